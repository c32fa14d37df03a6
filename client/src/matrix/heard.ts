/** What a page says, taken for no more than it is: the page draws documents that anybody may have written. */
import type { FromView } from '../../../media/src/messages';

/** null where it is none of the messages that our page sends. */
export function heard(message: unknown): FromView | null {
  if (!isObject(message) || typeof message.type !== 'string') return null;
  const fields = shapes.get(message.type);
  return fields !== undefined && fits(message, fields) ? (message as unknown as FromView) : null;
}

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;

const text: Check = (value) => typeof value === 'string';
const flag: Check = (value) => typeof value === 'boolean';
const level: Check = (value) => Number.isInteger(value);
const texts: Check = (value) => Array.isArray(value) && value.every(text);

const move: Fields = { uri: text, version: level, risk: text, probability: level, impact: level };

const shapes: ReadonlyMap<string, Fields> = new Map<FromView['type'], Fields>([
  ['ready', { state: (value) => value === null || isObject(value) }],
  ['reveal', { risk: text, focus: flag }],
  ['open', { uri: text }],
  ['read', { on: flag }],
  ['undo', {}],
  ['lock', { locked: flag }],
  ['move', { move: (value) => isObject(value) && fits(value, move) }],
  ['export', { risks: texts, profiles: texts }],
  ['drawn', { png: (value) => value === null || value instanceof Uint8Array }],
]);

function fits(value: Readonly<Record<string, unknown>>, fields: Fields): boolean {
  return Object.entries(fields).every(([name, check]) => check(value[name]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
