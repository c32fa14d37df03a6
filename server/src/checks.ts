/** What a value of JSON has to be: small questions that make up larger ones. */

export type Check = (value: unknown) => boolean;

/** By path: `textDocument.uri` is asked of the value that stands there. */
export type Checks = Readonly<Record<string, Check>>;

export const text: Check = (value) => typeof value === 'string';
export const anything: Check = () => true;
export const flag: Check = (value) => typeof value === 'boolean';
/** Lines, characters, offsets, versions and levels begin at 0. */
export const whole: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
export const version: Check = (value) => Number.isInteger(value);
export const list =
  (each: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(each);
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
/** The compiler asks for every name of the type, so that a new one is not refused. */
export const oneOf =
  <Name extends string>(names: Readonly<Record<Name, true>>): Check =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(names, value);
export const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
export const shape =
  (checks: Checks): Check =>
  (value) =>
    isObject(value) && faultOf(checks, value) === null;

/** The first path at which something else stands than has to; null where there is none. */
export function faultOf(checks: Checks, value: unknown): string | null {
  return Object.entries(checks).find(([path, check]) => !check(at(path, value)))?.[0] ?? null;
}

function at(path: string, value: unknown): unknown {
  let found = value;
  for (const key of path.split('.')) found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return found;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
