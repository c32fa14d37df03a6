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
  if (risk.computed === null) return [];
  if (risk.score !== null) return statedHints(document, risk, risk.computed.score, within);
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

/** The right number beside a wrong one, wherever it is printed. */
function statedHints({ lines, policy }: RiskDocument, risk: Risk, score: number, within: Span): readonly InlayHint[] {
  return risk.sightings.flatMap(({ fields }) => {
    const stated = fields.score?.stated ?? null;
    if (stated === null || stated.value === score || !overlaps(stated.span, within)) return [];
    return [
      {
        position: lines.positionAt(fields.score?.text.span.end ?? stated.span.end),
        label: `(computed: ${score})`,
        tooltip: derivationOf(risk, policy) ?? '',
        kind: InlayHintKind.Type,
        paddingLeft: true,
      },
    ];
  });
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
