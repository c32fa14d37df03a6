/** Many things of one kind are one stop of the tab key; arrows go from one to the next. Where one was last is where one comes back to. */
import type { Doings } from './dom';

export interface Roving {
  /** The things, in their order. */
  readonly items: string;
  /** What else a key does; true where it did. */
  readonly onKey?: (item: HTMLElement, event: KeyboardEvent) => boolean;
}

export function roving({ items, onKey }: Roving): Doings {
  return {
    keydown(event) {
      const { target, currentTarget } = event;
      const key = event as KeyboardEvent;
      if (!(target instanceof HTMLElement && currentTarget instanceof HTMLElement) || !target.matches(items)) return;
      if (key.ctrlKey || key.metaKey) return;
      const all = [...currentTarget.querySelectorAll<HTMLElement>(items)];
      if (onKey?.(target, key) !== true && !step(all, target, key)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    focusin({ target, currentTarget }) {
      if (!(target instanceof HTMLElement && currentTarget instanceof HTMLElement) || !target.matches(items)) return;
      for (const item of currentTarget.querySelectorAll<HTMLElement>(items)) item.tabIndex = item === target ? 0 : -1;
    },
  };
}

function step(all: readonly HTMLElement[], at: HTMLElement, { key, altKey }: KeyboardEvent): boolean {
  if (altKey) return false;
  const index = all.indexOf(at);
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      all[Math.min(index + 1, all.length - 1)]?.focus();
      return true;
    case 'ArrowUp':
    case 'ArrowLeft':
      all[Math.max(index - 1, 0)]?.focus();
      return true;
    case 'Home':
      all[0]?.focus();
      return true;
    case 'End':
      all.at(-1)?.focus();
      return true;
    default:
      return false;
  }
}

/** Each group has one stop: where one was, until another risk is selected elsewhere. `data-stops` says what the items of a group are. */
export function settleStops(root: HTMLElement): void {
  for (const group of root.querySelectorAll<HTMLElement>('[data-stops]')) {
    const items = [...group.querySelectorAll<HTMLElement>(group.dataset.stops ?? '')];
    const isUsed = document.hasFocus() && group.contains(document.activeElement);
    const kept = items.find(({ tabIndex }) => tabIndex === 0);
    const stop = (isUsed ? kept : items.find((item) => item.matches(isCurrent))) ?? kept ?? items[0];
    for (const item of items) if ((item.tabIndex === 0) !== (item === stop)) item.tabIndex = item === stop ? 0 : -1;
  }
}

const isCurrent = '[aria-selected="true"], [aria-current="true"], [aria-current="true"] *';
