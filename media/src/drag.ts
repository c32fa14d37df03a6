/**
 * Moving a risk with mouse, pen or finger: take its chip, drop it in another cell. The text changes; the picture follows the text. A
 * finger that rests takes the chip, one that glides scrolls the page. Escape puts it back.
 */
import { openGhost } from './ghost';
import type { Actions } from './view';

export function followPointer(root: HTMLElement, act: Actions): void {
  let grip: Grip | null = null;

  const end = (): void => {
    if (grip === null) return;
    clearTimeout(grip.timer);
    grip.ghost?.remove();
    mark(root, grip, null);
    root.classList.remove('dragging');
    chipOf(root, grip.risk)?.classList.remove('dragged');
    grip = null;
  };

  const take = (): void => {
    if (grip === null) return;
    if (!act.mayMove(grip.risk)) {
      end();
      return;
    }
    grip.ghost = openGhost(chipOf(root, grip.risk)?.querySelector('span')?.textContent ?? '');
    root.classList.add('dragging');
    chipOf(root, grip.risk)?.classList.add('dragged');
  };

  root.addEventListener('pointerdown', ({ target, button, pointerType, clientX: x, clientY: y }) => {
    const risk = target instanceof Element ? (target.closest<HTMLElement>('.chip')?.dataset.risk ?? null) : null;
    if (button !== 0 || risk === null || root.querySelector('[role=grid]') === null) return;
    end();
    const isFinger = pointerType === 'touch';
    grip = { risk, x, y, isFinger, ghost: null, cell: null, timer: isFinger ? window.setTimeout(take, rest) : 0 };
  });
  window.addEventListener('pointermove', ({ clientX: x, clientY: y }) => {
    if (grip === null) return;
    const isFar = Math.hypot(x - grip.x, y - grip.y) > slack;
    if (grip.ghost === null && isFar) {
      if (grip.isFinger) return end();
      take();
    }
    if (grip?.ghost == null) return;
    grip.ghost.moveTo(x, y);
    // The grid may lie beyond the edge of a low page.
    if (y < edge || y > innerHeight - edge) window.scrollBy(0, y < edge ? -edge / 2 : edge / 2);
    mark(root, grip, cellAt(x, y));
  });
  window.addEventListener('pointerup', () => {
    if (grip?.ghost == null) return end();
    const { risk, cell } = grip;
    end();
    // The press that ends here is no click on the chip.
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
    const [probability, impact] = (cell ?? '').split(',').map(Number);
    if (probability !== undefined && impact !== undefined) act.move(risk, probability, impact);
  });
  window.addEventListener('pointercancel', end);
  window.addEventListener('blur', end);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || grip?.ghost == null) return;
      event.stopPropagation();
      event.preventDefault();
      end();
    },
    { capture: true },
  );
  // While a finger holds a chip, the page must not glide away under it.
  window.addEventListener(
    'touchmove',
    (event) => {
      if (grip?.ghost != null) event.preventDefault();
    },
    { passive: false },
  );
  window.addEventListener('contextmenu', (event) => {
    if (grip?.isFinger === true) event.preventDefault();
  });
}

interface Grip {
  readonly risk: string;
  readonly x: number;
  readonly y: number;
  readonly isFinger: boolean;
  readonly timer: number;
  ghost: ReturnType<typeof openGhost> | null;
  cell: string | null;
}

/** So far a hand shakes while it clicks, and so long a finger rests before it takes. */
const slack = 5;
const rest = 300;

/** So near to its edge the page scrolls on. */
const edge = 28;

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

function cellAt(x: number, y: number): string | null {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? null;
}

function mark(root: HTMLElement, grip: Grip, cell: string | null): void {
  if (grip.cell === cell) return;
  grip.cell = cell;
  for (const each of root.querySelectorAll<HTMLElement>('[data-cell]'))
    each.classList.toggle('target', each.dataset.cell === cell);
}

function chipOf(root: HTMLElement, risk: string): HTMLElement | null {
  return [...root.querySelectorAll<HTMLElement>('.chip')].find(({ dataset }) => dataset.risk === risk) ?? null;
}
