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

  return {
    show(view) {
      if (current === null) root.replaceChildren(picture);
      current = view;
      keepingFocus(root, () => {
        for (const { part, place } of slots) patchChild(place, part(view));
      });
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
      keepingFocus(root, () => patchChild(root, notice(words, shown, act)));
    },
  };
}

/** A risk that went to another cell has another chip there: the keyboard goes with it. */
function keepingFocus(root: HTMLElement, change: () => void): void {
  const before =
    document.activeElement instanceof HTMLElement && root.contains(document.activeElement)
      ? document.activeElement
      : null;
  const name = before?.dataset.focus;
  const { scrollTop } = document.documentElement;
  change();
  if (document.documentElement.scrollTop !== scrollTop) document.documentElement.scrollTop = scrollTop;
  if (name === undefined || document.activeElement === before) return;
  const after = [...root.querySelectorAll<HTMLElement>('[data-focus]')].find(({ dataset }) => dataset.focus === name);
  after?.focus({ preventScroll: true });
}
