/** In the view of all profiles: a line for each, sorted by the column that a person chooses. */

import { columnHead } from './column-head';
import { element } from './dom';
import type { ProfileLine } from './messages';
import { orderOf, type Sortable, sorted } from './order';
import type { View } from './view';
import { fill } from './words';

export function profileTable(view: View): HTMLElement | null {
  const { profiles } = view;
  if (profiles === null) return null;
  const columns = columnsOf(view, profiles);
  const lines = sortedProfiles(view);
  return element(
    'table',
    { class: 'risks profiles', aria: { label: view.words.allProfiles } },
    element(
      'thead',
      { data: { label: view.words.sortBy } },
      element(
        'tr',
        {},
        ...columns.map(({ name, title }) =>
          columnHead({
            name,
            title,
            order: view.look.sort,
            hasOwn: false,
            change: (sort) => view.act.change({ sort }),
          }),
        ),
      ),
    ),
    element('tbody', {}, ...lines.map((profile) => rowOf(view, profile, columns))),
  );
}

/** In the order of the column that the person chose. */
export function sortedProfiles(view: View): readonly ProfileLine[] {
  const profiles = view.profiles ?? [];
  const { by, down } = orderOf(view.look.sort);
  const columns = columnsOf(view, profiles);
  const column = columns.find(({ name }) => name === by) ?? columns[0];
  return column === undefined ? profiles : sorted(profiles, column.of, down);
}

interface Column {
  readonly name: string;
  readonly title: string;
  readonly of: (profile: ProfileLine) => Sortable;
}

/** The bands of the first profile that has any stand for all: most follow one rule book. */
function columnsOf({ words }: View, profiles: readonly ProfileLine[]): readonly Column[] {
  const bands = profiles.find((profile) => profile.bands.some(({ count }) => count > 0))?.bands ?? [];
  const countOf = (profile: ProfileLine, name: string): Sortable =>
    profile.bands.find((band) => band.name === name)?.count ?? null;
  return [
    { name: 'profile', title: words.profile, of: nameOf },
    { name: 'score', title: words.scoreColumn, of: ({ score }) => score.computed ?? score.stated },
    { name: 'gate', title: words.gateColumn, of: ({ gate }) => gate },
    { name: 'risks', title: words.risksColumn, of: ({ risks }) => risks },
    ...bands.map(({ name, title }) => ({
      name: `band ${name}`,
      title,
      of: (profile: ProfileLine) => countOf(profile, name),
    })),
    { name: 'unowned', title: words.unownedColumn, of: ({ unowned }) => unowned },
  ];
}

function nameOf({ story, title, uri }: ProfileLine): string {
  const file = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  const parts = [story === null || title?.includes(story) === true ? null : story, title];
  return parts.filter((part) => part !== null).join(' · ') || file;
}

function rowOf({ words, act }: View, profile: ProfileLine, columns: readonly Column[]): HTMLElement {
  const { stated, computed } = profile.score;
  const differs = stated !== null && computed !== null && stated !== computed;
  return element(
    'tr',
    { data: { row: profile.uri } },
    ...columns.map((column, index) => {
      const value = column.of(profile);
      if (index === 0)
        return element(
          'th',
          { attributes: { scope: 'row' } },
          element(
            'button',
            { class: 'link', data: { focus: `open ${profile.uri}` }, on: { click: () => act.open(profile.uri) } },
            String(value),
          ),
        );
      return element(
        'td',
        { class: 'figure', data: { label: column.title } },
        value === null ? '–' : String(value),
        column.name === 'score' && differs
          ? element('s', { title: fill(words.printed, stated), class: 'quiet' }, ` ${stated}`)
          : null,
      );
    }),
  );
}
