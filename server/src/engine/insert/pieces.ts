/** The pieces that can be put where a cursor stands. */

import { registerText, type Source } from '../generate/convert';
import { riskSummaryText } from '../generate/gate-file';
import type { GateReport } from '../generate/gate-report';
import { riskText } from '../generate/new-risk';
import type { PlainRisk } from '../generate/plain';
import type { ProfileFormat } from '../generate/write-profile';
import type { Policy } from '../policy';
import type { Piece } from './insert-piece';

export function riskPiece(risk: PlainRisk, format: ProfileFormat): Piece {
  return {
    key: 'risks',
    text: (level) =>
      format === 'markdown'
        ? riskText(risk, format, level)
        : `${' '.repeat(level)}risks:\n${riskText(risk, format, level + 2)}`,
  };
}

export function registerPiece(source: Source, policy: Policy | null, format: ProfileFormat): Piece {
  return { key: 'risks', text: (level) => registerText(source, policy, format, level) };
}

export function summaryPiece(report: GateReport, format: ProfileFormat): Piece {
  const text = riskSummaryText(report);
  return {
    key: 'risk_summary',
    text: (level) => (format === 'yaml' ? text.replace(/^(?=.)/gm, ' '.repeat(level)) : `\`\`\`yaml\n${text}\`\`\`\n`),
  };
}
