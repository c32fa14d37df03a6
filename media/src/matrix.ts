/** The matrix view: listens to its host, keeps how the person looks at it, draws. It holds no document and decides nothing about one. */
import { isFiltering, matches, noFilter } from './filter';
import { liveRegion } from './live';
import type { FromView, Kept, Shown, ToView } from './messages';
import { openPage } from './page';
import { toPng } from './png';
import { isDrawn } from './selection';
import type { Actions, Look, View } from './view';
import { fill, type Words } from './words';

interface Host {
  postMessage(message: FromView): void;
  getState(): unknown;
  setState(state: Kept): void;
}

declare function acquireVsCodeApi(): Host;

start(acquireVsCodeApi(), document.getElementById('matrix') ?? document.body);

function start(host: Host, root: HTMLElement): void {
  const page = openPage(root);
  const say = liveRegion();
  const kept = keptOf(host.getState());
  let words: Words | null = null;
  let shown: Shown = { kind: 'nothing' };
  let drawn = '';
  const scrolled = new Map<string, number>();
  let last = kept?.uri ?? null;
  let look: Look = {
    filter: { ...noFilter, ...kept?.filter },
    selected: kept?.selected ?? null,
    arrows: kept?.arrows ?? true,
    table: kept?.table ?? true,
    sort: 'score',
    unfolded: false,
    expanded: [],
  };

  const viewOf = (): View | null => {
    const picture = pictureOf(shown);
    if (words === null || picture === null) return null;
    const risks = picture.matrix.risks.filter((risk) => matches(risk, look.filter));
    return { words, ...picture, look, act, risks };
  };

  const draw = (): void => {
    if (words === null) return;
    const { selected: _, ...rest } = look;
    const next = JSON.stringify([shown, rest], withoutPlaces);
    if (next === drawn) return;
    drawn = next;
    const view = viewOf();
    if (view !== null) page.show(view);
    else if (shown.kind !== 'matrix') page.showNotice(words, shown);
    host.setState(stateOf(shown, look));
  };

  /** Another document has another selection, and is read from its top or from where it was left. */
  const show = (next: Shown): void => {
    const scroller = document.documentElement;
    const before = uriOf(shown);
    const after = uriOf(next);
    const isOther = after !== null && after !== last;
    if (before !== null && before !== after) scrolled.set(before, scroller.scrollTop);
    if (isOther) look = { ...look, selected: null, expanded: [] };
    last = after ?? last;
    shown = next;
    draw();
    if (after !== null && before !== after) scroller.scrollTop = scrolled.get(after) ?? 0;
  };

  const act: Actions = {
    change(part) {
      look = { ...look, ...part };
      draw();
      const view = viewOf();
      if (view !== null && part.filter !== undefined)
        say(
          isFiltering(look.filter)
            ? fill(view.words.shownOf, view.risks.length, view.matrix.risks.length)
            : fill(view.words.risks, view.risks.length),
        );
    },
    filter: (part) => act.change({ filter: { ...look.filter, ...part } }),
    select(risk) {
      if (look.selected === risk) return;
      look = { ...look, selected: risk };
      const view = viewOf();
      if (view === null) return;
      if (isDrawn(root, risk)) page.select(view);
      else page.show(view);
      host.setState(stateOf(shown, look));
    },
    reveal(risk, focus) {
      act.select(risk);
      host.postMessage({ type: 'reveal', risk, focus });
    },
    move(risk, probability, impact) {
      const view = viewOf();
      if (view === null || (risk.place?.probability === probability && risk.place.impact === impact)) return;
      if (view.profiles !== null) return;
      if (view.matrix.policy.foreign) {
        say(fill(view.words.cannotMove, risk.label));
        return;
      }
      act.select(risk.key);
      const { uri, version } = view.source;
      host.postMessage({ type: 'move', move: { uri, version, risk: risk.key, probability, impact } });
    },
    open: (uri) => host.postMessage({ type: 'open', uri }),
    lock: (locked) => host.postMessage({ type: 'lock', locked }),
    export: () => host.postMessage({ type: 'export', risks: viewOf()?.risks.map(({ key }) => key) ?? [] }),
  };

  window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
    switch (data.type) {
      case 'words':
        words = data.words;
        break;
      case 'show':
        show(data.shown);
        break;
      case 'select':
        act.select(data.risk);
        bringIntoView(root, data.risk);
        break;
      case 'draw':
        void toPng(data.svg).then((png) => host.postMessage({ type: 'drawn', png }));
        break;
      case 'say':
        say(data.text);
        break;
    }
  });
  host.postMessage({ type: 'ready', state: kept });
}

/** Most keystrokes move places and change no number: nothing is drawn for them. */
function withoutPlaces(name: string, value: unknown): unknown {
  return name === 'version' || name === 'head' || name === 'spans' ? undefined : value;
}

function bringIntoView(root: HTMLElement, risk: string | null): void {
  if (risk === null) return;
  const chip = [...root.querySelectorAll<HTMLElement>('.chip')].find(({ dataset }) => dataset.risk === risk);
  chip?.scrollIntoView({ block: 'nearest' });
}

function uriOf(shown: Shown): string | null {
  return 'source' in shown ? shown.source.uri : null;
}

/** One document's matrix, or that of all; null where a notice stands instead. */
function pictureOf(shown: Shown): Pick<View, 'matrix' | 'source' | 'profiles'> | null {
  if (shown.kind === 'matrix') return { matrix: shown.matrix, source: shown.source, profiles: null };
  if (shown.kind !== 'overview' || shown.overview.matrix === null) return null;
  const { matrix, profiles } = shown.overview;
  return { matrix, source: { uri: '', version: 0, name: '', locked: false }, profiles };
}

function stateOf(shown: Shown, { filter, selected, arrows, table }: Look): Kept {
  const source = 'source' in shown ? shown.source : null;
  const overview = shown.kind === 'overview';
  return { uri: source?.uri ?? null, locked: source?.locked ?? false, overview, selected, filter, arrows, table };
}

/** What an older version of ours kept may look different. */
function keptOf(state: unknown): Kept | null {
  return typeof state === 'object' && state !== null && 'filter' in state ? (state as Kept) : null;
}
