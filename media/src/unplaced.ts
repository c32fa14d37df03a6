/** Risks that stand in no cell, with the reason; all there is where a document writes no levels at all. */
import { element } from './dom';
import { pickUp } from './grid-keys';
import type { Matrix } from './messages';
import { roving } from './roving';
import type { View } from './view';
import { fill, type Words } from './words';

export function unplaced(view: View): HTMLElement | null {
  const { words, matrix, risks } = view;
  const shown = matrix.unplaced.filter(({ key }) => risks.some((risk) => risk.key === key));
  // Without a grid the table beside it says everything.
  if (shown.length === 0 || matrix.grid === null || view.profiles !== null) return null;
  const reasons = [...new Set(shown.map(({ reason }) => reason))];
  return element(
    'section',
    {
      class: 'unplaced',
      aria: { label: words.unplaced },
      data: { stops: '.chip' },
      on: roving({ items: '.chip', onKey: (chip, event) => onKey(view, chip, event) }),
    },
    element('h2', {}, `${words.unplaced}: ${shown.length}`),
    ...reasons.map((reason) =>
      groupOf(
        view,
        reason,
        shown.filter((each) => each.reason === reason).map(({ key }) => key),
      ),
    ),
  );
}

/** M takes the risk up; so does Alt with an arrow, which moves those that have a place. */
function onKey(view: View, chip: HTMLElement, { key, altKey }: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'm' || (altKey && key.startsWith('Arrow'))) return pickUp(view, chip);
  if (key !== 'Enter') return false;
  if (chip.dataset.risk === undefined) chip.click();
  else view.act.reveal(chip.dataset.risk, true);
  return true;
}

type Reason = Matrix['unplaced'][number]['reason'];

function groupOf(view: View, reason: Reason, keys: readonly string[]): HTMLElement {
  const { words, look, act } = view;
  const isWhole = keys.length <= mostNamed || look.expanded.includes(reason);
  const more = (): void => act.change({ expanded: [...look.expanded, reason] });
  return element(
    'p',
    { class: 'chips' },
    element('span', { class: 'quiet' }, reasonText(words, reason)),
    ...keys.slice(0, isWhole ? keys.length : mostNamed).map((key) => chip(view, key)),
    isWhole
      ? null
      : element(
          'button',
          { class: 'chip more', tabIndex: -1, data: { focus: `more ${reason}` }, on: { click: more } },
          fill(words.showAll, keys.length - mostNamed),
        ),
  );
}

const mostNamed = 24;

function chip({ matrix, look, act }: View, key: string): HTMLElement {
  const risk = matrix.risks.find((each) => each.key === key);
  return element(
    'button',
    {
      class: look.carried === key ? 'chip carried' : 'chip',
      tabIndex: -1,
      title: risk?.title ?? '',
      data: { risk: key, focus: `chip ${key}` },
      aria: { current: look.selected === key ? 'true' : null },
      on: { click: () => act.reveal(key, false), dblclick: () => act.reveal(key, true) },
    },
    risk?.label ?? key,
  );
}

function reasonText(words: Words, reason: Reason): string {
  switch (reason) {
    case 'no-levels':
      return words.noLevels;
    case 'no-probability':
      return words.noProbability;
    case 'no-impact':
      return words.noImpact;
    case 'off-scale':
      return words.offScale;
    case 'other-scale':
      return words.otherScale;
  }
}
