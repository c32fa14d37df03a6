import { say } from '../message';
import type { Risk } from '../model';
import { bandRank } from './facts/heading';
import { outOfOrder, type Place, placesOf } from './facts/heading-order';
import { nameOf, shorten } from './facts/name';
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
    for (const place of placed) {
      const report = told.has(place.risk) ? null : (reportOf(place, named) ?? outOfOrder(profile, place, placed));
      if (report === null) continue;
      told.add(place.risk);
      yield report;
    }
  },
});

function reportOf({ risk, sighting, heading, says }: Place, named: ReadonlySet<string>): Report | null {
  const { band, score, impact } = sighting.fields;
  const number = risk.computed?.score ?? score?.stated?.value ?? risk.score?.stated?.value ?? null;
  const under = shorten(heading);
  if (says.scores !== null) {
    if (number === null || (score?.of ?? null) !== null || (number >= says.scores.from && number <= says.scores.to))
      return null;
    const span = score?.stated?.span ?? sighting.head;
    const nearly = says.bands.includes('low') && number < says.scores.from;
    return {
      span,
      severity: nearly ? 'information' : 'warning',
      message: say`${nameOf(risk)} scores ${number}, but stands under “${under}”`,
    };
  }
  const name = band?.name ?? risk.band?.name ?? risk.computed?.band ?? null;
  if (name === null || bandRank(name) === null || says.bands.includes(name)) return null;
  if (sortsBySeverity.test(heading) && says.bands.includes(impact?.word?.value.toLowerCase() ?? '')) return null;
  if (name === 'critical' && says.bands.includes('high') && !named.has('critical')) return null;
  if (name === 'minimal' && says.bands.includes('low')) return null;
  return { span: band?.span ?? sighting.head, message: say`${nameOf(risk)} is ${name}, but stands under “${under}”` };
}

/** `Critical Risks (Severity: Critical)` holds what would be critical, however likely it is. */
const sortsBySeverity = /\b(?:severity|impact)\b/i;
