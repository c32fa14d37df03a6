/** Puts the parts on the page, all before the browser paints: no flicker; focus, caret and scroll stay where they were. */
import { drawArrows } from './arrows';
import { filters, filtersKey } from './filters';
import { grid } from './grid';
import { header, summary } from './header';
import { legend } from './legend';
import { emptiness, type Notice, notice } from './notices';
import { profileTable } from './profile-table';
import { riskTable } from './risk-table';
import { showSelection } from './selection';
import { unplaced } from './unplaced';
import type { View } from './view';
import type { Words } from './words';

export interface Page {
  show(view: View): void;
  /** Only another risk is selected. */
  select(view: View): void;
  showNotice(words: Words, shown: Notice): void;
}

interface Part {
  readonly build: (view: View) => HTMLElement | null;
  /** While this stays the same, so does the part. */
  readonly key?: (view: View) => string;
}

const parts: readonly Part[] = [
  { build: header },
  { build: summary },
  { build: filters, key: filtersKey },
  { build: emptiness },
  { build: grid },
  { build: legend },
  { build: profileTable },
  { build: unplaced },
  { build: riskTable },
];

export function openPage(root: HTMLElement): Page {
  const slots = parts.map((part) => ({ part, key: '', place: document.createElement('div') }));
  let current: View | null = null;

  const redrawArrows = (): void => {
    const frame = root.querySelector<HTMLElement>('.grid-frame');
    if (current !== null && frame !== null) drawArrows(current, frame);
  };
  new ResizeObserver(redrawArrows).observe(root);

  return {
    show(view) {
      if (current === null) root.replaceChildren(...slots.map(({ place }) => place));
      current = view;
      keepingFocus(root, () => {
        for (const slot of slots) {
          const key = slot.part.key?.(view) ?? null;
          if (key !== null && key === slot.key) continue;
          slot.key = key ?? '';
          const made = slot.part.build(view);
          slot.place.replaceChildren(...(made === null ? [] : [made]));
        }
      });
      redrawArrows();
    },
    select(view) {
      current = view;
      showSelection(root, view);
      redrawArrows();
    },
    showNotice(words, shown) {
      current = null;
      for (const slot of slots) {
        slot.key = '';
        slot.place.replaceChildren();
      }
      root.replaceChildren(notice(words, shown));
    },
  };
}

function keepingFocus(root: HTMLElement, change: () => void): void {
  const before =
    document.activeElement instanceof HTMLElement && root.contains(document.activeElement)
      ? document.activeElement
      : null;
  const name = before?.dataset.focus;
  const { scrollTop } = document.documentElement;
  change();
  document.documentElement.scrollTop = scrollTop;
  if (name === undefined || before?.isConnected === true) return;
  const after = [...root.querySelectorAll<HTMLElement>('[data-focus]')].find(({ dataset }) => dataset.focus === name);
  after?.focus({ preventScroll: true });
}
