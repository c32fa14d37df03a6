/** What a language model may look at: the profile, its findings, its numbers and what is missing. Nothing here changes anything. */
import { type Finding, type Policy, profileJson, type Risk, rules } from '../engine';
import type { InspectParams } from '../protocol';
import type { RiskDocument } from '../workspace/risk-document';
import { derivationOf, nameOf, storyDerivationOf } from './derivation';

export function inspect(document: RiskDocument, { question }: InspectParams, path: string): unknown {
  const { profile, text } = document;
  if (!profile.recognition.recognised) return { path, recognised: false, reason: profile.recognition.reason.text };
  switch (question) {
    case 'profile':
      return profileJson(path, text, profile, document.gate);
    case 'findings':
      return {
        path,
        policy: { ...profile.policy, reason: profile.policy.reason.text },
        // Whatever is cut of a long answer, errors are told.
        findings: gravestFirst(document.findings).map((finding) => findingOf(document, finding)),
      };
    case 'scores':
      return scoresOf(document, path);
    case 'missing':
      return missingIn(document, path);
  }
}

function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

const order: readonly Finding['severity'][] = ['error', 'warning', 'information', 'hint'];

function findingOf({ lines }: RiskDocument, { rule, severity, message, span, fix }: Finding): unknown {
  const { line, character } = lines.positionAt(span.start);
  return { rule, severity, line: line + 1, column: character + 1, message: message.text, fix: fix?.title.text ?? null };
}

function scoresOf({ profile, policy, gate }: RiskDocument, path: string): unknown {
  const why = (risk: Risk): string =>
    derivationOf(risk, policy)?.text ??
    (policy === null
      ? `not computed: ${profile.policy.reason.text}`
      : 'not computed: probability or impact is missing');
  return {
    path,
    policy: { ...profile.policy, reason: profile.policy.reason.text },
    bands: policy?.bands.map(({ title, from, to }) => ({ title, from, to })) ?? [],
    risks: profile.risks.map((risk) => ({
      id: nameOf(risk),
      stated: risk.score?.stated?.value ?? null,
      computed: risk.computed?.score ?? null,
      because: why(risk),
    })),
    story: {
      stated: profile.score.stated?.value ?? null,
      computed: profile.score.computed,
      because: storyDerivationOf(profile, policy)?.text ?? null,
    },
    gate,
  };
}

function missingIn(document: RiskDocument, path: string): unknown {
  const { profile, policy } = document;
  const completeness = new Set(rules.filter(({ group }) => group === 'completeness').map(({ name }) => name));
  const proposed = profile.risks.filter(({ status }) => status?.value.toLowerCase() === 'proposed');
  return {
    path,
    required: requiredBy(policy),
    missing: document.findings
      .filter(({ rule }) => completeness.has(rule))
      .map((finding) => findingOf(document, finding)),
    levelsToConfirm: proposed.map((risk) => nameOf(risk)),
  };
}

function requiredBy(policy: Policy | null): unknown {
  return policy?.required.map(({ from, fields }) => ({ fromScore: from, fields })) ?? [];
}
