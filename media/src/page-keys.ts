/** Keys that work wherever one stands in the view, but in a box that one types into. */
import type { Actions } from './view';

export function followKeys(act: Actions): void {
  // Before the window hears it, where VS Code listens and might undo something in the text, too.
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    if (altKey || isTyped(target)) return;
    const isUndo = (ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'z';
    if (isUndo) {
      event.stopPropagation();
      act.undo();
    } else if (event.defaultPrevented) return;
    else if (ctrlKey || metaKey || document.querySelector('dialog[open]') !== null) return;
    else if (!press(namedKeys.get(key) ?? null)) return;
    event.preventDefault();
  });
}

const namedKeys: ReadonlyMap<string, string> = new Map([
  ['/', 'search'],
  ['?', 'keys'],
]);

/** Goes to the search box, unfolding the filters of a narrow page before it; or presses the button of that name. */
function press(name: string | null): boolean {
  const target = named(name);
  if (target === null) return false;
  if (target instanceof HTMLButtonElement) target.click();
  else {
    if (target.offsetParent === null) named('fold')?.click();
    named(name)?.focus();
  }
  return true;
}

function named(name: string | null): HTMLElement | null {
  return name === null ? null : document.querySelector<HTMLElement>(`[data-focus="${name}"]`);
}

function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}
