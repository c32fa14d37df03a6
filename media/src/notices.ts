/** What stands there when there is no picture: never a blank page. */
import { element } from './dom';
import type { Shown } from './messages';
import type { Actions, View } from './view';
import { fill, type Words } from './words';

export type Notice = Exclude<Shown, { readonly kind: 'matrix' }>;

export function notice(words: Words, shown: Notice, act: Actions): HTMLElement {
  switch (shown.kind) {
    case 'nothing':
      return box('nothing', words.nothing, words.nothingHint);
    case 'overview':
      return box('nothing', words.noProfiles, words.nothingHint);
    case 'reading':
      return reading(words, shown.read, shown.total, act);
    case 'stopped':
      return box(
        'stopped',
        words.stopped,
        words.stoppedHint,
        button(words.readOn, 'read', () => act.read(true)),
      );
    case 'not-a-risk-document':
      return box('not-risk', fill(words.notRisk, shown.source.name), shown.reason);
    case 'unreadable':
      return box('unreadable', fill(words.unreadable, shown.source.name), `${shown.message} ${words.unreadableHint}`);
  }
}

function reading(words: Words, read: number, total: number | null, act: Actions): HTMLElement {
  const bar = element('progress', { aria: { label: words.reading } });
  if (total !== null) {
    bar.max = Math.max(1, total);
    bar.value = read;
  }
  const count = total === null ? words.readingHint : fill(words.readFiles, read, total);
  return box(
    'reading',
    words.reading,
    count,
    bar,
    button(words.cancel, 'cancel', () => act.read(false)),
  );
}

function box(kind: string, title: string, detail: string, ...more: readonly HTMLElement[]): HTMLElement {
  return element(
    'section',
    { class: `notice ${kind}`, data: { name: kind } },
    element('h1', {}, title),
    element('p', {}, detail),
    ...more,
  );
}

function button(text: string, focus: string, click: () => void): HTMLElement {
  return element('button', { class: 'pill', data: { focus }, on: { click } }, text);
}

/** Above a picture that was drawn before the text broke. */
export function brokenNotice({ words, source, broken }: View): HTMLElement | null {
  if (broken === null) return null;
  return element(
    'section',
    { class: 'broken', aria: { label: words.notice } },
    element('strong', {}, fill(words.unreadable, source.name)),
    element('p', {}, `${broken} ${words.lastPicture}`),
  );
}

/** Inside a matrix: nothing to show yet, or nothing that the filter lets through. */
export function emptiness({ words, matrix, risks }: View): HTMLElement | null {
  if (matrix.risks.length === 0) return element('p', { class: 'quiet' }, words.noRisks);
  if (risks.length === 0) return element('p', { class: 'quiet' }, words.noMatch);
  return matrix.grid === null ? element('p', { class: 'quiet' }, words.noGrid) : null;
}
