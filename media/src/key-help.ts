/** Every key of the view, for whoever asks. */
import { element } from './dom';
import type { Words } from './words';

export function keyHelp(words: Words): HTMLElement {
  const dialog = element(
    'dialog',
    { class: 'keys', aria: { label: words.keys } },
    element('h2', {}, words.keys),
    element(
      'dl',
      {},
      ...keysOf(words).map(([keys, what]) =>
        element('div', {}, element('dt', {}, ...keys.map((key) => element('kbd', {}, key))), element('dd', {}, what)),
      ),
    ),
    element('button', { class: 'pill', on: { click: ({ currentTarget }) => closeHelp(currentTarget) } }, words.close),
  );
  return element(
    'span',
    { class: 'help' },
    element(
      'button',
      {
        class: 'pill',
        data: { focus: 'keys' },
        title: words.keys,
        aria: { label: words.keys, haspopup: 'dialog' },
        on: { click: ({ currentTarget }) => openHelp(currentTarget) },
      },
      '?',
    ),
    dialog,
  );
}

/** The one that stands on the page: what was built beside it may never get there. */
function openHelp(button: EventTarget | null): void {
  const dialog = button instanceof HTMLElement ? button.parentElement?.querySelector('dialog') : null;
  if (dialog?.open === false) dialog.showModal();
}

function closeHelp(button: EventTarget | null): void {
  if (button instanceof HTMLElement) button.closest('dialog')?.close();
}

function keysOf(words: Words): readonly (readonly [readonly string[], string])[] {
  return [
    [['↑', '↓', '←', '→', 'Home', 'End'], words.keysMove],
    [['Enter'], words.keysEnter],
    [['Space'], words.keysList],
    [['Esc'], words.keysBack],
    [['Alt', '+', '↑ ↓ ← →'], words.keysShift],
    [['M'], words.keysCarry],
    [['Ctrl', '+', 'Z'], words.keysUndo],
    [['/'], words.keysSearch],
    [['?'], words.keysHelp],
  ];
}
