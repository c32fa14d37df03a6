/** Where everything of the drawing stands: plain numbers, no markup. */
import { labelOf } from './describe';
import type { Cell, Grid, Matrix, MatrixRisk } from './matrix';

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  readonly rows: readonly { readonly y: number; readonly height: number }[];
  readonly chips: ReadonlyMap<string, Chip>;
  /** Below the grid: names of the impact steps, then the legend. */
  readonly axisY: number;
}

export interface Chip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

export const sizes = {
  width: 840,
  left: 118,
  top: 84,
  gap: 4,
  chipHeight: 22,
  chipGap: 5,
  headHeight: 28,
  below: 84,
} as const;

export function layOut(matrix: Matrix, grid: Grid): Layout {
  const count = grid.impact.length;
  const columnWidth = Math.floor((sizes.width - sizes.left - 16 - (count - 1) * sizes.gap) / count);
  const columns = grid.impact.map((_, index) => ({
    x: sizes.left + index * (columnWidth + sizes.gap),
    width: columnWidth,
  }));
  const chips = new Map<string, Chip>();
  const rows: { y: number; height: number }[] = [];
  let y: number = sizes.top;
  for (const row of grid.rows) {
    let height = count > 4 ? 64 : 92;
    for (const [index, cell] of row.entries()) {
      const column = columns[index];
      if (column !== undefined) height = Math.max(height, placeChips(matrix, cell, column, y, chips) - y + 8);
    }
    rows.push({ y, height });
    y += height + sizes.gap;
  }
  return { width: sizes.width, height: y + sizes.below, columns, rows, chips, axisY: y };
}

/** Fills the cell from the left, line by line; returns where the last line ends. */
function placeChips(
  matrix: Matrix,
  cell: Cell,
  column: Layout['columns'][number],
  top: number,
  chips: Map<string, Chip>,
): number {
  const from = column.x + 10;
  const most = column.width - 18;
  let x = from;
  let y = top + sizes.headHeight;
  for (const key of cell.risks) {
    const marked = matrix.risks.some((risk) => risk.key === key && risk.concerns.length > 0);
    const text = shorten(labelOf(matrix, key), marked ? most - markWidth : most);
    const width = widthOf(text) + (marked ? markWidth : 0);
    if (x > from && x + width > from + most) {
      x = from;
      y += sizes.chipHeight + sizes.chipGap;
    }
    chips.set(key, { x, y, width, text });
    x += width + sizes.chipGap;
  }
  return cell.risks.length === 0 ? top : y + sizes.chipHeight;
}

function shorten(label: string, most: number): string {
  const letters = Math.floor((most - 14) / letterWidth);
  return label.length <= letters ? label : `${label.slice(0, Math.max(1, letters - 1))}…`;
}

function widthOf(text: string): number {
  // CJK letters take two of the narrow ones.
  const wide = [...text].filter((letter) => letter > '\u2e7f').length;
  return Math.ceil((text.length + wide) * letterWidth) + 14;
}

const letterWidth = 7.25;
const markWidth = 10;

/** From the middle of the chip's cell to the middle of the residual's. */
export function arrowOf(
  grid: Grid,
  layout: Layout,
  risk: MatrixRisk,
): readonly [number, number, number, number] | null {
  const chip = layout.chips.get(risk.key);
  const place = risk.residual?.place ?? null;
  if (chip === undefined || place === null || risk.place === null) return null;
  if (place.probability === risk.place.probability && place.impact === risk.place.impact) return null;
  const column = layout.columns[grid.impact.findIndex(({ level }) => level === place.impact)];
  const row = layout.rows[grid.probability.findIndex(({ level }) => level === place.probability)];
  if (column === undefined || row === undefined) return null;
  return [chip.x + chip.width / 2, chip.y + sizes.chipHeight / 2, column.x + column.width / 2, row.y + row.height - 12];
}
