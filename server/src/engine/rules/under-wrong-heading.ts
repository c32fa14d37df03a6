import { say } from '../message';
import type { Risk, Span } from '../model';
import { bandRank } from './facts/heading';
import { outOfOrder, type Place, placesOf } from './facts/heading-order';
import { nameOf, namesOf, shorten } from './facts/name';
import { defineRule, type Report } from './rule';

export default defineRule({
  name: 'under-wrong-heading',
  severity: 'information',
  group: 'agreement',
  summary: 'A risk stands under a heading for other bands or scores.',
  why: `Readers trust headings: what stands under *Critical Risks* is taken to be critical. A heading that states a range of scores rules its
rows, so a score outside it is a warning; a band word that differs is information.

On a scale of the document's own, a score that stands under a lower heading although the same or a smaller one stands under a higher
heading is said to do so.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late
    group: Critical Risks
    probability: 1
    impact: 2
    band: Low
#         ^^^ OPS-001 is low, but stands under “Critical Risks”
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
  - id: PERF-001
    title: Search slows down with a full index
    group: High-Priority Risks (Score ≥6)
    probability: 2
    impact: 2
    score: 4
#          ^ PERF-001 scores 4, but stands under “High-Priority Risks (Score ≥6)”
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
`,
        fixed: null,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: PERF-001
    title: Search slows down with a full index
    group: Medium-Priority Risks (Score 3-5)
    probability: 2
    impact: 2
    score: 4
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
`,
    ],
  },
  fix: 'None: whether the risk belongs elsewhere or its rating is wrong, the document does not tell.',
  *check(profile, { each }) {
    const placed = each(placesOf).flat();
    const named = new Set(placed.flatMap(({ says }) => says.bands));
    const told = new Set<Risk>();
    const strays = new Map<string, Stray[]>();
    for (const place of placed) {
      if (told.has(place.risk)) continue;
      const stray = strayOf(place, named);
      const report = stray === null ? (outOfRange(place) ?? outOfOrder(profile, place, placed)) : null;
      if (stray === null && report === null) continue;
      told.add(place.risk);
      if (report !== null) yield report;
      if (stray === null) continue;
      const key = `${stray.band} ${place.heading}`;
      strays.set(key, [...(strays.get(key) ?? []), stray]);
    }
    for (const kin of strays.values()) yield* tellStrays(kin);
  },
});

/** A risk whose band is none of those that the heading above it names. */
interface Stray {
  readonly risk: Risk;
  readonly band: string;
  readonly span: Span;
  readonly heading: string;
}

/** Two are slips; where more of one band stand under a heading, the heading is the cause. */
function* tellStrays(strays: readonly Stray[]): Iterable<Report> {
  const [first, ...rest] = strays;
  if (first === undefined) return;
  const under = shorten(first.heading);
  if (rest.length > 1) {
    yield {
      span: first.span,
      message: say`${namesOf(strays.map(({ risk }) => risk))} are ${first.band}, but stand under “${under}”`,
      related: rest.map(({ risk, span }) => ({ span, message: nameOf(risk), path: null })),
    };
    return;
  }
  for (const { risk, band, span } of strays)
    yield { span, message: say`${nameOf(risk)} is ${band}, but stands under “${under}”` };
}

function outOfRange({ risk, sighting, heading, says }: Place): Report | null {
  if (says.scores === null) return null;
  const { score } = sighting.fields;
  const printed = score?.stated?.value ?? risk.score?.stated?.value ?? null;
  const number = risk.computed?.score ?? printed;
  const { from, to } = says.scores;
  // A printed score that fits is sorted rightly; that it is a wrong one is told of the score.
  const fits = [number, printed].some((value) => value !== null && value >= from && value <= to);
  if (number === null || (score?.of ?? null) !== null || fits) return null;
  const nearly = says.bands.includes('low') && number < from;
  return {
    span: score?.stated?.span ?? sighting.head,
    severity: nearly ? 'information' : 'warning',
    message: say`${nameOf(risk)} scores ${number}, but stands under “${shorten(heading)}”`,
  };
}

function strayOf({ risk, sighting, heading, says }: Place, named: ReadonlySet<string>): Stray | null {
  const { band, impact } = sighting.fields;
  if (says.scores !== null) return null;
  const name = band?.name ?? risk.band?.name ?? risk.computed?.band ?? null;
  if (name === null || bandRank(name) === null || says.bands.includes(name)) return null;
  if (sortsBySeverity.test(heading) && says.bands.includes(impact?.word?.value.toLowerCase() ?? '')) return null;
  if (name === 'critical' && says.bands.includes('high') && !named.has('critical')) return null;
  if (name === 'minimal' && says.bands.includes('low')) return null;
  return { risk, band: name, span: band?.span ?? sighting.head, heading };
}

/** `Critical Risks (Severity: Critical)` holds what would be critical, however likely it is. */
const sortsBySeverity = /\b(?:severity|impact)\b/i;
