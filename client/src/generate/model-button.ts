/** The button of the candidate list that asks a language model, and stops it while it is being asked. */
import {
  type CancellationToken,
  CancellationTokenSource,
  l10n,
  type QuickInputButton,
  type QuickPick,
  type QuickPickItem,
  ThemeIcon,
} from 'vscode';

/** What came of asking; null where nothing did. */
export type AskModel<Help> = (stopped: CancellationToken) => Promise<Help | null>;

/** Which model is asked may be a question of its own, for which the list steps aside; null where the person chose none. */
export type ChooseModel<Help> = () => Promise<AskModel<Help> | null>;

export interface ModelButton {
  /** Whether the list is hidden only until the person has chosen a model. */
  readonly isChoosing: () => boolean;
  /** Nobody waits for a model any more, and nothing of what it says is taken. */
  readonly stop: () => void;
}

export function addModelButton<Help>(
  list: QuickPick<QuickPickItem>,
  choose: ChooseModel<Help>,
  { comeBack, take }: { readonly comeBack: () => void; readonly take: (help: Help) => void },
): ModelButton {
  const sparkle = button('sparkle', l10n.t('Ask a language model for descriptions and further risks'));
  const square = button('stop-circle', l10n.t('Stop asking the language model'));
  let asking: CancellationTokenSource | null = null;
  let isChoosing = false;

  // The one takes the other's place, and VS Code keeps the keyboard on it.
  const showWhetherAsking = (): void => {
    list.busy = asking !== null;
    list.buttons = [asking === null ? sparkle : square];
  };
  const cancel = (): void => {
    asking?.cancel();
    asking?.dispose();
    asking = null;
  };
  const ask = async (): Promise<void> => {
    isChoosing = true;
    const askModel = await choose().catch(() => null);
    if (!isChoosing) return;
    isChoosing = false;
    comeBack();
    if (askModel === null) return;
    const own = new CancellationTokenSource();
    asking = own;
    showWhetherAsking();
    const help = await askModel(own.token).catch(() => null);
    // Stopped while it was asked; by now another may be asked.
    if (asking !== own) return;
    cancel();
    showWhetherAsking();
    if (help !== null) take(help);
  };

  list.buttons = [sparkle];
  list.onDidTriggerButton(() => {
    if (isChoosing) return;
    if (asking === null) return void ask();
    cancel();
    showWhetherAsking();
  });
  return {
    isChoosing: () => isChoosing,
    stop: () => {
      isChoosing = false;
      cancel();
    },
  };
}

function button(icon: string, tooltip: string): QuickInputButton {
  return { iconPath: new ThemeIcon(icon), tooltip };
}
