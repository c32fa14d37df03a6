/** The risks of many documents in one grid: that of the rule book which most of them follow. */
import type { Cell, Grid, Matrix, MatrixBand, MatrixRisk } from './matrix';

/** Keys become `n/key`, with n the matrix's place in the list. Where no document has a grid by a rule book, neither has this. */
export function combine(matrices: readonly Matrix[]): Matrix | null {
  const name = commonest(matrices.filter(isOrdinary).map(({ policy }) => policy.name));
  const model = matrices.find((matrix) => isOrdinary(matrix) && matrix.policy.name === name) ?? matrices[0];
  if (model === undefined) return null;
  const same = matrices
    .map((matrix, index) => ({ matrix, index }))
    .filter(({ matrix }) => name === null || matrix.policy.name === name);
  const risks = same.flatMap(({ matrix, index }) => matrix.risks.map((risk) => ofDocument(risk, matrix, index)));
  return {
    story: null,
    title: null,
    policy: model.policy,
    grid: name === null || model.grid === null ? null : refilled(model.grid, risks),
    bands: model.bands.map((band) => recount(band, risks)),
    risks,
    unplaced: same.flatMap(({ matrix, index }) =>
      matrix.unplaced.map(({ key, reason }) => ({ key: keyOf(index, key), reason })),
    ),
    header: {
      score: { computed: null, stated: null, base: null, derivation: null },
      gate: { decision: null, because: [] },
      unowned: same.flatMap(({ matrix, index }) => matrix.header.unowned.map((key) => keyOf(index, key))),
      unmitigated: same.flatMap(({ matrix, index }) => matrix.header.unmitigated.map((key) => keyOf(index, key))),
    },
  };
}

function isOrdinary({ policy, grid }: Matrix): boolean {
  return !policy.foreign && grid !== null;
}

function commonest(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function ofDocument(risk: MatrixRisk, { story, title }: Matrix, index: number): MatrixRisk {
  const from = story ?? title;
  return { ...risk, key: keyOf(index, risk.key), label: from === null ? risk.label : `${from} ${risk.label}` };
}

function keyOf(index: number, key: string): string {
  return `${index}/${key}`;
}

function refilled(grid: Grid, risks: readonly MatrixRisk[]): Grid {
  return { ...grid, rows: grid.rows.map((row) => row.map((cell) => refill(cell, risks))) };
}

function refill(cell: Cell, risks: readonly MatrixRisk[]): Cell {
  const here = risks.filter(
    ({ place }) => place !== null && place.probability === cell.probability && place.impact === cell.impact,
  );
  return { ...cell, risks: here.map(({ key }) => key) };
}

function recount(band: MatrixBand, risks: readonly MatrixRisk[]): MatrixBand {
  return { ...band, count: risks.filter((risk) => risk.band?.name === band.name).length };
}
