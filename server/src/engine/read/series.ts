/** Values by the place where each starts, in the order of places, which is the order in which they are asked for and told. */
export interface Series<T> {
  readonly starts: number[];
  readonly values: T[];
  /** Where the last one was found: the next one is asked for next. */
  at: number;
}

export function newSeries<T>(): Series<T> {
  return { starts: [], values: [], at: -1 };
}

export function valueAt<T>(series: Series<T>, start: number): T | undefined {
  const { starts, values } = series;
  if (starts[series.at + 1] === start) series.at += 1;
  else {
    const found = firstFrom(starts, start);
    if (starts[found] !== start) return undefined;
    series.at = found;
  }
  return values[series.at];
}

export function putAt<T>({ starts, values }: Series<T>, start: number, value: T): void {
  const { length } = starts;
  if (length === 0 || (starts[length - 1] as number) < start) {
    starts.push(start);
    values.push(value);
    return;
  }
  const at = firstFrom(starts, start);
  if (starts[at] === start) values[at] = value;
  else {
    starts.splice(at, 0, start);
    values.splice(at, 0, value);
  }
}

function firstFrom(starts: readonly number[], start: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
