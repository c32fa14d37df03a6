import type { Matrix } from './matrix';

/** The same picture with some of its risks, in this order, as a view shows it; the legend and the header keep counting all. */
export function onlyRisks(matrix: Matrix, keys: readonly string[]): Matrix {
  const places = new Map(keys.map((key, index) => [key, index]));
  const shown = <T>(things: readonly T[], keyOf: (thing: T) => string): readonly T[] =>
    things
      .filter((thing) => places.has(keyOf(thing)))
      .toSorted((a, b) => (places.get(keyOf(a)) ?? 0) - (places.get(keyOf(b)) ?? 0));
  const { grid } = matrix;
  return {
    ...matrix,
    grid:
      grid === null
        ? null
        : {
            ...grid,
            rows: grid.rows.map((row) => row.map((cell) => ({ ...cell, risks: shown(cell.risks, (key) => key) }))),
          },
    risks: shown(matrix.risks, ({ key }) => key),
    unplaced: shown(matrix.unplaced, ({ key }) => key),
  };
}
