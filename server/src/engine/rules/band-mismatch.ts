import { type Message, say } from '../message';
import type { Band, Risk, RiskProfile } from '../model';
import { bandOf, type Policy } from '../policy';
import { bandFits, bandWord, knowsBand } from './facts/bands';
import { nameOf } from './facts/name';
import { isUnclear } from './facts/scores';
import { defineRule, type Surroundings } from './rule';

export default defineRule({
  name: 'band-mismatch',
  severity: 'warning',
  group: 'arithmetic',
  summary: 'The band is not the one that the score falls into.',
  why: `Lists, gates and test priorities are made by band. A risk of 6 that is called Medium drops out of all of them. A score of 1 may be
called Low where nobody speaks of Minimal. Where a document calls every risk of one score by the same wrong word, that is one finding.

A band that follows a wrong score is that score's fault (\`score-mismatch\`), and its fix changes both.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 3
    score: 6
    priority: Medium
#             ^^^^^^ “Medium” is not the band of 6: that is High
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
    tests: [Open the same link a second time]
`,
        fixed: `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 3
    score: 6
    priority: High
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
    tests: [Open the same link a second time]
`,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: OPS-001
    title: The status page is refreshed by hand
    probability: 1
    impact: 1
    score: 1
    priority: LOW
    owner: Ana Ruiz
    mitigations: [Refresh it by a timer]
`,
    ],
  },
  fix: 'Writes the right band in the letter case of the wrong one.',
  *check(profile, context) {
    const { policy, each } = context;
    if (policy === null || (profile.policy.assumed && !isBorneOut(profile, policy))) return;
    for (const { name, score, places } of byWord(each(wrongBands).flat())) {
      const [first, ...rest] = places;
      const right = bandOf(policy, score)?.title ?? '';
      const changes = places.flatMap(({ band }) => {
        const word = bandWord(context, policy, score, band);
        return word === null ? [] : [{ kind: 'replace' as const, span: band.span, text: word }];
      });
      yield {
        span: first.band.span,
        message: say`“${first.band.text.value}” is not the band of ${score}: that is ${right}`,
        related: rest.map(({ whose, band }) => ({
          span: band.span,
          message: say`${whose}: ${name}`,
          path: null,
        })),
        fix: changes.length === 0 ? null : { title: say`Change the band to ${right}`, changes, certain: true },
      };
    }
  },
});

/** A rule book that was only taken by its levels counts where more places have its bands than others. */
function isBorneOut({ risks, policy: { bands } }: RiskProfile, policy: Policy): boolean {
  if (bands !== null) return true;
  let balance = 0;
  for (const { sightings, computed } of risks)
    for (const { fields } of sightings) {
      const score = computed?.score ?? fields.score?.stated?.value ?? null;
      if (fields.band === null || score === null || !knowsBand(policy, fields.band.name)) continue;
      balance += bandFits(policy, fields.band.name, score) ? 1 : -1;
    }
  return balance > 0;
}

interface Wrong {
  readonly name: string;
  readonly score: number;
  readonly places: [Place, ...Place[]];
}

/** Of the risk only its name: whatever else changes in it leaves the place as it is. */
interface Place {
  readonly whose: Message;
  readonly band: Band;
  readonly score: number;
}

/** One entry for each wrong pair of score and word, with every place that has it. */
function byWord(places: readonly Place[]): Iterable<Wrong> {
  const found = new Map<string, Wrong>();
  for (const place of places) {
    const { score } = place;
    const { name } = place.band;
    const known = found.get(`${score} ${name}`);
    if (known === undefined) found.set(`${score} ${name}`, { name, score, places: [place] });
    else known.places.push(place);
  }
  return found.values();
}

function wrongBands(risk: Risk, { policy, scale }: Surroundings): readonly Place[] {
  if (policy === null || isUnclear(scale, policy, risk)) return [];
  return risk.sightings.flatMap(({ fields }) => {
    const { band, score: own } = fields;
    const score = risk.computed?.score ?? (own?.of == null ? own?.stated?.value : null) ?? null;
    if (band === null || score === null || !knowsBand(policy, band.name) || bandFits(policy, band.name, score))
      return [];
    const followsOther = risk.sightings.some(({ fields: { score: other } }) => {
      const stated = other?.stated?.value ?? null;
      return stated !== null && stated !== score && bandFits(policy, band.name, stated);
    });
    return followsOther ? [] : [{ whose: nameOf(risk), band, score }];
  });
}
