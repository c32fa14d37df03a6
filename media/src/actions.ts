/** What a person can do in the view. All of it looks at what is shown at that moment, never at what was when an element was made. */
import { isFiltering } from './filter';
import { placeName } from './grid';
import type { FromView } from './messages';
import { sortedProfiles } from './profile-table';
import type { Speech } from './speech';
import type { Actions, Look, View } from './view';
import { fill } from './words';

export interface Stage {
  view(): View | null;
  look(): Look;
  /** Looks at it differently, and draws. */
  change(look: Partial<Look>): void;
  select(risk: string | null): void;
  post(message: FromView): void;
  readonly speech: Speech;
}

export function actionsOf(stage: Stage): Actions {
  const { speech, post } = stage;
  const act: Actions = {
    change(part) {
      stage.change(part);
      const view = stage.view();
      if (view !== null && part.filter !== undefined) speech.say(countWords(view));
    },
    filter: (part) => act.change({ filter: { ...stage.look().filter, ...part } }),
    select(risk) {
      const { selected, cell } = stage.look();
      if (selected === risk) return;
      const place = stage.view()?.matrix.risks.find(({ key }) => key === risk)?.place ?? null;
      // The list of another cell would not have it.
      if (cell !== null && risk !== null && (place === null || placeName(place) !== cell)) stage.change({ cell: null });
      stage.select(risk);
    },
    reveal(risk, focus) {
      act.select(risk);
      post({ type: 'reveal', risk, focus });
    },
    list: (cell) => stage.change({ cell: stage.look().cell === cell ? null : cell }),
    carry(risk) {
      if (risk !== null && !act.mayMove(risk)) return false;
      const { carried } = stage.look();
      stage.change({ carried: risk });
      const view = stage.view();
      if (view === null) return false;
      if (risk !== null) speech.tell(fill(view.words.carrying, labelOf(view, risk)), false);
      else if (carried !== null) speech.tell(fill(view.words.putBack, labelOf(view, carried)), false);
      return true;
    },
    mayMove(risk) {
      const view = stage.view();
      if (view === null) return false;
      const why = whyFixed(view, risk);
      if (why !== null) speech.tell(why, false);
      return why === null;
    },
    move(key, probability, impact) {
      const view = stage.view();
      const risk = view?.matrix.risks.find((each) => each.key === key);
      if (view === null || risk === undefined) return;
      if (stage.look().carried !== null) stage.change({ carried: null });
      if (risk.place?.probability === probability && risk.place.impact === impact) return;
      if (!act.mayMove(key)) return;
      act.select(key);
      const { uri, version } = view.source;
      post({ type: 'move', move: { uri, version, risk: key, probability, impact } });
    },
    undo: () => post({ type: 'undo' }),
    open: (uri) => post({ type: 'open', uri }),
    lock: (locked) => post({ type: 'lock', locked }),
    export() {
      const view = stage.view();
      const profiles = view === null ? [] : sortedProfiles(view).map(({ uri }) => uri);
      post({ type: 'export', risks: view?.risks.map(({ key }) => key) ?? [], profiles });
    },
    read: (on) => post({ type: 'read', on }),
  };
  return act;
}

function countWords({ words, look, risks, matrix }: View): string {
  if (isFiltering(look.filter)) return fill(words.shownOf, risks.length, matrix.risks.length);
  return risks.length === 1 ? words.oneRisk : fill(words.risks, risks.length);
}

function labelOf({ matrix }: View, key: string): string {
  return matrix.risks.find((risk) => risk.key === key)?.label ?? key;
}

function whyFixed(view: View, key: string): string | null {
  const { words, matrix, profiles, broken } = view;
  if (profiles !== null) return words.moveInProfile;
  if (broken !== null) return words.moveWhenRead;
  return matrix.policy.foreign ? fill(words.cannotMove, labelOf(view, key)) : null;
}
