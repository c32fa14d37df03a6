/** What the page says: to whoever hears it, and where it matters to everybody, at its lower edge. */
import { element } from './dom';
import type { Words } from './words';

export interface Speech {
  name(words: Words): void;
  /** Heard, and not shown: the page shows it already. */
  say(text: string): void;
  /** Heard and shown, with a way to take back what it speaks of. */
  tell(text: string, undo: boolean): void;
  /** Takes the shown words away; false where there were none. */
  hush(): boolean;
}

export function openSpeech(root: HTMLElement, undo: () => void): Speech {
  const region = element('p', { class: 'unseen', aria: { role: 'status', live: 'polite' } });
  const shown = element('p', { aria: { hidden: true } });
  const button = element('button', { class: 'link', on: { click: undo } });
  const toast = element('aside', { class: 'toast' }, shown, button);
  toast.hidden = true;
  root.after(region, toast);
  let timer = 0;

  const hush = (): boolean => {
    const was = !toast.hidden;
    toast.hidden = true;
    return was;
  };
  const later = (): void => {
    clearTimeout(timer);
    // Whoever reads it or is about to press its button has all the time they need.
    timer = window.setTimeout(() => (toast.matches(':hover, :focus-within') ? later() : hush()), patience);
  };
  const say = (text: string): void => {
    // The same words twice are said twice only where the text differs.
    region.textContent = region.textContent === text ? `${text}\u00a0` : text;
  };
  return {
    name(words) {
      button.textContent = words.undo;
    },
    say,
    tell(text, canUndo) {
      say(text);
      shown.textContent = text;
      button.hidden = !canUndo;
      toast.hidden = false;
      later();
    },
    hush,
  };
}

const patience = 10_000;
