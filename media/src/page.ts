/** Puts the parts on the page, all before the browser paints: no flicker; focus, caret and scroll stay where they were. */
import { drawArrows } from './arrows';
import { element } from './dom';
import { filters } from './filters';
import { grid } from './grid';
import { header } from './header';
import { legend } from './legend';
import { brokenNotice, emptiness, type Notice, notice } from './notices';
import { patchChild } from './patch';
import { profileTable } from './profile-table';
import { riskTable } from './risk-table';
import { settleStops } from './roving';
import { showSelection } from './selection';
import { summary } from './summary';
import { unplaced } from './unplaced';
import type { Actions, View } from './view';
import type { Words } from './words';

export interface Page {
  show(view: View): void;
  /** Only another risk is selected. */
  select(view: View): void;
  showNotice(words: Words, shown: Notice, act: Actions): void;
}

const parts: readonly ((view: View) => HTMLElement | null)[] = [
  header,
  brokenNotice,
  summary,
  filters,
  emptiness,
  grid,
  legend,
  profileTable,
  unplaced,
  riskTable,
];

export function openPage(root: HTMLElement): Page {
  const slots = parts.map((part) => ({ part, place: element('div') }));
  const picture = element('div', {}, ...slots.map(({ place }) => place));
  let current: View | null = null;

  const redrawArrows = (): void => {
    const frame = root.querySelector<HTMLElement>('.grid-frame');
    if (current !== null && frame !== null) drawArrows(current, frame);
  };
  new ResizeObserver(redrawArrows).observe(root);
  const settleFocus = followFocus(root);

  return {
    show(view) {
      if (current === null) root.replaceChildren(picture);
      current = view;
      keepingScroll(() => {
        for (const { part, place } of slots) patchChild(place, part(view));
      });
      settleFocus();
      settleStops(root);
      redrawArrows();
    },
    select(view) {
      current = view;
      showSelection(root, view);
      settleStops(root);
      redrawArrows();
    },
    showNotice(words, shown, act) {
      if (current !== null) root.replaceChildren();
      current = null;
      keepingScroll(() => patchChild(root, notice(words, shown, act)));
      settleFocus();
    },
  };
}

/**
 * Keeps the keyboard where it is: a risk that went to another cell has another chip there, and while the keyboard is in the text
 * VS Code takes it from every element of the page. What this returns puts it back where it was lost; so does coming back.
 */
function followFocus(root: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  const settle = (): void => {
    if (last === null || document.activeElement !== document.body || !document.hasFocus()) return;
    const name = last.dataset.focus;
    const again = last.isConnected
      ? last
      : [...root.querySelectorAll<HTMLElement>('[data-focus]')].find(({ dataset }) => dataset.focus === name);
    again?.focus({ preventScroll: true });
  };
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) last = target;
  });
  // A press beside everything takes it away, and is meant to.
  root.addEventListener('pointerdown', ({ target }) => {
    last = target instanceof Element ? target.closest<HTMLElement>('[data-focus]') : null;
  });
  window.addEventListener('focus', settle);
  return settle;
}

function keepingScroll(change: () => void): void {
  const { scrollTop } = document.documentElement;
  change();
  if (document.documentElement.scrollTop !== scrollTop) document.documentElement.scrollTop = scrollTop;
}
