/** Where the cells of the drawing stand and what is in them: plain numbers, no markup. */
import { largest } from '../extremes';
import { stepDetail } from './describe';
import type { Cell, Grid, Matrix } from './matrix';
import { type Chip, placeChips } from './svg-chips';
import { wrap } from './svg-text';

export interface Layout {
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  readonly rows: readonly { readonly y: number; readonly height: number }[];
  readonly chips: readonly Chip[];
  /** Below the cells, and below the names of the impact steps. */
  readonly axisY: number;
  readonly bottom: number;
}

export const sizes = { margin: 18, left: 132, gap: 4, head: 28, foot: 14 } as const;

/** As wide as a pull request shows it; more steps than six need more. */
export function widthFor(grid: Grid | null): number {
  const columns = grid?.impact.length ?? 0;
  return Math.max(840, sizes.left + columns * (112 + sizes.gap) + sizes.margin);
}

export function layOut(matrix: Matrix, grid: Grid, top: number): Layout {
  const columns = columnsOf(grid);
  const risks = new Map(matrix.risks.map((risk) => [risk.key, risk]));
  const chips: Chip[] = [];
  const rows: { y: number; height: number }[] = [];
  let y = top;
  for (const row of grid.rows) {
    let height = columns.length > 4 ? 68 : 88;
    for (const [index, cell] of row.entries()) {
      const { x, width } = columns[index] ?? { x: 0, width: 0 };
      const placed = placeChips(risksOf(cell, risks), x + 10, y + sizes.head, width - 18);
      for (const each of placed.chips) chips.push(each);
      if (cell.risks.length > 0) height = Math.max(height, placed.bottom - y + sizes.foot);
    }
    rows.push({ y, height });
    y += height + sizes.gap;
  }
  const lines = grid.impact.map(
    (step, index) => 1 + wrap(stepDetail(step), (columns[index]?.width ?? 0) - 8, 'small', 2).length,
  );
  return { columns, rows, chips, axisY: y, bottom: y + largest(lines) * 16 + 2 };
}

/** A column in which many risks share a cell is wider, so that the picture does not become a tower. */
function columnsOf(grid: Grid): Layout['columns'] {
  const count = grid.impact.length;
  const room = widthFor(grid) - sizes.left - sizes.margin - (count - 1) * sizes.gap;
  const weights = grid.impact.map((_, column) => {
    const most = largest(
      grid.rows.map((row) => row[column]?.risks.length ?? 0),
      0,
    );
    return 1 + Math.min(1.4, Math.max(0, most - 8) / 20);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let x: number = sizes.left;
  return weights.map((weight) => {
    const column = { x, width: Math.floor((room * weight) / all) };
    x += column.width + sizes.gap;
    return column;
  });
}

function risksOf<T>(cell: Cell, risks: ReadonlyMap<string, T>): readonly T[] {
  return cell.risks.flatMap((key) => risks.get(key) ?? []);
}
