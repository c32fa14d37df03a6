/** Most keystrokes move places and change no number: nothing is drawn for them. */
export function looksSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => places.has(name) || looksSame(one[name], other[name]))
  );
}

const places: ReadonlySet<string> = new Set(['version', 'head', 'spans']);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
