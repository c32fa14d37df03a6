/** *All profiles*: the combined matrix and a line for each profile of the workspace, in a tab of its own. */
import { CancellationError, CancellationTokenSource, Disposable, Uri, type Webview, window, workspace } from 'vscode';
import { ProgressType } from 'vscode-languageclient';
import type { Matrix, Overview, Shown, ToView } from '../../../media/src/messages';
import {
  type DrawOverviewParams,
  drawOverviewRequest,
  type OverviewParams,
  type OverviewProgress,
  overviewRequest,
} from '../../../server/src/protocol';
import { exportMatrix } from './export';
import { heard } from './heard';
import { openPage } from './page';
import { revealRisk } from './places';
import { pixelsFrom } from './png';
import type { MatrixSession, SessionWorld } from './session';
import { viewWords } from './view-words';

export function startOverview(webview: Webview, world: SessionWorld): MatrixSession {
  const { languageClient, documents } = world;
  let overview: Overview | null = null;
  let isReady = false;
  let isStale = false;
  let isStopped = false;
  let reading: CancellationTokenSource | null = null;

  const post = (message: ToView): void => void webview.postMessage(message);
  const show = (shown: Shown): void => post({ type: 'show', shown });
  const pixels = pixelsFrom(post);

  const refresh = async (): Promise<void> => {
    if (!isReady || !world.isVisible() || isStopped) return;
    isStale = reading !== null;
    if (reading !== null) return;
    reading = new CancellationTokenSource();
    try {
      overview = await Promise.race([ask(reading), endOf(reading)]);
      show({ kind: 'overview', overview });
    } catch {
      // Ended by the person, or the server went away; what was shown before stays.
      if (overview === null) show({ kind: 'stopped' });
    } finally {
      reading.dispose();
      reading = null;
    }
    if (isStale) await refresh();
  };

  /** The first look reads every file, and says how far it is; later ones read only what has changed. */
  const ask = async ({ token }: CancellationTokenSource): Promise<Overview> => {
    if (overview !== null) return languageClient.sendRequest<Overview>(overviewRequest.method, {}, token);
    show({ kind: 'reading', read: 0, total: null });
    const progress = crypto.randomUUID();
    const listening = languageClient.onProgress(new ProgressType<OverviewProgress>(), progress, ({ read, total }) => {
      if (!token.isCancellationRequested) show({ kind: 'reading', read, total });
    });
    const params: OverviewParams = { progress };
    return languageClient
      .sendRequest<Overview>(overviewRequest.method, params, token)
      .finally(() => listening.dispose());
  };

  const reveal = async (key: string, focus: boolean): Promise<void> => {
    const [index = '', own = ''] = splitKey(key);
    const profile = overview?.profiles[Number(index)];
    const risk = overview?.matrix?.risks.find((each) => each.key === key);
    if (profile === undefined || risk === undefined) return;
    const source = { uri: Uri.parse(profile.uri).toString(), version: profile.version, name: '', locked: false };
    await revealRisk(source, { risks: [{ ...risk, key: own }] } satisfies Pick<Matrix, 'risks'>, own, focus);
  };

  const write = (risks: readonly string[], profiles: readonly string[]): void => {
    const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
    const draw = (format: DrawOverviewParams['format']): Promise<string | null> =>
      languageClient.sendRequest(drawOverviewRequest.method, { format, risks, profiles } satisfies DrawOverviewParams);
    void exportMatrix({ beside: Uri.joinPath(folder, 'all-risks'), draw }, pixels.toPng);
  };

  const take = (said: unknown): void => {
    const message = heard(said);
    switch (message?.type) {
      case 'ready':
        isReady = true;
        post({ type: 'words', words: viewWords() });
        if (overview !== null) show({ kind: 'overview', overview });
        else if (isStopped) show({ kind: 'stopped' });
        void refresh();
        break;
      case 'read':
        isStopped = !message.on;
        if (isStopped) reading?.cancel();
        else void refresh();
        break;
      case 'reveal':
        void reveal(message.risk, message.focus);
        break;
      case 'export':
        write(message.risks, message.profiles);
        break;
      case 'drawn':
        pixels.take(message.png);
        break;
      case 'open':
        if (overview?.profiles.some(({ uri }) => uri === message.uri) === true) void open(message.uri);
        break;
    }
  };

  const listeners = Disposable.from(
    webview.onDidReceiveMessage(take),
    documents.onDidRead(() => void refresh()),
    workspace.onDidSaveTextDocument(() => void refresh()),
  );
  openPage(webview, world.extensionUri);
  return {
    show: () => {},
    refresh: () => void refresh(),
    dispose() {
      reading?.cancel();
      listeners.dispose();
    },
  };
}

/** A file that is slow to come must not keep anybody from ending it. */
function endOf({ token }: CancellationTokenSource): Promise<never> {
  return new Promise((_, reject) => token.onCancellationRequested(() => reject(new CancellationError())));
}

/** `3/TECH-001`: the profile's place in the list, and the risk's key there, which may hold slashes. */
function splitKey(key: string): readonly [string, string] {
  const slash = key.indexOf('/');
  return [key.slice(0, slash), key.slice(slash + 1)];
}

/** Where it stands already, if it does: not a second time over the view that it was chosen in. */
async function open(address: string): Promise<void> {
  const uri = Uri.parse(address);
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const viewColumn = visible?.viewColumn;
  await window.showTextDocument(uri, { preview: true, ...(viewColumn === undefined ? {} : { viewColumn }) });
}
