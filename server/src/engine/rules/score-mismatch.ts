import type { Change } from '../finding';
import { say } from '../message';
import type { Risk, Sighting, Span } from '../model';
import { type Policy, scoreOf } from '../policy';
import { bandFits, bandWord } from './facts/bands';
import { nameOf } from './facts/name';
import { isGivenBySomePlace, isUnclear, levelsAt } from './facts/scores';
import { defineRule, type RuleContext, type Surroundings } from './rule';

export default defineRule({
  name: 'score-mismatch',
  severity: 'error',
  group: 'arithmetic',
  summary: 'The score is not what probability and impact give.',
  why: `Gates and reports read the score, people read probability and impact. When the two differ, one of them decides wrongly. The
levels are taken as what was meant, because the score follows from them.

Where a word and a number of one level contradict each other (\`level-off-scale\`), or two places disagree about a level
(\`sightings-disagree\`), that is the cause.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: PERF-001
    title: Search slows down with a full index
    probability: 2
    impact: 2
    score: 6
#          ^ score is 6, but 2 × 2 is 4
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
`,
        fixed: `story: "4.2"
risks:
  - id: PERF-001
    title: Search slows down with a full index
    probability: 2
    impact: 2
    score: 4
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
`,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: PERF-001
    title: Search slows down with a full index
    probability: 2
    impact: 2
    score: 4
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
`,
    ],
  },
  fix: 'Writes the right score, and the right band word where it followed the wrong score.',
  *check(profile, context) {
    const { policy, each } = context;
    if (policy === null) return;
    const wrongScoresOf = each(wrongScores);
    for (let index = 0; index < wrongScoresOf.length; index += 1) {
      const risk = profile.risks[index] as Risk;
      for (const wrong of wrongScoresOf[index] ?? []) {
        const [first, ...rest] = wrong.places;
        const { stated, right, levels } = wrong;
        yield {
          span: first.span,
          message: say`score is ${stated}, but ${levels} is ${right}`,
          related: rest.map(({ span }) => ({
            span,
            message: say`${nameOf(risk)} says ${stated} here too`,
            path: null,
          })),
          fix: {
            title: say`Change the score to ${right}`,
            changes: wrong.places.flatMap(({ sighting }) => changesFor(context, policy, sighting, right)),
            certain: true,
          },
        };
      }
    }
  },
});

interface Wrong {
  readonly stated: number;
  readonly right: number;
  readonly levels: string;
  readonly places: [Place, ...Place[]];
}

type Place = { readonly span: Span; readonly sighting: Sighting };

/** One entry for each wrong number, with every place that repeats it. */
function wrongScores(risk: Risk, { policy, scale }: Surroundings): readonly Wrong[] {
  // null where the number is meant: asked once, because a document may repeat an id without end.
  const found = new Map<string, Wrong | null>();
  if (policy === null || isUnclear(scale, policy, risk)) return [];
  for (const sighting of risk.sightings) {
    const stated = sighting.fields.score?.stated ?? null;
    const [probability, impact] = levelsAt(risk, sighting);
    const right = scoreOf(policy, probability, impact);
    if (stated === null || right === null || stated.value === right) continue;
    const key = `${stated.value} ${right}`;
    const place = { span: stated.span, sighting };
    const known = found.get(key);
    if (known !== undefined) {
      known?.places.push(place);
      continue;
    }
    const isMeant = isGivenBySomePlace(policy, risk, stated.value) || isExplained(risk, right);
    const levels = policy.formula.kind === 'product' ? `${probability} × ${impact}` : `(${probability}, ${impact})`;
    found.set(key, isMeant ? null : { stated: stated.value, right, levels, places: [place] });
  }
  // Levels that differ from place to place are one cause: the first place tells it, and the others wait until they agree.
  const levels = new Set(risk.sightings.map((sighting) => levelsAt(risk, sighting).join(' ')));
  const all = [...found.values()].filter((wrong) => wrong !== null);
  return levels.size > 1 ? all.slice(0, 1) : all;
}

/** `9 … = 6, escalated because …`: the author multiplied, and says why the score is another. */
function isExplained({ sightings }: Risk, right: number): boolean {
  const told = sightings.flatMap(({ fields: { probability, impact, score } }) => [
    probability?.reason?.value ?? '',
    impact?.reason?.value ?? '',
    score?.text.value ?? '',
  ]);
  return told.some((text) => {
    const product = /=\s?(\d{1,3})\b.{0,20}\b(?:escalat|adjust|rais|elevat|increas|lower|reduc|downgrad|upgrad)/i.exec(
      text,
    );
    return product?.[1] === String(right);
  });
}

function changesFor(context: RuleContext, policy: Policy, { fields }: Sighting, right: number): readonly Change[] {
  const { score, band } = fields;
  if (score?.stated == null) return [];
  const changes: Change[] = [{ kind: 'replace', span: score.stated.span, text: String(right) }];
  if (band === null || bandFits(policy, band.name, right)) return changes;
  const word = bandWord(context, policy, right, band);
  if (word !== null && bandFits(policy, band.name, score.stated.value))
    changes.push({ kind: 'replace', span: band.span, text: word });
  return changes;
}
