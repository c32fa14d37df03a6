/**
 * Asks a language model, only when the person pressed the button. The prompt comes from the engine, which shows the story as data, and
 * the answer goes back to it unread: whatever goes wrong, the draft is the one that was there before.
 */
import {
  type CancellationToken,
  CancellationTokenSource,
  type LanguageModelChat,
  LanguageModelChatMessage,
  LanguageModelError,
  l10n,
  lm,
  ProgressLocation,
  window,
} from 'vscode';

/** Whether there is any model; a person without one never sees the button. */
export async function hasModel(): Promise<boolean> {
  return (await models()).length > 0;
}

/**
 * The whole answer; null where there is none, and then the person was told why unless they cancelled it. Where they can do so in a list
 * that is open, with `stopped`, a notification beside it would only be hidden by it.
 */
export async function askModel(
  model: LanguageModelChat,
  prompt: string,
  stopped?: CancellationToken,
): Promise<string | null> {
  const title = l10n.t('{0} reads the story', model.name);
  return stopped === undefined
    ? window.withProgress({ location: ProgressLocation.Notification, cancellable: true, title }, (_, token) =>
        send(model, prompt, token),
      )
    : window.withProgress({ location: ProgressLocation.Window, title }, () => send(model, prompt, stopped));
}

async function send(model: LanguageModelChat, prompt: string, stopped: CancellationToken): Promise<string | null> {
  const source = new CancellationTokenSource();
  const subscription = stopped.onCancellationRequested(() => source.cancel());
  if (stopped.isCancellationRequested) source.cancel();
  try {
    // A model that does not hear of the cancellation is left alone: nobody waits for it.
    return await Promise.race([answerOf(model, prompt, source), cancelled(source.token)]);
  } catch (error) {
    if (!stopped.isCancellationRequested) tell(reasonOf(error, model.name));
    return null;
  } finally {
    subscription.dispose();
    source.dispose();
  }
}

async function answerOf(
  model: LanguageModelChat,
  prompt: string,
  source: CancellationTokenSource,
): Promise<string | null> {
  if ((await model.countTokens(prompt, source.token)) > model.maxInputTokens) {
    tell(l10n.t('The story is too long for {0}.', model.name));
    return null;
  }
  const justification = l10n.t('To describe the risks of the chosen story and to propose further ones.');
  const response = await model.sendRequest([LanguageModelChatMessage.User(prompt)], { justification }, source.token);
  return textOf(response.text, source);
}

/** A model that does not stop is stopped; what it said until then is no whole answer. */
async function textOf(parts: AsyncIterable<string>, source: CancellationTokenSource): Promise<string | null> {
  let text = '';
  for await (const part of parts) {
    if (source.token.isCancellationRequested) return null;
    text += part;
    if (text.length <= mostCharacters) continue;
    source.cancel();
    tell(l10n.t('The answer of the language model never ended.'));
    return null;
  }
  return source.token.isCancellationRequested ? null : text;
}

function cancelled(token: CancellationToken): Promise<null> {
  return new Promise((resolve) => {
    if (token.isCancellationRequested) resolve(null);
    token.onCancellationRequested(() => resolve(null));
  });
}

const mostCharacters = 200_000;

async function models(): Promise<readonly LanguageModelChat[]> {
  try {
    return await lm.selectChatModels();
  } catch {
    return [];
  }
}

/** The only one there is, or the one that the person picks; null where they pick none. */
export async function pickModel(): Promise<LanguageModelChat | null> {
  const all = await models();
  if (all.length <= 1) return all[0] ?? null;
  const items = all.map((model) => ({ label: model.name, description: model.vendor, model }));
  const chosen = await window.showQuickPick(items, { title: l10n.t('Which language model?') });
  return chosen?.model ?? null;
}

function reasonOf(error: unknown, name: string): string {
  if (error instanceof LanguageModelError) {
    if (error.code === LanguageModelError.NoPermissions.name) return l10n.t('{0} may not be used here.', name);
    if (error.code === LanguageModelError.NotFound.name) return l10n.t('{0} is no longer there.', name);
    if (error.code === LanguageModelError.Blocked.name) return l10n.t('{0} refused: {1}', name, error.message);
  }
  return l10n.t('{0} did not answer: {1}', name, error instanceof Error ? error.message : String(error));
}

export function tell(reason: string): void {
  void window.showWarningMessage(l10n.t('{0} The draft stays as it is.', reason));
}
