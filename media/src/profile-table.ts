/** In the view of all profiles: a line for each, sorted by the column that a person chooses. */
import { element } from './dom';
import type { ProfileLine } from './messages';
import type { View } from './view';
import { fill } from './words';

export function profileTable(view: View): HTMLElement | null {
  const { profiles } = view;
  if (profiles === null) return null;
  const columns = columnsOf(view, profiles);
  const { by, down } = orderOf(view.look.sort);
  const column = columns.find(({ name }) => name === by) ?? columns[0];
  const sorted = column === undefined ? profiles : profiles.toSorted((a, b) => compare(column.of(a), column.of(b)));
  return element(
    'table',
    { class: 'risks profiles', aria: { label: view.words.allProfiles } },
    element('thead', {}, element('tr', {}, ...columns.map((each) => headOf(view, each)))),
    element('tbody', {}, ...(down ? sorted.toReversed() : sorted).map((profile) => rowOf(view, profile, columns))),
  );
}

interface Column {
  readonly name: string;
  readonly title: string;
  of(profile: ProfileLine): string | number | null;
}

/** The bands of the first profile that has any stand for all: most follow one rule book. */
function columnsOf({ words }: View, profiles: readonly ProfileLine[]): readonly Column[] {
  const bands = profiles.find((profile) => profile.bands.some(({ count }) => count > 0))?.bands ?? [];
  const countOf = (profile: ProfileLine, name: string): number | null =>
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

function headOf({ look, act }: View, { name, title }: Column): HTMLElement {
  const { by, down } = orderOf(look.sort);
  const isSorted = by === name;
  const next = isSorted && !down ? `-${name}` : name;
  return element(
    'th',
    { attributes: { scope: 'col' }, aria: { sort: isSorted ? (down ? 'descending' : 'ascending') : null } },
    element(
      'button',
      { data: { focus: `sort ${name}` }, on: { click: () => act.change({ sort: next }) } },
      title,
      isSorted ? element('span', { aria: { hidden: true } }, down ? ' ↓' : ' ↑') : null,
    ),
  );
}

function rowOf({ words, act }: View, profile: ProfileLine, columns: readonly Column[]): HTMLElement {
  const { stated, computed } = profile.score;
  const differs = stated !== null && computed !== null && stated !== computed;
  return element(
    'tr',
    {},
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

function orderOf(sort: string): { readonly by: string; readonly down: boolean } {
  return sort.startsWith('-') ? { by: sort.slice(1), down: true } : { by: sort, down: false };
}

/** What has no value stands last. */
function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b));
}
