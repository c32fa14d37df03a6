// `node:assert` does not exist in the web worker host.

export function equal<T>(actual: T, expected: T, what: string): void {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  throw Object.assign(new Error(what), { actual, expected });
}

export function match(actual: string, expected: RegExp, what: string): void {
  if (!expected.test(actual)) throw Object.assign(new Error(what), { actual, expected: String(expected) });
}

export function defined<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`expected ${what}, but there is none`);
  return value;
}
