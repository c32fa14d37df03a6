/** Moves a reading to another place in the text: every span in it, and nothing else. */
import type { Span } from '../model';

export function shift<T>(value: T, by: number): T {
  return by === 0 ? value : (move(value, by) as T);
}

function move(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return typeof value[0] !== 'object' ? value : value.map((item) => move(item, by));
  if (isSpan(value)) return { start: value.start + by, end: value.end + by };
  const moved: Record<string, unknown> = {};
  for (const key in value) moved[key] = move((value as Record<string, unknown>)[key], by);
  return moved;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}
