import type { Settings } from '../settings';
import { isPlaceholder } from './vocabulary';

/** Whether words stand for nobody and nothing: the usual ones, and those that the project has of its own. */
export function nobodyIn({ owners }: Pick<Settings, 'owners'>): (words: string) => boolean {
  const own = new Set(owners.placeholders.map((word) => word.trim().toLowerCase()));
  return (words) => isPlaceholder(words) || own.has(words.trim().toLowerCase());
}
