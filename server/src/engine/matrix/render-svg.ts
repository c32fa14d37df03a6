/** The grid as a picture that stands alone: its own colours for light and dark, its words as text, nothing loaded. */
import { cellTitle, concernText, factsOf, headingOf, stepDetail } from './describe';
import { escapeMarkup as safe } from './markup';
import type { AxisStep, Cell, Grid, Matrix, MatrixRisk } from './matrix';
import { plain } from './plain';
import { arrowOf, type Chip, type Layout, layOut, sizes } from './svg-layout';
import { svgStyle } from './svg-style';

export function renderSvg(matrix: Matrix): string {
  const heading = headingOf(matrix);
  const facts = factsOf(matrix);
  const [grid, layout] = matrix.grid === null ? [null, null] : [matrix.grid, layOut(matrix, matrix.grid)];
  const height = layout?.height ?? sizes.top + sizes.below;
  const body =
    grid === null || layout === null
      ? text(18, sizes.top + 16, 'small', 'No probability and impact to draw a grid from.')
      : gridMarkup(matrix, grid, layout);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sizes.width} ${height}" width="${sizes.width}" height="${height}" role="img" aria-labelledby="t d">
<title id="t">${safe(heading)}</title>
<desc id="d">${safe(facts.join(', '))}</desc>
<style>${svgStyle}</style>
<rect class="page" width="${sizes.width}" height="${height}"/>
${text(18, 32, 'heading', plain(heading, 96))}
${factLines(facts)}
${body}
${legend(matrix, grid, height)}
</svg>
`;
}

function factLines(facts: readonly string[]): string {
  const lines: string[] = [''];
  for (const fact of facts) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + fact.length > 118) lines.push(fact);
    else lines[lines.length - 1] = last === '' ? fact : `${last} · ${fact}`;
  }
  return lines
    .slice(0, 2)
    .map((line, index) => text(18, 52 + index * 18, 'small', plain(line, 130)))
    .join('\n');
}

/** Cells, then arrows, then chips: no arrow runs over a word. */
function gridMarkup(matrix: Matrix, grid: Grid, layout: Layout): string {
  const parts: string[] = [];
  for (const [r, row] of grid.rows.entries())
    for (const [c, cell] of row.entries()) parts.push(cellMarkup(matrix, cell, layout, r, c));
  for (const [index, step] of grid.probability.entries()) {
    const row = layout.rows[index];
    if (row !== undefined) parts.push(stepMarkup(step, sizes.left - 10, row.y + row.height / 2, 'end', 17));
  }
  for (const [index, step] of grid.impact.entries()) {
    const column = layout.columns[index];
    if (column === undefined) continue;
    const letters = Math.floor(column.width / 6.4);
    parts.push(stepMarkup(step, column.x + column.width / 2, layout.axisY + 16, 'middle', letters));
  }
  for (const risk of matrix.risks) parts.push(arrowMarkup(risk, arrowOf(grid, layout, risk)));
  for (const risk of matrix.risks) parts.push(chipMarkup(risk, layout.chips.get(risk.key)));
  return parts.filter((part) => part !== '').join('\n');
}

function cellMarkup(matrix: Matrix, cell: Cell, layout: Layout, r: number, c: number): string {
  const column = layout.columns[c];
  const row = layout.rows[r];
  if (column === undefined || row === undefined) return '';
  const { x, width } = column;
  const { y, height } = row;
  const tone = matrix.bands.find(({ name }) => name === cell.band)?.tone ?? 'none';
  const title = plain(cellTitle(cell, matrix.bands), Math.floor(width / 7));
  return [
    `<g class="${tone}"><rect class="cell" x="${x}" y="${y}" width="${width}" height="${height}" rx="3"/>`,
    `<rect class="edge" x="${x}" y="${y}" width="3" height="${height}"/>`,
    text(x + width - 8, y + 18, 'band', title, 'end'),
    ...cell.line.map((side) => lineMarkup(side, x, y, width, height)),
    '</g>',
  ].join('');
}

function arrowMarkup(risk: MatrixRisk, ends: ReturnType<typeof arrowOf>): string {
  if (ends === null) return '';
  const [x1, y1, x2, y2] = ends;
  const nearest = risk.residual?.nearest === true ? ' nearest' : '';
  const path = `M${x1} ${y1} Q ${(x1 + x2) / 2 + (x2 - x1) * 0.15} ${(y1 + y2) / 2 + 14} ${x2} ${y2}`;
  return `<path class="arrow${nearest}" d="${path}"/><circle class="end" cx="${x2}" cy="${y2}" r="3.5"/>`;
}

function chipMarkup({ label, title, concerns }: MatrixRisk, chip: Chip | undefined): string {
  if (chip === undefined) return '';
  const { x, y, width } = chip;
  const words = [title ?? label, ...concerns.map(concernText)].join(', ');
  return [
    `<g class="chip"><title>${safe(words)}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${sizes.chipHeight}" rx="3"/>`,
    text(x + 7, y + 15, 'id', chip.text),
    concerns.length === 0 ? '' : text(x + width - 7, y + 15, 'mark', '!', 'end'),
    '</g>',
  ].join('');
}

function lineMarkup(side: Cell['line'][number], x: number, y: number, width: number, height: number): string {
  const half = sizes.gap / 2;
  const [left, right, top, bottom] = [x - half, x + width + half, y - half, y + height + half];
  const ends = {
    left: [left, top, left, bottom],
    right: [right, top, right, bottom],
    top: [left, top, right, top],
    bottom: [left, bottom, right, bottom],
  }[side];
  return `<path class="appetite" d="M${ends[0]} ${ends[1]} L${ends[2]} ${ends[3]}"/>`;
}

function stepMarkup(step: AxisStep, x: number, y: number, anchor: 'end' | 'middle', letters: number): string {
  return `${text(x, y, 'step', plain(step.name, letters), anchor)}${text(x, y + 16, 'small', plain(stepDetail(step), letters), anchor)}`;
}

function legend({ bands, risks }: Matrix, grid: Grid | null, height: number): string {
  const parts: string[] = [];
  let x = 18;
  for (const { title, count, tone } of bands) {
    const label = `${plain(title, 24)} ${count}`;
    parts.push(
      `<g class="${tone}"><rect class="swatch" x="${x}" y="${height - 32}" width="10" height="10" rx="2"/></g>${text(x + 15, height - 23, 'small', label)}`,
    );
    x += 32 + label.length * 6.6;
  }
  if (grid?.appetite != null) {
    parts.push(
      `<path class="appetite" d="M${x} ${height - 27} h20"/>${text(x + 26, height - 23, 'small', 'appetite')}`,
    );
    x += 92;
  }
  if (risks.some(({ residual }) => residual !== null && residual.place !== null))
    parts.push(
      `<path class="arrow" d="M${x} ${height - 27} h16"/><circle class="end" cx="${x + 18}" cy="${height - 27}" r="3.5"/>${text(x + 28, height - 23, 'small', 'residual')}`,
    );
  return parts.join('\n');
}

function text(
  x: number,
  y: number,
  style: string,
  content: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  if (content === '') return '';
  return `<text class="${style}" x="${x}" y="${y}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${safe(content)}</text>`;
}
