/** The list of candidate risks, each with the lines of the story that call for it. A button asks a language model, if there is one. */
import { l10n, type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import type { CandidateLine, CandidatesAnswer } from '../../../server/src/protocol';
import { addModelButton, type ChooseModel } from './model-button';
import { evidenceView } from './show-evidence';

export type Candidates = Extract<CandidatesAnswer, { kind: 'candidates' }>;

export interface Choice {
  readonly chosen: readonly string[];
  /** What the language model said; goes with the choice, since the server keeps nothing. */
  readonly answer: string | null;
}

/** New candidates from a language model, with its answer. */
export interface Help {
  readonly candidates: Candidates;
  readonly answer: string;
}

interface Item extends QuickPickItem {
  readonly id: string;
}

export function pickCandidates(
  first: Candidates,
  chooseModel: ChooseModel<Help> | null,
  story: Uri,
): Promise<Choice | null> {
  const evidence = evidenceView(story);
  const pick = window.createQuickPick<Item>();
  let shown = first.candidates;
  let answer: string | null = null;
  const show = (candidates: readonly CandidateLine[], selected: ReadonlySet<string>): void => {
    shown = candidates;
    pick.items = itemsOf(candidates);
    pick.selectedItems = pick.items.filter(({ id }) => selected.has(id));
  };
  const selected = (): ReadonlySet<string> => new Set(pick.selectedItems.map(({ id }) => id));

  pick.canSelectMany = true;
  pick.matchOnDetail = true;
  pick.ignoreFocusOut = true;
  pick.title = titleOf(first);
  pick.placeholder = l10n.t('Choose the risks of the draft; each shows the line that calls for it');
  show(first.candidates, chosenAtFirst(first.candidates));
  pick.onDidChangeActive(([active]) => {
    const candidate = shown.find(({ id }) => id === active?.id);
    if (candidate !== undefined) evidence.show(candidate.evidence.map(({ line }) => line));
  });

  return new Promise((resolve) => {
    let isHidden = false;
    const comeBack = (): void => {
      if (!isHidden) return;
      isHidden = false;
      show(shown, selected());
      pick.show();
    };
    // What the model adds is not chosen yet: it is the person who takes it.
    const take = (help: Help): void => {
      answer = help.answer;
      show(help.candidates.candidates, selected());
    };
    const model = chooseModel === null ? null : addModelButton(pick, chooseModel, { comeBack, take });
    pick.onDidAccept(() => {
      resolve({ chosen: [...selected()], answer });
      model?.stop();
      pick.hide();
    });
    pick.onDidHide(() => {
      isHidden = true;
      if (model?.isChoosing()) return;
      resolve(null);
      model?.stop();
      evidence.clear();
      pick.dispose();
    });
    pick.show();
  });
}

/** A draft of what the story is about; what it only touches, or its profile has, stays in the list for those who want it. */
function chosenAtFirst(candidates: readonly CandidateLine[]): ReadonlySet<string> {
  const fresh = candidates.filter(({ known }) => known === null);
  const central = fresh.filter(({ isCentral }) => isCentral);
  return new Set((central.length < fewest ? fresh : central).map(({ id }) => id));
}

/** Below this, all are chosen: a short story touches everything. */
const fewest = 3;

/** What a model added stands first: it is what the person asked for and has not seen yet. */
function itemsOf(candidates: readonly CandidateLine[]): readonly Item[] {
  const [asked, found] = [candidates.filter(({ byModel }) => byModel), candidates.filter(({ byModel }) => !byModel)];
  if (asked.length === 0) return found.map(itemOf);
  return [
    separator(l10n.t('Proposed by the language model')),
    ...asked.map(itemOf),
    separator(l10n.t('Found in the story')),
    ...found.map(itemOf),
  ];
}

function separator(label: string): Item {
  return { id: '', label, kind: QuickPickItemKind.Separator };
}

function itemOf({ id, category, title, rating, evidence, criteria, byModel, known }: CandidateLine): Item {
  const [first] = evidence;
  const quote = first === undefined ? '' : l10n.t('line {0}: “{1}”', first.line, shorten(first.quote));
  // A title is as long as the row; what must be seen stands before the quote, which may be cut.
  const there = known === null ? '' : l10n.t('in the profile as {0}', shorten(known));
  const parts = [there, category, rating, criteria.slice(0, 4).join(', '), quote].filter((part) => part !== '');
  return { id, label: `${byModel ? '$(sparkle) ' : ''}${title}`, detail: parts.join(' · ') };
}

function titleOf({ story }: Candidates): string {
  const name = [story.id, story.title].filter((part) => part !== null && part !== '').join(' ');
  return name === '' ? l10n.t('Risks that the story calls for') : l10n.t('Risks that {0} calls for', name);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
