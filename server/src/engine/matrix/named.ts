/** What names a risk in a list: its label and its title, where neither says what the other says already. */
import type { MatrixRisk } from './matrix';

export interface Named {
  /** null: the title is all there is. */
  readonly label: string | null;
  readonly title: string | null;
}

export function namedOf({ label, title }: Pick<MatrixRisk, 'label' | 'title'>): Named {
  if (title === null) return { label, title };
  if (isBeginningOf(label, title)) return { label: null, title };
  // In the grid a bare number has its title beside it, cut to the room of a chip.
  const [, number = '', rest = ''] = /^(\d+) (.+)$/s.exec(label) ?? [];
  return number !== '' && isBeginningOf(rest, title) ? { label: number, title } : { label, title };
}

function isBeginningOf(words: string, title: string): boolean {
  return words === title || (words.endsWith('…') && title.startsWith(words.slice(0, -1)));
}
