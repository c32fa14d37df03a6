/** *All profiles*: the combined matrix and a line for each profile of the workspace, in a tab of its own. */
import {
  type CancellationToken,
  Disposable,
  l10n,
  ProgressLocation,
  Uri,
  type Webview,
  window,
  workspace,
} from 'vscode';
import type { FromView, Matrix, Overview, ToView } from '../../../media/src/messages';
import { overviewRequest } from '../../../server/src/protocol';
import { openPage } from './page';
import { revealRisk } from './places';
import type { MatrixSession, SessionWorld } from './session';
import { viewWords } from './view-words';

export function startOverview(webview: Webview, world: SessionWorld): MatrixSession {
  const { languageClient, documents } = world;
  let shown: Overview | null = null;
  let isReady = false;
  let isAsking = false;
  let isStale = false;

  const post = (message: ToView): void => void webview.postMessage(message);
  const ask = (token?: CancellationToken): Promise<Overview> =>
    languageClient.sendRequest<Overview>(overviewRequest.method, {}, token);

  const refresh = async (): Promise<void> => {
    if (!isReady || !world.isVisible()) return;
    isStale = isAsking;
    if (isAsking) return;
    isAsking = true;
    try {
      // The first look reads every file; later ones only what has changed.
      shown = shown === null ? await withProgress(ask) : await ask();
      post({ type: 'show', shown: { kind: 'overview', overview: shown } });
    } catch {
      // Cancelled: what was shown stays.
    } finally {
      isAsking = false;
    }
    if (isStale) await refresh();
  };

  const reveal = async (key: string, focus: boolean): Promise<void> => {
    const [index = '', own = ''] = splitKey(key);
    const profile = shown?.profiles[Number(index)];
    const risk = shown?.matrix?.risks.find((each) => each.key === key);
    if (profile === undefined || risk === undefined) return;
    const source = { uri: Uri.parse(profile.uri).toString(), version: profile.version, name: '', locked: false };
    await revealRisk(source, { risks: [{ ...risk, key: own }] } satisfies Pick<Matrix, 'risks'>, own, focus);
  };

  const take = (message: FromView): void => {
    switch (message.type) {
      case 'ready':
        isReady = true;
        post({ type: 'words', words: viewWords() });
        if (shown !== null) post({ type: 'show', shown: { kind: 'overview', overview: shown } });
        void refresh();
        break;
      case 'reveal':
        void reveal(message.risk, message.focus);
        break;
      case 'open':
        void open(message.uri);
        break;
    }
  };

  const listeners = Disposable.from(
    webview.onDidReceiveMessage(take),
    documents.onDidRead(() => void refresh()),
    workspace.onDidSaveTextDocument(() => void refresh()),
  );
  openPage(webview, world.extensionUri);
  return { show: () => {}, refresh: () => void refresh(), dispose: () => listeners.dispose() };
}

function withProgress(task: (token: CancellationToken) => Promise<Overview>): Promise<Overview> {
  const title = l10n.t('Reading the risk profiles of the workspace');
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return Promise.resolve(window.withProgress(options, (_, token) => task(token)));
}

/** `3/TECH-001`: the profile's place in the list, and the risk's key there, which may hold slashes. */
function splitKey(key: string): readonly [string, string] {
  const slash = key.indexOf('/');
  return [key.slice(0, slash), key.slice(slash + 1)];
}

async function open(uri: string): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { preview: true });
}
