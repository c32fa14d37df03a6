/** The matrix view: listens to its host, keeps how the person looks at it, draws. It holds no document and decides nothing about one. */
import { actionsOf } from './actions';
import { followPointer } from './drag';
import { matches } from './filter';
import { firstLook, keptFrom, keptOf } from './kept';
import type { FromView, Kept, Shown, ToView } from './messages';
import { ordered } from './order';
import { openPage } from './page';
import { followKeys } from './page-keys';
import { toPng } from './png';
import { looksSame } from './same';
import { isDrawn } from './selection';
import { openSpeech } from './speech';
import type { Look, View } from './view';
import type { Words } from './words';

interface Host {
  postMessage(message: FromView): void;
  getState(): unknown;
  setState(state: Kept): void;
}

declare function acquireVsCodeApi(): Host;

start(acquireVsCodeApi(), document.getElementById('matrix') ?? document.body);

function start(host: Host, root: HTMLElement): void {
  const page = openPage(root);
  const speech = openSpeech(root, () => act.undo());
  const kept = keptOf(host.getState());
  let words: Words | null = null;
  let shown: Shown = { kind: 'nothing' };
  let drawn: readonly unknown[] = [];
  const scrolled = new Map<string | null, number>([[kept?.uri ?? null, kept?.scroll ?? 0]]);
  let last = kept?.uri ?? null;
  let look = firstLook(kept);

  const viewOf = (): View | null => {
    const picture = pictureOf(shown);
    if (words === null || picture === null) return null;
    const risks = ordered(picture.matrix, look.order).filter((risk) => matches(risk, look.filter));
    return { words, ...picture, look, act, risks };
  };

  const draw = (): void => {
    if (words === null) return;
    const { selected: _, ...rest } = look;
    const next = [shown, rest];
    if (looksSame(next, drawn)) return;
    drawn = next;
    const view = viewOf();
    if (view !== null) page.show(view);
    else if (shown.kind !== 'matrix') page.showNotice(words, shown, act);
    host.setState(keptFrom(shown, look));
  };

  const act = actionsOf({
    view: viewOf,
    post: (message) => host.postMessage(message),
    speech,
    look: () => look,
    change(part) {
      look = { ...look, ...part };
      draw();
    },
    select(risk) {
      look = { ...look, selected: risk };
      const view = viewOf();
      if (view === null) return;
      if (isDrawn(root, risk)) page.select(view);
      else page.show(view);
      host.setState(keptFrom(shown, look));
    },
  });

  /** Another document has another selection, and is read from its top or from where it was left. */
  const show = (next: Shown): void => {
    const scroller = document.documentElement;
    const before = uriOf(shown);
    const after = uriOf(next);
    if (before !== null && before !== after) scrolled.set(before, scroller.scrollTop);
    if (after !== null && after !== last) look = { ...look, ...ofNoDocument };
    last = after ?? last;
    shown = next;
    draw();
    if (after !== null && before !== after) scroller.scrollTop = scrolled.get(after) ?? 0;
  };

  window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
    switch (data.type) {
      case 'words':
        words = data.words;
        speech.name(words);
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
        speech.say(data.text);
        break;
      case 'tell':
        speech.tell(data.text, data.undo);
        break;
    }
  });
  window.addEventListener('scrollend', () => host.setState(keptFrom(shown, look)));
  followPointer(root, act);
  followKeys(act);
  host.postMessage({ type: 'ready', state: kept });
}

const ofNoDocument: Pick<Look, 'selected' | 'expanded' | 'cell' | 'carried'> = {
  selected: null,
  expanded: [],
  cell: null,
  carried: null,
};

function bringIntoView(root: HTMLElement, risk: string | null): void {
  if (risk === null) return;
  const chip = [...root.querySelectorAll<HTMLElement>('.chip')].find(({ dataset }) => dataset.risk === risk);
  chip?.scrollIntoView({ block: 'nearest' });
}

function uriOf(shown: Shown): string | null {
  return 'source' in shown ? shown.source.uri : null;
}

/** One document's matrix, or that of all; null where a notice stands instead. */
function pictureOf(shown: Shown): Pick<View, 'matrix' | 'source' | 'profiles' | 'broken'> | null {
  if (shown.kind === 'matrix')
    return { matrix: shown.matrix, source: shown.source, profiles: null, broken: shown.broken };
  if (shown.kind !== 'overview' || shown.overview.matrix === null) return null;
  const { matrix, profiles } = shown.overview;
  return { matrix, source: { uri: '', version: 0, name: '', locked: false }, profiles, broken: null };
}
