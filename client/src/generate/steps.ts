/** Questions one after another in one box, with a way back; Escape leaves at any of them. */
import { type Disposable, l10n, QuickInputButtons, type QuickPickItem, window } from 'vscode';

/** What a question adds to the form; or that the person wants the question before it, or none. */
export type Said<Form> = Partial<Form> | 'back' | 'left';
export type Step<Form> = (form: Partial<Form>, bar: Bar) => Promise<Said<Form>>;

/** Above the box: what is being done, and how far it is. */
export interface Bar {
  readonly title: string;
  /** 0 of 0 for a question that stands alone. */
  readonly step: number;
  readonly totalSteps: number;
  /** Whether there is a way back from here. */
  readonly hasBefore: boolean;
}

/** null where the person left; `back` where they want what came before the first question, if there is something. */
export async function askInSteps<Form>(
  title: string,
  steps: readonly Step<Form>[],
  hasBefore = false,
): Promise<Form | 'back' | null> {
  let form: Partial<Form> = {};
  let at = 0;
  for (let step = steps[0]; step !== undefined; step = steps[at]) {
    const said = await step(form, { title, step: at + 1, totalSteps: steps.length, hasBefore: hasBefore || at > 0 });
    if (said === 'left') return null;
    if (said === 'back' && at === 0) return 'back';
    if (said !== 'back') form = { ...form, ...said };
    at += said === 'back' ? -1 : 1;
  }
  return form as Form;
}

export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

export interface PickQuestion<T> {
  readonly question: string;
  readonly choices: readonly Choice<T>[];
  /** What was chosen before, where the person came back. */
  readonly chosen?: T | undefined;
  /** Makes a value of words that stand in no choice; null where they make none. */
  readonly typed?: (words: string) => T | null;
}

export function pickStep<T>(
  bar: Bar,
  { question, choices, chosen, typed }: PickQuestion<T>,
): Promise<{ readonly value: T } | 'back' | 'left'> {
  const box = window.createQuickPick<Choice<T>>();
  Object.assign(box, { placeholder: question, matchOnDescription: true, matchOnDetail: true });
  box.items = choices;
  // Without a choice of before, the first stands marked as in every list: what Enter takes is seen.
  const before = choices.filter(({ value }) => chosen !== undefined && value === chosen);
  if (before.length > 0) box.activeItems = before;
  return shown(box, bar, (end) => [
    box.onDidChangeValue((words) => {
      const own = words.trim() === '' ? null : (typed?.(words.trim()) ?? null);
      const isKnown = choices.some(({ label }) => label.toLowerCase() === words.trim().toLowerCase());
      const item =
        own === null || isKnown ? [] : [{ label: words.trim(), description: l10n.t('as typed'), value: own }];
      box.items = [...choices, ...item];
    }),
    box.onDidAccept(() => {
      const [item] = box.selectedItems;
      if (item !== undefined) end({ value: item.value });
    }),
  ]);
}

export interface TextQuestion {
  readonly question: string;
  readonly placeholder?: string;
  readonly value?: string | undefined;
  /** Why these words will not do; null where they will. */
  readonly refused: (words: string) => string | null;
}

export function textStep(
  bar: Bar,
  { question, placeholder, value, refused }: TextQuestion,
): Promise<{ readonly value: string } | 'back' | 'left'> {
  const box = window.createInputBox();
  // What is wrong takes the question's place below the box, so it stands in the empty box, too.
  Object.assign(box, { prompt: question, placeholder: placeholder ?? question, value: value ?? '' });
  return shown(box, bar, (end) => [
    // Nobody is told off for what he is about to write: only what is there and wrong is marked at once.
    box.onDidChangeValue((words) => {
      box.validationMessage = words.trim() === '' ? undefined : (refused(words.trim()) ?? undefined);
    }),
    box.onDidAccept(() => {
      const why = refused(box.value.trim());
      box.validationMessage = why ?? undefined;
      if (why === null) end({ value: box.value.trim() });
    }),
  ]);
}

type Box = ReturnType<typeof window.createInputBox> | ReturnType<typeof window.createQuickPick>;

function shown<T>(
  box: Box,
  bar: Bar,
  listen: (end: (said: T | 'back' | 'left') => void) => readonly Disposable[],
): Promise<T | 'back' | 'left'> {
  const { hasBefore, ...shownBar } = bar;
  Object.assign(box, shownBar, { ignoreFocusOut: true });
  box.buttons = hasBefore ? [QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const end = (said: T | 'back' | 'left'): void => {
      resolve(said);
      for (const each of listening) each.dispose();
      box.dispose();
    };
    const listening = [...listen(end), box.onDidTriggerButton(() => end('back')), box.onDidHide(() => end('left'))];
    box.show();
  });
}
