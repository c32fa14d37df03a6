/** The grid as a Markdown table for a pull request's description or a wiki; its columns line up for who reads it raw. */
import { largest } from '../extremes';
import { padTo, widthOf } from '../width';
import {
  cellTitle,
  chipText,
  factsOf,
  headingOf,
  isAbove,
  legendOf,
  mitigationText,
  nameText,
  notesOf,
  pairText,
  scoreText,
  stepName,
} from './describe';
import { isDrawn, lanesOf, lanesTitle } from './lanes';
import type { Grid, Matrix } from './matrix';

export function renderMarkdown(matrix: Matrix): string {
  const grid = isDrawn(matrix) ? matrix.grid : null;
  const title = lanesTitle(matrix);
  const blocks = [
    [`**${literal(headingOf(matrix))}**`],
    [literal(factsOf(matrix).join(' · '))],
    grid === null ? [] : gridTable(matrix, grid),
    [literal(legendOf(matrix.bands).join(' · '))],
    [literal(notesOf(matrix, grid).join(' · '))],
    title === null ? [] : [literal(title)],
    laneTable(matrix),
    riskTable(matrix),
  ];
  return `${blocks
    .map((lines) => lines.join('\n'))
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}

function gridTable(matrix: Matrix, grid: Grid): readonly string[] {
  const chips = new Map(matrix.risks.map((risk) => [risk.key, chipText(risk, literal)]));
  const head = ['P ↓ I →', ...grid.impact.map((step) => literal(stepName(step)))];
  const rows = grid.rows.map((row, index) => {
    const step = grid.probability[index];
    const cells = row.map((cell) => {
      const title = cellTitle(cell, matrix.bands);
      const head = title === '' ? '' : `**${literal(title)}**${isAbove(grid, cell) ? literal(' *') : ''}`;
      const risks = cell.risks.map((key) => chips.get(key) ?? '').join(', ');
      return [head, risks].filter((part) => part !== '').join('<br>');
    });
    return [`**${literal(step === undefined ? '' : stepName(step))}**`, ...cells];
  });
  return tableOf(head, rows);
}

function laneTable(matrix: Matrix): readonly string[] {
  const rows = lanesOf(matrix).map(({ title, reason, risks }) => [
    `**${literal(title)}**${reason === null ? '' : `<br>${literal(reason)}`}`,
    risks.map((risk) => chipText(risk, literal)).join(', '),
  ]);
  return rows.length === 0 ? [] : tableOf(['Rated', 'Risks'], rows);
}

function riskTable({ risks }: Matrix): readonly string[] {
  const rows = risks.map((risk) =>
    [
      nameText(risk),
      pairText(risk),
      scoreText(risk),
      risk.owners.join(', ') || 'no owner',
      mitigationText(risk),
      risk.residual?.text ?? '–',
    ].map(literal),
  );
  return rows.length === 0 ? [] : tableOf(['Risk', 'P × I', 'Score', 'Owner', 'Mitigations', 'Residual'], rows);
}

/** A table of plain words: whatever a cell holds, it stays one. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${tableOf(
    head.map(literal),
    rows.map((row) => row.map(literal)),
  ).join('\n')}\n`;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((_, column) =>
    Math.min(
      mostPadded,
      largest(
        [head, ...rows].map((cells) => widthOf(cells[column] ?? '')),
        3,
      ),
    ),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => padTo(cell, widths[column] ?? 0, null)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

/** A cell with many names is longer than any line; the others do not follow it. */
const mostPadded = 60;

/** Whatever a title holds, it stays a title: no markup, no HTML, no further cell, no link, nobody called by name. */
function literal(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~#&$]/g, (character) => html.get(character) ?? `\\${character}`)
    .replace(/\b(https?|javascript|data|file|vscode|ftp|mailto):/gi, '$1\\:')
    .replace(/\bwww\./gi, (word) => `${word.slice(0, 3)}\\.`)
    .replace(/@(?=\w)/g, '@<!-- -->');
}

const html: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
]);
