/** What a reader would work out in the head: the score of two levels, the right number beside a wrong total. */
import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import type { Risk, Span } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { bandTitle, derivationOf } from './derivation';
import { overlaps } from './to-lsp';

export function inlayHints(document: RiskDocument, within: Span): InlayHint[] {
  const { editor, profile } = document;
  return [
    ...(editor['inlayHints.score'] ? profile.risks.flatMap((risk) => scoreHints(document, risk, within)) : []),
    ...(editor['inlayHints.claims'] ? claimHints(document, within) : []),
  ];
}

function scoreHints(document: RiskDocument, risk: Risk, within: Span): readonly InlayHint[] {
  if (risk.score !== null || risk.computed === null) return [];
  const after = risk.sightings.find(({ fields }) => fields.probability !== null && fields.impact !== null) ?? null;
  const levels = [after?.fields.probability?.text.span.end ?? 0, after?.fields.impact?.text.span.end ?? 0];
  const offset = Math.max(...levels);
  if (after === null || !overlaps({ start: offset, end: offset }, within)) return [];
  const { score, band } = risk.computed;
  return [
    {
      position: document.lines.positionAt(offset),
      label: `= ${score} ${bandTitle(document.policy, band)}`,
      tooltip: derivationOf(risk, document.policy) ?? '',
      kind: InlayHintKind.Type,
      paddingLeft: true,
    },
  ];
}

function claimHints({ profile, lines }: RiskDocument, within: Span): readonly InlayHint[] {
  return profile.claims
    .filter(({ stated, computed }) => computed !== null && computed !== stated.value && overlaps(stated.span, within))
    .map(({ stated, computed }) => ({
      position: lines.positionAt(stated.span.end),
      label: `(computed: ${computed})`,
      kind: InlayHintKind.Type,
      paddingLeft: true,
    }));
}
