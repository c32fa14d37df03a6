/** The JSON of `read`: additions are fine, changes are not. Absent values are null. */
import type { Gate, Level, Located, Risk, RiskProfile } from './model';

export function profileJson(path: string, text: string, profile: RiskProfile, gate: Gate): Record<string, unknown> {
  const lineOf = lineCounter(text);
  return {
    path,
    recognised: profile.recognition.recognised,
    reason: profile.recognition.reason.text,
    shapes: profile.shapes,
    policy: profile.policy.name,
    policyReason: profile.policy.reason.text,
    story: value(profile.story),
    title: value(profile.title),
    date: value(profile.date),
    reviewer: value(profile.reviewer),
    risks: profile.risks.map((risk) => riskJson(risk, lineOf)),
    claims: profile.claims.map((claim) => ({
      kind: claim.kind,
      of: claim.of,
      stated: claim.stated.value,
      computed: claim.kind === 'gate' && profile.risks.length > 0 ? gate.decision : claim.computed,
      line: lineOf(claim.stated.span.start),
    })),
    references: profile.references.map(({ id, role, target }) => ({
      id: id.value,
      role,
      target,
      line: lineOf(id.span.start),
    })),
    metrics: profile.metrics.map(({ name, target, alert, critical }) => ({
      name: name.value,
      target: value(target),
      alert: value(alert),
      critical: value(critical),
    })),
    triggers: profile.triggers.map((trigger) => trigger.value),
    score: { stated: value(profile.score.stated), computed: profile.score.computed },
    gate: { decision: gate.decision, because: gate.because },
  };
}

function riskJson(risk: Risk, lineOf: (offset: number) => number): Record<string, unknown> {
  return {
    id: value(risk.id),
    title: value(risk.title),
    category: value(risk.category),
    component: value(risk.component),
    description: value(risk.description),
    probability: levelJson(risk.probability),
    impact: levelJson(risk.impact),
    score: { stated: value(risk.score?.stated), of: risk.score?.of ?? null, computed: risk.computed?.score ?? null },
    band: { stated: risk.band?.name ?? null, computed: risk.computed?.band ?? null },
    owner: value(risk.owner),
    response: value(risk.response),
    strategy: value(risk.strategy),
    mitigations: risk.mitigations.map(({ value: { text, done, kind, owner, due } }) => ({
      text,
      done,
      kind,
      owner,
      due,
    })),
    tests: values(risk.tests),
    acceptance: values(risk.acceptance),
    monitoring: values(risk.monitoring),
    impactAnalysis: values(risk.impactAnalysis),
    residual: risk.residual?.band?.name ?? value(risk.residual?.text),
    residualReason: value(risk.residual?.reason),
    timeline: value(risk.timeline),
    reviewDate: value(risk.reviewDate),
    status: value(risk.status),
    progress: value(risk.progress),
    contingency: values(risk.contingency),
    links: values(risk.links),
    group: value(risk.group),
    line: lineOf(risk.sightings[0].head.start),
    sightings: risk.sightings.map(({ shape, head }) => ({ shape, line: lineOf(head.start) })),
  };
}

function levelJson(level: Level | null): Record<string, unknown> {
  return {
    level: level?.level ?? null,
    label: value(level?.word),
    percent: value(level?.percent),
    reason: value(level?.reason),
  };
}

function value<T>(located: Located<T> | null | undefined): T | null {
  return located?.value ?? null;
}

function values(list: readonly Located<string>[]): readonly string[] {
  return list.map((located) => located.value);
}

/** From 1. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
