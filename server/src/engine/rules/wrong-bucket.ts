import { say } from '../message';
import type { Reference, Risk, RiskProfile } from '../model';
import { harmOf } from './facts/harm';
import { nameOf } from './facts/name';
import { defineRule, type Report, type RuleContext } from './rule';

export default defineRule({
  name: 'wrong-bucket',
  severity: 'warning',
  group: 'trace',
  summary: 'A risk stands in a list that its score does not allow, or in two that exclude each other.',
  why: `*Must fix before production*, *can deploy with mitigation* and *accepted* are decisions. A high risk among the accepted ones that
nobody accepted by name, a risk that fails the gate among those one can deploy with, and a risk that must be fixed and is accepted are
decisions that contradict the numbers or each other. That a risk stands in two lists is information: they may mean different parts of it.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
references:
  mustFix: [DATA-001]
  accepted: [SEC-001, DATA-001]
#            ^^^^^^^ SEC-001 scores 6, but stands among the accepted risks
#                     ^^^^^^^^ DATA-001 must be fixed, but stands among the accepted risks too
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 3
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
    tests: [Open the same link a second time]
  - id: DATA-001
    title: Two writers overwrite each other's draft
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
`,
        fixed: null,
      },
    ],
    good: [
      `story: "4.2"
references:
  mustFix: [SEC-001]
  accepted: [OPS-001]
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 3
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
    tests: [Open the same link a second time]
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
    ],
  },
  fix: 'None: which decision holds, people know.',
  *check(profile, context) {
    const told = new Set<string>();
    for (const reference of profile.references) {
      const risk = profile.risks.find(({ key }) => key === reference.target);
      if (risk === undefined || told.has(risk.key) || isShared(profile, risk)) continue;
      const report = contradiction(profile, reference, risk) ?? tooHigh(reference, risk, context);
      if (report === null) continue;
      told.add(risk.key);
      yield report;
    }
  },
});

/** Which of two risks with one id is meant, nobody can say; that is `duplicate-id`. */
function isShared({ risks }: RiskProfile, { key, id }: Risk): boolean {
  return id !== null && risks.some((other) => other.key !== key && other.id?.value === id.value);
}

function contradiction({ references }: RiskProfile, { role, target, id }: Reference, risk: Risk): Report | null {
  if (role !== 'accepted' && role !== 'can-deploy') return null;
  const must = references.find((other) => other.role === 'must-fix' && other.target === target);
  if (must === undefined) return null;
  const name = nameOf(risk);
  return {
    span: id.span,
    severity: 'information',
    message:
      role === 'accepted'
        ? say`${name} must be fixed, but stands among the accepted risks too`
        : say`${name} must be fixed, but stands among those one can deploy with too`,
    related: [{ span: must.id.span, message: say`must be fixed`, path: null }],
  };
}

function tooHigh({ role, id }: Reference, risk: Risk, context: RuleContext): Report | null {
  const score = risk.computed?.score ?? risk.score?.stated?.value ?? null;
  const name = nameOf(risk);
  const rated = score === null ? say`${name} is ${risk.band?.name ?? 'high'}` : say`${name} scores ${score}`;
  if (role === 'accepted' && risk.acceptedBy === null && harmOf(risk, context) === 'serious')
    return { span: id.span, message: say`${rated}, but stands among the accepted risks` };
  const fails =
    context.policy !== null && risk.computed !== null && risk.computed.score >= context.policy.gate.failFrom;
  if (role === 'can-deploy' && fails)
    return { span: id.span, message: say`${rated}, but stands among those one can deploy with` };
  return null;
}
