/** When the server dies it comes back by itself; a person hears of it once, with the way to the log. */
import { commands, type LogOutputChannel, l10n, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

export interface CrashWatch {
  readonly errorHandler: ErrorHandler;
  /** To be called when the server runs. */
  isBack(): void;
}

export function watchForCrashes(log: LogOutputChannel): CrashWatch {
  let crashes: readonly number[] = [];
  let isAway = false;
  let isTold = false;
  return {
    errorHandler: {
      error: (_error, _message, count) => ({
        action: (count ?? 0) <= toleratedErrors ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      }),
      closed() {
        const now = Date.now();
        crashes = [...crashes.filter((time) => now - time < windowOfTime), now];
        if (crashes.length === 1) isTold = false;
        isAway = crashes.length <= toleratedCrashes;
        if (isAway) return { action: CloseAction.Restart, handled: true };
        // Whoever starts it again by hand has a whole row of attempts.
        crashes = [];
        void tellThatItStaysOff(log);
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
    isBack() {
      // One message for a row of crashes.
      if (isAway && !isTold) void tellThatItIsBack(log);
      isTold ||= isAway;
      isAway = false;
    },
  };
}

const toleratedErrors = 3;
const toleratedCrashes = 4;
const windowOfTime = 180_000;

async function tellThatItIsBack(log: LogOutputChannel): Promise<void> {
  const showLog = l10n.t('Show Log');
  const text = l10n.t('The risk profile server stopped and was started again.');
  if ((await window.showWarningMessage(text, showLog)) === showLog) log.show();
}

async function tellThatItStaysOff(log: LogOutputChannel): Promise<void> {
  const showLog = l10n.t('Show Log');
  const restart = l10n.t('Restart Server');
  const text = l10n.t('The risk profile server stopped several times and stays off.');
  const chosen = await window.showErrorMessage(text, showLog, restart);
  if (chosen === showLog) log.show();
  if (chosen === restart) await commands.executeCommand('riskProfile.restartServer');
}
