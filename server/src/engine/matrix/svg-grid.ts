/** Cells with their bands, the names along both sides, the appetite line, the arrows. */
import { cellTitle, stepDetail } from './describe';
import type { AxisStep, Cell, Grid, Matrix } from './matrix';
import { arrowsMarkup } from './svg-arrows';
import { type Layout, sizes } from './svg-layout';
import { text, within, wrap } from './svg-text';

/** Cells, then the line, then arrows: names are drawn last, by whoever calls, so that nothing runs over them. */
export function gridMarkup(matrix: Matrix, grid: Grid, layout: Layout): string {
  const cells: string[] = [];
  const lines: string[] = [];
  for (const [r, row] of grid.rows.entries())
    for (const [c, cell] of row.entries()) {
      const box = { ...layout.columns[c], ...layout.rows[r] } as Box;
      cells.push(cellMarkup(matrix, cell, box));
      lines.push(...cell.line.map((side) => lineMarkup(side, box)));
    }
  return [...cells, ...lines, ...axes(grid, layout), arrowsMarkup(matrix, grid, layout)].join('\n');
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function cellMarkup(matrix: Matrix, cell: Cell, { x, y, width, height }: Box): string {
  const tone = matrix.bands.find(({ name }) => name === cell.band)?.tone ?? 'none';
  return [
    `<g class="${tone}"><rect class="cell" x="${x}" y="${y}" width="${width}" height="${height}" rx="3"/>`,
    `<rect class="edge" x="${x}" y="${y}" width="3" height="${height}"/>`,
    text(x + width - 8, y + 18, 'band', within(cellTitle(cell, matrix.bands), width - 20, 'band'), 'end'),
    '</g>',
  ].join('');
}

function lineMarkup(side: Cell['line'][number], { x, y, width, height }: Box): string {
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

function axes(grid: Grid, layout: Layout): readonly string[] {
  const right = sizes.left - 12;
  const rows = grid.probability.map((step, index) => {
    const row = layout.rows[index] ?? { y: 0, height: 0 };
    const lines = stepLines(step, right - 6);
    const y = row.y + row.height / 2 - (lines.length - 1) * 8 + 4;
    return linesMarkup(lines, right, y, 'end');
  });
  const columns = grid.impact.map((step, index) => {
    const column = layout.columns[index] ?? { x: 0, width: 0 };
    return linesMarkup(stepLines(step, column.width - 8), column.x + column.width / 2, layout.axisY + 16, 'middle');
  });
  const top = layout.rows[0]?.y ?? 0;
  return [
    text(right, top - 10, 'small', 'Probability ↓', 'end'),
    text(right, layout.axisY + 16, 'small', 'Impact →', 'end'),
    ...rows,
    ...columns,
  ];
}

function stepLines(step: AxisStep, room: number): readonly string[] {
  return [within(step.name, room, 'step'), ...wrap(stepDetail(step), room, 'small', 2)];
}

function linesMarkup(lines: readonly string[], x: number, y: number, anchor: 'end' | 'middle'): string {
  return lines.map((line, index) => text(x, y + index * 16, index === 0 ? 'step' : 'small', line, anchor)).join('');
}
