/** The grid as a Markdown table for a pull request's description or a wiki. */
import {
  cellTitle,
  factsOf,
  headingOf,
  labelOf,
  legendOf,
  mitigationText,
  pairText,
  scoreText,
  stepName,
  whyUnplaced,
} from './describe';
import type { Grid, Matrix } from './matrix';

export function renderMarkdown(matrix: Matrix): string {
  const parts = [`**${literal(headingOf(matrix))}**`, '', literal(factsOf(matrix).join(' · ')), ''];
  if (matrix.grid !== null) parts.push(...gridTable(matrix, matrix.grid), '');
  if (matrix.bands.length > 0) parts.push(literal(legendOf(matrix.bands).join(' · ')), '');
  for (const { key, reason } of matrix.unplaced)
    parts.push(`- ${literal(labelOf(matrix, key))}: not in the grid, ${whyUnplaced(reason)}`);
  if (matrix.unplaced.length > 0) parts.push('');
  if (matrix.risks.length > 0) parts.push(...riskTable(matrix));
  return `${parts.join('\n').trimEnd()}\n`;
}

function gridTable(matrix: Matrix, grid: Grid): readonly string[] {
  const head = ['P \\\\ I', ...grid.impact.map((step) => literal(stepName(step)))];
  const rows = grid.rows.map((row, index) => {
    const step = grid.probability[index];
    const cells = row.map((cell) => {
      const title = cellTitle(cell, matrix.bands);
      const risks = cell.risks.map((key) => literal(labelOf(matrix, key))).join(', ');
      return [title === '' ? '' : `**${literal(title)}**`, risks].filter((part) => part !== '').join('<br>');
    });
    return [`**${literal(step === undefined ? '' : stepName(step))}**`, ...cells];
  });
  return tableOf(head, rows);
}

function riskTable(matrix: Matrix): readonly string[] {
  const rows = matrix.risks.map((risk) =>
    [
      risk.title === null || risk.title === risk.label ? risk.label : `${risk.label} ${risk.title}`,
      pairText(risk),
      scoreText(risk),
      risk.owners.join(', ') || 'no owner',
      mitigationText(risk),
      risk.residual?.text ?? '–',
    ].map(literal),
  );
  return tableOf(['Risk', 'P × I', 'Score', 'Owner', 'Mitigations', 'Residual'], rows);
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** Whatever a title holds, it stays a title: no markup, no HTML, no further cell. */
function literal(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~#&!]/g, (character) => html.get(character) ?? `\\${character}`)
    .replace(/\b(https?|javascript|data|file):/gi, '$1\\:');
}

const html: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
]);
