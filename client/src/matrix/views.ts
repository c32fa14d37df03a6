/** Where matrices are open: one in the side bar, any number in editor tabs. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewView,
  window,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Kept } from '../../../media/src/messages';
import type { RiskDocuments } from '../risk-documents';
import { type MatrixSession, startSession } from './session';

export interface MatrixViews extends Disposable {
  showView(view: WebviewView): void;
  restorePanel(panel: WebviewPanel, state: unknown): void;
  /** In the side bar; the cursor stays in the text. */
  reveal(uri: Uri | null, risk: string | null): Promise<void>;
  /** In a tab beside the text; the cursor stays in the text. */
  openBeside(uri: Uri | null, risk: string | null): void;
}

export function openMatrixViews(
  context: ExtensionContext,
  languageClient: BaseLanguageClient,
  documents: RiskDocuments,
): MatrixViews {
  const sessions = new Set<MatrixSession>();
  let side: MatrixSession | null = null;
  let tab: { readonly panel: WebviewPanel; readonly session: MatrixSession } | null = null;

  const open = (
    holder: WebviewView | WebviewPanel,
    changes: (listener: () => void) => Disposable,
    kept: Kept | null,
    named: (name: string | null) => void,
  ): MatrixSession => {
    const { extensionUri } = context;
    const session = startSession(
      holder.webview,
      { extensionUri, languageClient, documents, named, isVisible: () => holder.visible },
      kept,
    );
    const visible = changes(() => {
      if (holder.visible) session.refresh();
    });
    sessions.add(session);
    holder.onDidDispose(() => {
      sessions.delete(session);
      visible.dispose();
      session.dispose();
    });
    return session;
  };

  const openPanel = (panel: WebviewPanel, kept: Kept | null): void => {
    panel.iconPath = Uri.joinPath(context.extensionUri, 'media', 'risk-matrix.svg');
    const session = open(panel, panel.onDidChangeViewState, kept, (name) => {
      panel.title = name === null ? l10n.t('Risk Matrix') : l10n.t('Matrix: {0}', name);
    });
    tab = { panel, session };
    panel.onDidDispose(() => {
      if (tab?.panel === panel) tab = null;
    });
  };

  // After a restart everything that is open looks again.
  const restarted = languageClient.onDidChangeState(({ newState }) => {
    if (newState === State.Running) for (const session of sessions) session.refresh();
  });

  return {
    showView(view) {
      side = open(view, view.onDidChangeVisibility, null, (name) => {
        view.description = name ?? '';
      });
      view.onDidDispose(() => {
        side = null;
      });
    },
    restorePanel: (panel, state) => openPanel(panel, isKept(state) ? state : null),
    async reveal(uri, risk) {
      await commands.executeCommand('riskProfile.matrix.focus', { preserveFocus: true });
      if (uri !== null) side?.show(uri, risk);
    },
    openBeside(uri, risk) {
      if (tab === null) {
        const options = { enableScripts: true, localResourceRoots: [] };
        const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
        openPanel(window.createWebviewPanel('riskProfile.matrix', l10n.t('Risk Matrix'), column, options), null);
      } else tab.panel.reveal(undefined, true);
      if (uri !== null) tab?.session.show(uri, risk);
    },
    dispose() {
      restarted.dispose();
      tab?.panel.dispose();
      for (const session of sessions) session.dispose();
    },
  };
}

/** What a page kept may come from an older version of ours. */
function isKept(state: unknown): state is Kept {
  return typeof state === 'object' && state !== null && 'uri' in state && 'locked' in state;
}
