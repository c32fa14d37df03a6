/** The grid for a terminal or a commit message: nothing but characters, in columns that wide letters keep to. */
import { largest } from '../extremes';
import { padTo, widthOf } from '../width';
import { cellTitle, chipText, factsOf, headingOf, isAbove, legendOf, notesOf, stepName } from './describe';
import { flow } from './flow';
import { isDrawn, lanesOf, lanesTitle } from './lanes';
import type { Grid, Matrix } from './matrix';

export function renderText(matrix: Matrix): string {
  const grid = isDrawn(matrix) ? matrix.grid : null;
  const title = lanesTitle(matrix);
  const parts: readonly (readonly string[])[] = [
    [headingOf(matrix), ...lineUp(factsOf(matrix), ' · ')],
    grid === null ? [] : gridLines(matrix, grid),
    [...lineUp(legendOf(matrix.bands), ' · '), ...notesOf(matrix, grid)],
    title === null ? [] : [title, ...laneLines(matrix)],
  ];
  const blocks = parts.map((lines) => lines.join('\n').trimEnd()).filter((block) => block !== '');
  return `${blocks.join('\n\n')}\n`;
}

function gridLines(matrix: Matrix, grid: Grid): readonly string[] {
  const risks = new Map(matrix.risks.map((risk) => [risk.key, risk]));
  const names = ['P \\ I', ...grid.probability.map(stepName)];
  const first = largest(names.map(widthOf));
  const blocks = grid.rows.map((row) =>
    row.map((cell) => {
      const title = `${cellTitle(cell, matrix.bands)}${isAbove(grid, cell) ? ' *' : ''}`;
      return [title, ...cell.risks.flatMap((key) => risks.get(key) ?? []).map((risk) => chipText(risk))];
    }),
  );
  const widths = grid.impact.map((step, column) =>
    Math.max(widthOf(stepName(step)), ...blocks.flatMap((row) => (row[column] ?? []).map(widthOf))),
  );
  const rule = `+${[first, ...widths].map((width) => '-'.repeat(width + 2)).join('+')}+`;
  const line = (cells: readonly string[]): string =>
    `|${cells.map((cell, index) => ` ${padTo(cell, index === 0 ? first : (widths[index - 1] ?? 0), null)} `).join('|')}|`;
  const lines = [rule, line(['P \\ I', ...grid.impact.map(stepName)]), rule];
  for (const [index, row] of blocks.entries()) {
    const height = largest(row.map((cell) => cell.length));
    const step = grid.probability[index];
    for (let at = 0; at < height; at += 1)
      lines.push(line([at === 0 && step !== undefined ? stepName(step) : '', ...row.map((cell) => cell[at] ?? '')]));
    lines.push(rule);
  }
  return lines;
}

function laneLines(matrix: Matrix): readonly string[] {
  const lanes = lanesOf(matrix);
  const width = largest(
    lanes.map(({ title }) => widthOf(title)),
    0,
  );
  return lanes.flatMap(({ title, reason, risks }) =>
    [
      ...(reason === null ? [] : [`(${reason})`]),
      ...lineUp(
        risks.map((risk) => chipText(risk)),
        ', ',
        lineWidth - width - 4,
      ),
    ].map((line, index) => `  ${padTo(index === 0 ? title : '', width, null)}  ${line}`),
  );
}

function lineUp(pieces: readonly string[], separator: string, width = lineWidth): readonly string[] {
  return flow(pieces, separator, (line) => widthOf(line) <= width);
}

const lineWidth = 100;
