/** What stands there when there is no picture: never a blank page. */
import { element } from './dom';
import type { Shown } from './messages';
import type { View } from './view';
import { fill, type Words } from './words';

export type Notice = Exclude<Shown, { readonly kind: 'matrix' }>;

export function notice(words: Words, shown: Notice): HTMLElement {
  switch (shown.kind) {
    case 'nothing':
      return box('nothing', words.nothing, words.nothingHint);
    case 'overview':
      return box('nothing', words.noProfiles, words.nothingHint);
    case 'not-a-risk-document':
      return box('not-risk', fill(words.notRisk, shown.source.name), shown.reason);
    case 'unreadable':
      return box('unreadable', fill(words.unreadable, shown.source.name), `${shown.message} ${words.unreadableHint}`);
  }
}

function box(kind: string, title: string, detail: string): HTMLElement {
  return element('section', { class: `notice ${kind}` }, element('h1', {}, title), element('p', {}, detail));
}

/** Inside a matrix: nothing to show yet, or nothing that the filter lets through. */
export function emptiness({ words, matrix, risks }: View): HTMLElement | null {
  if (matrix.risks.length === 0) return element('p', { class: 'quiet' }, words.noRisks);
  if (risks.length === 0) return element('p', { class: 'quiet' }, words.noMatch);
  return matrix.grid === null ? element('p', { class: 'quiet' }, words.noGrid) : null;
}
