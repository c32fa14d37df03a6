/** When the server dies it comes back by itself; a person hears of it once, with the way to the log. */
import { commands, type LogOutputChannel, l10n, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

export function restartAfterCrash(log: LogOutputChannel): ErrorHandler {
  const crashes: number[] = [];
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= toleratedErrors ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed() {
      const now = Date.now();
      crashes.push(now);
      const recent = crashes.filter((time) => now - time < windowOfTime).length;
      const giveUp = recent > toleratedCrashes;
      // One message for a row of crashes, and one more where it stays away.
      if (recent === 1 || giveUp) void tell(log, giveUp);
      return { action: giveUp ? CloseAction.DoNotRestart : CloseAction.Restart, handled: true };
    },
  };
}

const toleratedErrors = 3;
const toleratedCrashes = 4;
const windowOfTime = 180_000;

async function tell(log: LogOutputChannel, gaveUp: boolean): Promise<void> {
  const showLog = l10n.t('Show Log');
  const restart = l10n.t('Restart Server');
  const chosen = gaveUp
    ? await window.showErrorMessage(
        l10n.t('The risk profile server stopped several times and stays off.'),
        showLog,
        restart,
      )
    : await window.showWarningMessage(l10n.t('The risk profile server stopped and was started again.'), showLog);
  if (chosen === showLog) log.show();
  if (chosen === restart) await commands.executeCommand('riskProfile.restartServer');
}
