/** Above the grid: which document, its score, its gate, and what is missing, each a way to the risks in question. */
import { dotted, element } from './dom';
import { noFilter } from './filter';
import type { View } from './view';
import { fill } from './words';

export function header(view: View): HTMLElement {
  const { words, matrix, source, risks, profiles } = view;
  if (profiles !== null) return overviewHead(view, profiles.length);
  const { story, title, policy } = matrix;
  // A title mostly names its story.
  const needsStory = story !== null && title?.includes(story) !== true;
  const name = [needsStory ? fill(words.story, story) : null, title].filter((part) => part !== null).join(' · ');
  const total = matrix.risks.length;
  const count = total === 1 ? words.oneRisk : fill(words.risks, total);
  return element(
    'header',
    { class: 'head' },
    element('h1', {}, name === '' ? source.name : name),
    element(
      'p',
      { class: 'quiet' },
      ...dotted(
        risks.length === total ? count : fill(words.shownOf, risks.length, total),
        element('span', { title: policy.reason }, policy.foreign ? words.ownScale : fill(words.policy, policy.name)),
        source.locked ? fill(words.locked, source.name) : words.follows,
      ),
      ' ',
      element(
        'button',
        {
          class: 'pill',
          data: { focus: 'lock' },
          aria: { pressed: source.locked },
          on: { click: () => view.act.lock(!source.locked) },
        },
        source.locked ? words.unlock : words.lock,
      ),
    ),
  );
}

function overviewHead({ words, matrix, risks }: View, profiles: number): HTMLElement {
  const total = matrix.risks.length;
  return element(
    'header',
    { class: 'head' },
    element('h1', {}, words.allProfiles),
    element(
      'p',
      { class: 'quiet' },
      ...dotted(
        fill(words.profiles, profiles),
        risks.length === total ? fill(words.risks, total) : fill(words.shownOf, risks.length, total),
        fill(words.policy, matrix.policy.name),
      ),
    ),
  );
}

export function summary(view: View): HTMLElement | null {
  const { words, matrix, profiles } = view;
  if (matrix.risks.length === 0 || profiles !== null) return null;
  return element(
    'section',
    { class: 'summary', aria: { label: words.summary } },
    score(view),
    gate(view),
    element('span', { class: 'gaps' }, ...dotted(gap(view, 'unowned'), gap(view, 'unmitigated'))),
  );
}

function score({ words, matrix }: View): HTMLElement | null {
  const { computed, stated, base, derivation } = matrix.header.score;
  if (computed === null && stated === null) return null;
  const value = computed ?? stated ?? 0;
  const differs = stated !== null && computed !== null && stated !== computed;
  const spoken = [
    base === null ? fill(words.scoreOnly, value) : fill(words.score, value, base),
    derivation ?? '',
    differs ? fill(words.printed, stated) : '',
  ];
  return element(
    'span',
    { class: 'score', title: spoken.filter((part) => part !== '').join('\n') },
    element('span', { class: 'unseen' }, spoken.filter((part) => part !== '').join(', ')),
    element(
      'span',
      { aria: { hidden: true } },
      element('b', {}, String(value)),
      base === null ? null : `/${base}`,
      differs ? ' ' : null,
      differs ? element('s', {}, String(stated)) : null,
      computed === null ? element('small', { class: 'quiet' }, ` ${words.printedOnly}`) : null,
    ),
  );
}

function gate(view: View): HTMLElement | null {
  const { words, matrix } = view;
  const { decision, because } = matrix.header.gate;
  if (decision === null) return null;
  const shown = because.slice(0, mostReasons);
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
    rest > 0 ? `, ${fill(words.more, rest)}` : null,
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
