/** The risks below the grid, a row each; on a narrow screen each row becomes a small card that names its values. */
import { mitigationText, pairText, scoreText } from './describe';
import { escapeMarkup as safe } from './markup';
import type { Matrix } from './matrix';
import { namedOf } from './named';

/** Roles are written out: a browser forgets them where the style makes blocks of rows. */
export function riskTable({ risks }: Matrix): string {
  if (risks.length === 0) return '';
  const rows = risks.map((risk) => {
    const { label, title } = namedOf(risk);
    const name =
      label === null || title === null ? safe(title ?? label ?? '') : `<code>${safe(label)}</code> ${safe(title)}`;
    const cells = [
      pairText(risk),
      scoreText(risk),
      risk.owners.join(', ') || 'no owner',
      mitigationText(risk),
      risk.residual?.text ?? '–',
    ];
    const values = cells.map(
      (cell, index) => `<td role="cell" data-name="${head[index + 1] ?? ''}">${safe(cell)}</td>`,
    );
    return `<tr role="row"><th role="rowheader" scope="row">${name}</th>${values.join('')}</tr>`;
  });
  const titles = head.map((name) => `<th role="columnheader" scope="col">${name}</th>`).join('');
  return `<table class="risk-matrix-list" role="table" aria-label="Risks"><thead role="rowgroup"><tr role="row">${titles}</tr></thead><tbody role="rowgroup">${rows.join('')}</tbody></table>`;
}

const head = ['Risk', 'P × I', 'Score', 'Owner', 'Mitigations', 'Residual'] as const;
