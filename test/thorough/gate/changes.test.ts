import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  gateOn,
  gateReport,
  namedPolicies,
  type Policy,
  policiesOf,
  policyOf,
  read,
  scoreOf,
  settingsSchema,
} from '../../../server/src/engine';
import { ratingOf } from '../../../server/src/engine/gate';

interface RiskText {
  readonly probability: number | null;
  readonly impact: number | null;
  readonly score: number | null;
  readonly owner: string | null;
  readonly mitigation: string | null;
  readonly due: string | null;
  readonly acceptedBy: string | null;
  readonly acceptedUntil: string | null;
  readonly status: string | null;
}

const today = '2026-03-02';
const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);

function risksOn({ probability, impact }: Policy): fc.Arbitrary<RiskText> {
  const level = (steps: Policy['impact']) =>
    oneOf(null, ...steps.map((step) => step.level), ...steps.map((step) => step.level));
  return fc.record({
    probability: level(probability),
    impact: level(impact),
    score: oneOf(null, null, 4, 6, 9),
    owner: oneOf(null, 'TBD', 'Ana Ruiz'),
    mitigation: oneOf(null, 'Cap the retries'),
    due: oneOf(null, '2026-04-01'),
    acceptedBy: oneOf(null, null, null, 'TBD', 'Bo Lind'),
    acceptedUntil: oneOf(null, '2026-03-01', '2026-03-02', '2026-05-01'),
    status: oneOf(null, null, null, 'open', 'closed', 'blocked'),
  });
}

/** Scales of two to five levels, products and drawn grids, thresholds anywhere, fields that clear or none. */
const project = fc
  .record({
    p: fc.integer({ min: 2, max: 5 }),
    i: fc.integer({ min: 2, max: 5 }),
    drawn: fc.boolean(),
    seed: fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 25, maxLength: 25 }),
    failFrom: fc.integer({ min: 2, max: 25 }),
    gap: fc.integer({ min: 0, max: 12 }),
    clearedBy: fc.subarray(['owner', 'mitigations', 'timeline']),
  })
  .map(({ p, i, drawn, seed, failFrom, gap, clearedBy }) => ({
    probability: Array.from({ length: p }, (_, level) => `p${level + 1}`),
    impact: Array.from({ length: i }, (_, level) => `i${level + 1}`),
    ...(drawn ? { grid: Array.from({ length: p }, (_, row) => seed.slice(row * 5, row * 5 + i)) } : {}),
    bands: [
      { name: 'critical', from: 16, to: 25 },
      { name: 'high', from: 9, to: 15 },
      { name: 'low', from: 1, to: 8 },
    ],
    gate: { failFrom, concernsFrom: Math.max(1, failFrom - gap), clearedBy },
  }));

const rank = ['PASS', 'WAIVED', 'CONCERNS', 'FAIL'];
const worst = (gates: readonly (string | null)[]): string | undefined =>
  gates.map(String).toSorted((a, b) => rank.indexOf(b) - rank.indexOf(a))[0];

describe('what would change a gate', () => {
  const named = oneOf(...namedPolicies).map(({ name }) => settingsSchema.parse({ policy: name }));
  const own = project.map((custom) => settingsSchema.parse({ policy: 'own', policies: { own: custom } }));
  const sample = fc.oneof(named, own).chain((settings) => {
    const policy =
      policiesOf(settings)[0] ?? namedPolicies.find(({ name }) => name === settings.policy) ?? namedPolicies[0]!;
    return fc.tuple(
      fc.constant(settings),
      fc.array(risksOn(policy), { maxLength: 6 }),
      fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
    );
  });

  it('does so when it is written into the text, and less does not', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(sample, ([settings, risks, choices]) => {
        const day = { settings, today };
        const look = (list: readonly RiskText[]) => {
          const { profile } = read(textOf(list, settings.policy), { format: 'yaml', settings });
          const policy = policyOf(profile, policiesOf(settings));
          return { profile, policy, gate: gateOn(profile, policy, day) };
        };
        const { profile, policy, gate } = look(risks);
        if (policy === null) return;
        const { ways, changes, because, decision } = gateReport(profile, policy, day);
        assert.equal(decision, gate.decision);
        if (decision !== 'FAIL' && decision !== 'CONCERNS') return assert.deepEqual(ways, []);
        // One way of each deciding risk.
        const chosen = because.map(({ key }, index) => {
          const own = ways.filter((way) => way.risk === key);
          assert.ok(own.length > 0, `${key} has a way`);
          return own[(choices[index] ?? 0) % own.length]!;
        });
        const apply = (list: typeof chosen): readonly RiskText[] =>
          risks.map((risk, index) => {
            const step = list.find((way) => way.risk === `R-${index + 1}`)?.step;
            if (step === undefined) return risk;
            if (step.kind === 'accept') return { ...risk, acceptedBy: 'Kim Lund', acceptedUntil: null };
            if (step.kind === 'fill')
              return { ...risk, owner: 'Ana Ruiz', mitigation: 'Cap the retries', due: '2026-04-01' };
            return { ...risk, [step.kind]: step.level };
          });
        const after = look(apply(chosen));
        assert.equal(after.gate.decision, worst(chosen.map((way) => way.gate)), 'all of them');
        for (const { risk, step } of chosen) {
          if (!('score' in step)) continue;
          const found = after.profile.risks.find(({ key }) => key === risk)!;
          assert.equal(ratingOf(policy, found)?.score, step.score, 'the score that was named');
          const below = decision === 'FAIL' ? policy.gate.failFrom : policy.gate.concernsFrom;
          const levels = { probability: found.probability!.level!, impact: found.impact!.level! };
          assert.ok(step.score < below);
          // The next smaller step would not be enough.
          const before = profile.risks.find(({ key }) => key === risk)!;
          const between = policy[step.kind].filter(
            ({ level }) => level > step.level && level < before[step.kind]!.level!,
          );
          for (const { level } of between) {
            const again = look(apply([{ risk, step: { ...step, level }, gate: null }]));
            const score = ratingOf(policy, again.profile.risks.find(({ key }) => key === risk)!)?.score ?? 0;
            assert.ok(score >= below, `${level} instead of ${levels[step.kind]}`);
          }
        }
        // Nothing smaller: without any one of them the decision stays.
        for (const left of chosen)
          assert.equal(look(apply(chosen.filter((way) => way !== left))).gate.decision, decision, 'all but one');
        for (const { text } of changes) assert.doesNotMatch(text, /undefined|null|NaN|Infinity/);
        seen.add(`${decision} ${chosen.map(({ step }) => step.kind).join()}`.slice(0, 30));
      }),
      { numRuns: 500 },
    );
    for (const kind of [
      'FAIL probability',
      'FAIL impact',
      'FAIL accept',
      'CONCERNS probability',
      'CONCERNS fill',
      'CONCERNS accept',
    ])
      assert.ok(
        [...seen].some((one) => one.startsWith(kind)),
        kind,
      );
  });

  /** The closing sentences, held against profiles in which every deciding risk scores as they say. */
  it('says truly what all of them below a score give', () => {
    let sentences = 0;
    fc.assert(
      fc.property(sample, ([settings, risks]) => {
        const { profile } = read(textOf(risks, settings.policy), { format: 'yaml', settings });
        const policy = policyOf(profile, policiesOf(settings));
        if (policy === null) return;
        const day = { settings, today };
        const { changes, because } = gateReport(profile, policy, day);
        const keys = new Set(because.map(({ key }) => key));
        const said = changes.flatMap(({ text }) => [
          ...text.matchAll(/^With (?:it|all \d+) below (\d+), the gate would be (\w+)\.$/g),
        ]);
        for (const [index, [, below, gate]] of said.entries()) {
          const floor = Number(said[index + 1]?.[1] ?? 1);
          const scale: readonly number[] = policy.probability.flatMap((p) =>
            policy.impact.map((i) => scoreOf(policy, p.level, i.level) ?? 0),
          );
          // From just below the named score down to the next one that is named.
          const meant = scale.filter((score) => score < Number(below) && score >= floor);
          assert.ok(
            scale.some((score) => score < Number(below)),
            `no score below ${below}`,
          );
          for (const score of new Set(meant)) {
            const then = profile.risks.map((risk) =>
              keys.has(risk.key) ? { ...risk, computed: { score, band: '' } } : risk,
            );
            assert.equal(gateOn({ ...profile, risks: then }, policy, day).decision, gate, `${below}: ${score}`);
            sentences += 1;
          }
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(sentences > 150, String(sentences));
  });
});

function textOf(risks: readonly RiskText[], policy: string): string {
  const field = (key: string, value: string | number | null): string =>
    value === null ? '' : `    ${key}: ${value}\n`;
  const list = risks.map(
    (risk, index) =>
      `  - id: R-${index + 1}\n    title: Risk ${index + 1}\n${field('probability', risk.probability)}${field('impact', risk.impact)}` +
      // A stated score counts only where the levels say nothing.
      field('score', risk.probability === null || risk.impact === null ? risk.score : null) +
      field('owner', risk.owner) +
      field('mitigations', risk.mitigation === null ? null : `[${risk.mitigation}]`) +
      field('due', risk.due) +
      field('acceptedBy', risk.acceptedBy) +
      field('acceptedUntil', risk.acceptedUntil) +
      field('status', risk.status),
  );
  return `story: "4.2"\npolicy: ${policy}\nrisks:${risks.length === 0 ? ' []' : ''}\n${list.join('')}`;
}
