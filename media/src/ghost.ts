/** What hangs at the pointer while a risk is dragged: drawn, because a page without inline styles cannot place an element. */
import { drawn } from './dom';

export interface Ghost {
  moveTo(x: number, y: number): void;
  remove(): void;
}

export function openGhost(label: string): Ghost {
  const text = drawn('text', { x: 8, y: 16 });
  text.textContent = label;
  const box = drawn('rect', { height: 24, rx: 3, width: 0 });
  const chip = drawn('g', {}, box, text);
  const layer = drawn('svg', { class: 'ghost', 'aria-hidden': 'true' }, chip);
  document.body.append(layer);
  box.setAttribute('width', String(Math.ceil(text.getBoundingClientRect().width) + 16));
  return {
    moveTo: (x, y) => chip.setAttribute('transform', `translate(${Math.round(x) + 10} ${Math.round(y) + 10})`),
    remove: () => layer.remove(),
  };
}
