/** The grid for a terminal or a commit message: nothing but characters. */
import { cellTitle, factsOf, headingOf, labelOf, legendOf, stepName, whyUnplaced } from './describe';
import type { Grid, Matrix } from './matrix';

export function renderText(matrix: Matrix): string {
  const parts = [headingOf(matrix), factsOf(matrix).join(' · '), ''];
  if (matrix.grid !== null) parts.push(...gridLines(matrix, matrix.grid), '');
  if (matrix.bands.length > 0) parts.push(legendOf(matrix.bands).join(' · '));
  if (matrix.grid?.appetite != null) parts.push(`* at or above the appetite (${matrix.grid.appetite})`);
  if (matrix.unplaced.length > 0) {
    parts.push('', 'Not in the grid:');
    for (const { key, reason } of matrix.unplaced) parts.push(`  ${labelOf(matrix, key)}: ${whyUnplaced(reason)}`);
  }
  return `${parts.join('\n').trimEnd()}\n`;
}

function gridLines(matrix: Matrix, grid: Grid): readonly string[] {
  const names = ['P \\ I', ...grid.probability.map(stepName)];
  const first = Math.max(...names.map((name) => name.length));
  const blocks = grid.rows.map((row) =>
    row.map((cell) => {
      const above = grid.appetite !== null && cell.score !== null && cell.score >= grid.appetite ? ' *' : '';
      return [`${cellTitle(cell, matrix.bands)}${above}`, ...cell.risks.map((key) => labelOf(matrix, key))];
    }),
  );
  const widths = grid.impact.map((step, column) =>
    Math.max(stepName(step).length, ...blocks.flatMap((row) => (row[column] ?? []).map((line) => line.length))),
  );
  const rule = `+${[first, ...widths].map((width) => '-'.repeat(width + 2)).join('+')}+`;
  const line = (cells: readonly string[]): string =>
    `|${cells.map((cell, index) => ` ${cell.padEnd(index === 0 ? first : (widths[index - 1] ?? 0))} `).join('|')}|`;
  const lines = [rule, line(['P \\ I', ...grid.impact.map(stepName)]), rule];
  for (const [index, row] of blocks.entries()) {
    const height = Math.max(...row.map((cell) => cell.length));
    const step = grid.probability[index];
    for (let at = 0; at < height; at += 1) {
      lines.push(line([at === 0 && step !== undefined ? stepName(step) : '', ...row.map((cell) => cell[at] ?? '')]));
    }
    lines.push(rule);
  }
  return lines;
}
