/**
 * The risks of many documents in one grid: that of the rule book which most of them follow. A document under another one stands
 * in it too where both give every cell the same score; the risks of all others have no place there, and are said to have none.
 */
import type { Cell, Grid, Matrix, MatrixBand, MatrixRisk, Unplaced } from './matrix';
import { byTone } from './tone';

/** Keys become `n/key`, with n the matrix's place in the list. Where no document has a grid by a rule book, neither has this. */
export function combine(matrices: readonly Matrix[]): Matrix | null {
  const name = commonest(matrices.filter(isOrdinary).map(({ policy }) => policy.name));
  const model = matrices.find((matrix) => isOrdinary(matrix) && matrix.policy.name === name) ?? matrices[0];
  if (model === undefined) return null;
  const grid = name === null ? null : model.grid;
  const parts = matrices.map((matrix, index) => partOf(matrix, index, grid));
  const risks = parts.flatMap((part) => part.risks);
  const inGrid = parts.filter(({ fits }) => fits).length;
  return {
    story: null,
    title: null,
    policy:
      inGrid === matrices.length
        ? model.policy
        : { ...model.policy, reason: `the scale of ${inGrid} of ${matrices.length} profiles` },
    grid: grid === null ? null : refilled(grid, risks),
    bands: bandsOf(model, matrices, risks),
    risks,
    unplaced: parts.flatMap(({ unplaced }) => unplaced),
    header: {
      score: { computed: null, stated: null, base: null, derivation: null },
      gate: { decision: null, because: [] },
      unowned: parts.flatMap(({ unowned }) => unowned),
      unmitigated: parts.flatMap(({ unmitigated }) => unmitigated),
    },
    unread: null,
  };
}

interface Part {
  readonly fits: boolean;
  readonly risks: readonly MatrixRisk[];
  readonly unplaced: readonly Unplaced[];
  readonly unowned: readonly string[];
  readonly unmitigated: readonly string[];
}

function partOf(matrix: Matrix, index: number, grid: Grid | null): Part {
  const keyed = (key: string): string => `${index}/${key}`;
  const fits = grid === null ? matrix.grid === null : isOrdinary(matrix) && isSameScale(matrix.grid, grid);
  const reasons = new Map(matrix.unplaced.map(({ key, reason }) => [key, reason]));
  const from = matrix.story ?? matrix.title;
  const risks = matrix.risks.map((risk) => ({
    ...risk,
    key: keyed(risk.key),
    label: from === null ? risk.label : `${from} ${risk.label}`,
    ...(fits ? {} : { place: null, residual: risk.residual === null ? null : { ...risk.residual, place: null } }),
  }));
  return {
    fits,
    risks,
    unplaced: matrix.risks.flatMap(({ key, place }) => {
      const reason = reasons.get(key) ?? (fits || place === null ? null : 'other-scale');
      return reason === null ? [] : [{ key: keyed(key), reason }];
    }),
    unowned: matrix.header.unowned.map(keyed),
    unmitigated: matrix.header.unmitigated.map(keyed),
  };
}

function isOrdinary({ policy, grid }: Matrix): boolean {
  return !policy.foreign && grid !== null;
}

function isSameScale(one: Grid | null, other: Grid): boolean {
  const scores = (grid: Grid): string =>
    JSON.stringify(grid.rows.map((row) => row.map(({ probability, impact, score }) => [probability, impact, score])));
  return one !== null && scores(one) === scores(other);
}

function commonest(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
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

/** The model's bands, then those that only other documents use: the legend counts every risk that has one. */
function bandsOf(model: Matrix, matrices: readonly Matrix[], risks: readonly MatrixRisk[]): readonly MatrixBand[] {
  const bands = new Map(model.bands.map((band) => [band.name, band]));
  for (const band of matrices.flatMap((matrix) => matrix.bands))
    if (!bands.has(band.name)) bands.set(band.name, { ...band, range: null, costs: null });
  const known = model.bands.map(({ name }) => name);
  return [...bands.values()]
    .map((band) => ({ ...band, count: risks.filter((risk) => risk.band?.name === band.name).length }))
    .filter(({ name, count }) => count > 0 || known.includes(name))
    .toSorted((a, b) => byTone(a.tone, b.tone));
}
