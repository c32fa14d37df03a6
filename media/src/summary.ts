/** What follows from the risks: the score, the gate, and what is missing, each a way to the risks in question. */
import { dotted, element } from './dom';
import { noFilter } from './filter';
import type { View } from './view';
import { fill } from './words';

export function summary(view: View): HTMLElement | null {
  const { words, matrix, profiles } = view;
  if (matrix.risks.length === 0 || profiles !== null) return null;
  return element(
    'section',
    { class: 'summary', aria: { label: words.summary } },
    score(view),
    gate(view),
    element('span', { class: 'gaps' }, ...dotted(gap(view, 'unowned'), gap(view, 'unmitigated'))),
    derivationOf(view),
  );
}

/** Pressing it shows how it comes about: as the sum of the rule book, or as the document says. */
function score(view: View): HTMLElement | null {
  const { words, matrix, look, act } = view;
  const { computed, stated, base, derivation } = matrix.header.score;
  if (computed === null && stated === null) return null;
  const value = computed ?? stated ?? 0;
  const differs = stated !== null && computed !== null && stated !== computed;
  const isOpen = look.derived && derivation !== null;
  return element(
    'span',
    { class: 'score' },
    element(
      derivation === null ? 'span' : 'button',
      {
        title: derivation ?? '',
        data: { focus: 'score' },
        aria: { expanded: derivation === null ? null : isOpen },
        on: { click: () => act.change({ derived: !isOpen }) },
      },
      element(
        'span',
        { class: 'unseen' },
        base === null ? fill(words.scoreOnly, value) : fill(words.score, value, base),
      ),
      element('span', { aria: { hidden: true } }, element('b', {}, String(value)), base === null ? null : `/${base}`),
    ),
    differs ? element('small', { class: 'warn' }, ` ${fill(words.printedScore, stated)}`) : null,
    computed === null ? element('small', { class: 'quiet' }, ` ${words.printedOnly}`) : null,
  );
}

function derivationOf({ matrix, look, words }: View): HTMLElement | null {
  const { derivation, stated, computed } = matrix.header.score;
  if (!look.derived || derivation === null) return null;
  const differs = stated !== null && computed !== null && stated !== computed;
  return element('p', { class: 'derivation' }, ...dotted(derivation, differs ? fill(words.printed, stated) : null));
}

function gate(view: View): HTMLElement | null {
  const { words, matrix } = view;
  const { decision, because } = matrix.header.gate;
  if (decision === null) return null;
  const isWhole = view.look.expanded.includes('because');
  const shown = isWhole ? because : because.slice(0, mostReasons);
  const rest = because.length - shown.length;
  return element(
    'span',
    { class: 'gate' },
    element(
      'strong',
      { class: `decision ${decision.toLowerCase()}` },
      element('span', { class: 'unseen' }, fill(words.gate, '')),
      decision,
    ),
    because.length === 0 ? null : ` ${words.because} `,
    ...shown.flatMap((key, index) => (index === 0 ? [link(view, key)] : [', ', link(view, key)])),
    rest > 0 ? ', ' : null,
    rest > 0
      ? element(
          'button',
          {
            class: 'link',
            data: { focus: 'because' },
            on: { click: () => view.act.change({ expanded: [...view.look.expanded, 'because'] }) },
          },
          fill(words.more, rest),
        )
      : null,
  );
}

const mostReasons = 4;

function link(view: View, key: string): HTMLElement {
  const risk = view.matrix.risks.find((each) => each.key === key);
  return element(
    'button',
    {
      class: 'link',
      title: risk?.title ?? '',
      data: { focus: `because ${key}` },
      on: { click: () => view.act.reveal(key, false), dblclick: () => view.act.reveal(key, true) },
    },
    risk?.label ?? key,
  );
}

/** A count that filters by what it counts, and takes the filter away again. */
function gap({ words, matrix, look, act }: View, name: 'unowned' | 'unmitigated'): HTMLElement | string {
  const text = fill(words[name], matrix.header[name].length);
  const wanted = name === 'unowned' ? 'no-owner' : 'no-mitigation';
  const isOn = look.filter.gap === wanted;
  if (matrix.header[name].length === 0 && !isOn) return text;
  return element(
    'button',
    {
      class: 'link',
      data: { focus: name },
      aria: { pressed: isOn },
      on: { click: () => act.change({ filter: { ...noFilter, gap: isOn ? null : wanted } }) },
    },
    text,
  );
}
