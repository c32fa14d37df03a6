/** What a reader would work out in the head: the score of two levels, the right number beside a wrong total. */
import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import { type Claim, fairTotals, largest, type Policy, type Risk, type RiskProfile, type Span, say } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { inEnglish, type Tell } from '../workspace/speech';
import { bandTitle, derivationOf } from './derivation';
import { overlaps } from './to-lsp';

export function inlayHints(document: RiskDocument, within: Span, tell: Tell = inEnglish): InlayHint[] {
  const { editor, profile } = document;
  return [
    ...(editor['inlayHints.score'] ? profile.risks.flatMap((risk) => scoreHints(document, risk, within, tell)) : []),
    ...(editor['inlayHints.claims'] ? claimHints(document, within, tell) : []),
  ];
}

function scoreHints(document: RiskDocument, risk: Risk, within: Span, tell: Tell): readonly InlayHint[] {
  if (risk.computed === null) return [];
  if (risk.score !== null) return statedHints(document, risk, risk.computed.score, within, tell);
  const after = risk.sightings.find(({ fields }) => fields.probability !== null && fields.impact !== null) ?? null;
  const levels = [after?.fields.probability?.text.span.end ?? 0, after?.fields.impact?.text.span.end ?? 0];
  const offset = largest(levels);
  if (after === null || !overlaps({ start: offset, end: offset }, within)) return [];
  const { score, band } = risk.computed;
  return [
    {
      position: document.lines.positionAt(offset),
      label: `= ${score} ${bandTitle(document.policy, band)}`,
      tooltip: tooltipOf(risk, document.policy, tell),
      kind: InlayHintKind.Type,
      paddingLeft: true,
    },
  ];
}

/** The right number beside a wrong one, wherever it is printed. */
function statedHints(
  { lines, policy }: RiskDocument,
  risk: Risk,
  score: number,
  within: Span,
  tell: Tell,
): readonly InlayHint[] {
  return risk.sightings.flatMap(({ fields }) => {
    const stated = fields.score?.stated ?? null;
    if (stated === null || stated.value === score || !overlaps(stated.span, within)) return [];
    return [
      {
        position: lines.positionAt(fields.score?.text.span.end ?? stated.span.end),
        label: tell(say`(computed: ${score})`),
        tooltip: tooltipOf(risk, policy, tell),
        kind: InlayHintKind.Type,
        paddingLeft: true,
      },
    ];
  });
}

function claimHints({ profile, lines, text }: RiskDocument, within: Span, tell: Tell): readonly InlayHint[] {
  return profile.claims
    .filter(({ stated, computed }) => computed !== null && computed !== stated.value && overlaps(stated.span, within))
    .filter((claim) => !isFair(profile, claim))
    .map(({ stated, computed }) => ({
      position: lines.positionAt(stated.span.end + wholeOf(text.slice(stated.span.end, stated.span.end + 12))),
      label: tell(say`(computed: ${String(computed)})`),
      kind: InlayHintKind.Type,
      paddingLeft: true,
    }));
}

function tooltipOf(risk: Risk, policy: Policy | null, tell: Tell): string {
  const derivation = derivationOf(risk, policy);
  return derivation === null ? '' : tell(derivation);
}

/** A total that leaves out what has no id or no rating is no wrong one; no rule objects to it either. */
function isFair(profile: RiskProfile, { kind, stated }: Claim): boolean {
  return kind === 'total' && fairTotals(profile).includes(Number(stated.value));
}

/** `71/100` is one word: nothing stands between its numbers. */
function wholeOf(after: string): number {
  return /^ ?\/ ?\d+(?!\d)/.exec(after)?.[0].length ?? 0;
}
