/** `>5%`, `< 500ms`, `≥ 1.5 s`: a direction, a number and a unit that can be compared. */
export interface Threshold {
  /** `above`: the threshold is crossed upward, so a higher number is worse. */
  readonly crossed: 'above' | 'below' | null;
  readonly value: number;
  readonly unit: string;
}

export function thresholdOf(text: string): Threshold | null {
  const match =
    /^\s{0,5}(>=|<=|[<>≥≤])?\s{0,3}(\d{1,12}(?:[.,]\d{1,6})?)\s{0,3}([a-z%µ]{0,12}\/?[a-z]{0,8})(.{0,40})$/i.exec(
      text.trim(),
    );
  if (match === null) return null;
  const [, sign = '', number = '', unit = '', rest = ''] = match;
  const known = units.get(unit.toLowerCase());
  const base = Number(number.replace(',', '.'));
  return {
    crossed: /[>≥]/.test(sign) ? 'above' : /[<≤]/.test(sign) ? 'below' : null,
    value: known === undefined ? base : base * known[1],
    unit: `${known === undefined ? unit.toLowerCase() : known[0]}${rest.trim().toLowerCase()}`,
  };
}

const units: ReadonlyMap<string, readonly [base: string, factor: number]> = new Map([
  ['ms', ['s', 0.001]],
  ['s', ['s', 1]],
  ['sec', ['s', 1]],
  ['seconds', ['s', 1]],
  ['min', ['s', 60]],
  ['minutes', ['s', 60]],
  ['h', ['s', 3600]],
  ['hours', ['s', 3600]],
  ['kb', ['b', 1e3]],
  ['mb', ['b', 1e6]],
  ['gb', ['b', 1e9]],
]);
