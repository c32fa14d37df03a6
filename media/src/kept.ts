/** What the view keeps while its page is torn down: hidden, or with the whole window. */
import { noFilter } from './filter';
import type { Kept, Shown } from './messages';
import type { Look } from './view';

export function keptFrom(shown: Shown, { filter, selected, arrows, table, order, sort }: Look): Kept {
  const source = 'source' in shown ? shown.source : null;
  const overview = shown.kind === 'overview' || shown.kind === 'reading' || shown.kind === 'stopped';
  const look = { selected, filter, arrows, table, order, sort };
  const scroll = document.documentElement.scrollTop;
  return { uri: source?.uri ?? null, locked: source?.locked ?? false, overview, scroll, ...look };
}

/** What an older version of ours kept may look different. */
export function keptOf(state: unknown): Kept | null {
  return typeof state === 'object' && state !== null && 'filter' in state ? (state as Kept) : null;
}

export function firstLook(kept: Kept | null): Look {
  return {
    filter: { ...noFilter, ...kept?.filter },
    selected: kept?.selected ?? null,
    arrows: kept?.arrows ?? true,
    table: kept?.table ?? true,
    sort: kept?.sort ?? 'score',
    order: kept?.order ?? '',
    unfolded: false,
    derived: false,
    cell: null,
    carried: null,
    expanded: [],
  };
}
