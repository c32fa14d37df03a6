/** One ladder of gravity for every rule book's bands and every document's own words. */
import type { Policy } from '../policy';
import type { Tone } from './matrix';

/** By the band's name where that says it, else by its place among the policy's bands. */
export function toneOf(policy: Policy, name: string): Tone {
  const known = toneOfWord(name);
  if (known !== null) return known;
  const index = policy.bands.findIndex((band) => band.name === name);
  if (index < 0) return 'none';
  const steps = laddersOf.get(policy.bands.length) ?? ladder;
  return steps[Math.min(index, steps.length - 1)] ?? 'none';
}

/** Few bands span the ladder: the mildest of three is no third of five. */
const laddersOf: ReadonlyMap<number, readonly Tone[]> = new Map<number, readonly Tone[]>([
  [1, ['medium']],
  [2, ['critical', 'low']],
  [3, ['critical', 'medium', 'low']],
  [4, ['critical', 'high', 'medium', 'low']],
]);

const ladder: readonly Tone[] = ['critical', 'high', 'medium', 'low', 'minimal'];

export function toneOfWord(name: string): Tone | null {
  return words.get(name.toLowerCase()) ?? null;
}

const words: ReadonlyMap<string, Tone> = new Map<string, Tone>([
  ['critical', 'critical'],
  ['extreme', 'critical'],
  ['very-high', 'critical'],
  ['very high', 'critical'],
  ['red', 'critical'],
  ['极高', 'critical'],
  ['红', 'critical'],
  ['high', 'high'],
  ['medium-high', 'high'],
  ['orange', 'high'],
  ['高', 'high'],
  ['橙', 'high'],
  ['medium', 'medium'],
  ['moderate', 'medium'],
  ['low-medium', 'medium'],
  ['amber', 'medium'],
  ['yellow', 'medium'],
  ['中', 'medium'],
  ['黄', 'medium'],
  ['low', 'low'],
  ['green', 'low'],
  ['低', 'low'],
  ['绿', 'low'],
  ['very-low', 'minimal'],
  ['very low', 'minimal'],
  ['minimal', 'minimal'],
  ['negligible', 'minimal'],
]);

/** Worst first. */
export function byTone(a: Tone, b: Tone): number {
  return rank(a) - rank(b);
}

/** How grave a level word sounds: higher is worse; `Low-Medium` stands between its two words. */
export function gravityOf(text: string): number | null {
  const whole = toneOfWord(text.trim());
  const tones = text
    .split(/[-/–]|\bto\b/)
    .map((part) => toneOfWord(part.trim()))
    .filter((tone) => tone !== null);
  if (tones.length > 1) return -tones.reduce((sum, tone) => sum + rank(tone), 0) / tones.length;
  const tone = whole ?? tones[0] ?? null;
  return tone === null ? null : -rank(tone);
}

function rank(tone: Tone): number {
  const index = ladder.indexOf(tone);
  return index < 0 ? ladder.length : index;
}
