/** Above the grid: which document, how many of its risks, by which rule book, and whether it follows the editor. */
import { dotted, element } from './dom';
import { keyHelp } from './key-help';
import type { View } from './view';
import { fill } from './words';

export function header(view: View): HTMLElement {
  const { words, matrix, source, risks, profiles } = view;
  const name = profiles === null ? titleOf(view) : words.allProfiles;
  const total = matrix.risks.length;
  const count = total === 1 ? words.oneRisk : fill(words.risks, total);
  return element(
    'header',
    { class: 'head' },
    element('h1', { title: name }, name),
    element(
      'div',
      { class: 'facts' },
      element(
        'p',
        { class: 'quiet' },
        ...dotted(
          profiles === null ? null : fill(words.profiles, profiles.length),
          risks.length === total ? count : fill(words.shownOf, risks.length, total),
          matrix.unread === null ? null : element('span', { class: 'warn', title: matrix.unread }, words.unread),
          element(
            'span',
            { title: matrix.policy.reason },
            matrix.policy.foreign ? words.ownScale : fill(words.policy, matrix.policy.name),
          ),
        ),
        profiles === null
          ? element(
              'span',
              { class: 'follows' },
              ` · ${source.locked ? fill(words.locked, source.name) : words.follows}`,
            )
          : null,
      ),
      profiles === null ? lock(view) : null,
      keyHelp(words),
    ),
  );
}

/** A title mostly names its story. */
function titleOf({ words, matrix: { story, title }, source }: View): string {
  const needsStory = story !== null && title?.includes(story) !== true;
  const name = [needsStory ? fill(words.story, story) : null, title].filter((part) => part !== null).join(' · ');
  return name === '' ? source.name : name;
}

function lock({ words, source, act }: View): HTMLElement {
  return element(
    'button',
    {
      class: 'pill',
      title: source.locked ? fill(words.locked, source.name) : words.follows,
      data: { focus: 'lock' },
      aria: { pressed: source.locked },
      on: { click: () => act.lock(!source.locked) },
    },
    source.locked ? words.unlock : words.lock,
  );
}
