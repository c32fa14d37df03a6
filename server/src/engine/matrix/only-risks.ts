import type { Matrix } from './matrix';

/** The same picture with some of its risks, as a filter shows it; the legend and the header keep counting all. */
export function onlyRisks(matrix: Matrix, keys: readonly string[]): Matrix {
  const kept = new Set(keys);
  const { grid } = matrix;
  return {
    ...matrix,
    grid:
      grid === null
        ? null
        : {
            ...grid,
            rows: grid.rows.map((row) =>
              row.map((cell) => ({ ...cell, risks: cell.risks.filter((key) => kept.has(key)) })),
            ),
          },
    risks: matrix.risks.filter(({ key }) => kept.has(key)),
    unplaced: matrix.unplaced.filter(({ key }) => kept.has(key)),
  };
}
