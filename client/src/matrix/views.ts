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
import { trackMoves } from './moves';
import { startOverview } from './overview';
import { type MatrixSession, type SessionWorld, startSession } from './session';

export interface MatrixViews extends Disposable {
  showView(view: WebviewView): void;
  restorePanel(panel: WebviewPanel, state: unknown): void;
  /** In the side bar; the cursor stays in the text. */
  reveal(uri: Uri | null, risk: string | null): Promise<void>;
  /** In a tab beside the text; the cursor stays in the text. */
  openBeside(uri: Uri | null, risk: string | null): void;
  /** All profiles of the workspace, in a tab. */
  openOverview(): void;
}

export function openMatrixViews(
  context: ExtensionContext,
  languageClient: BaseLanguageClient,
  documents: RiskDocuments,
): MatrixViews {
  const sessions = new Set<MatrixSession>();
  let side: MatrixSession | null = null;
  let tab: { readonly panel: WebviewPanel; readonly session: MatrixSession } | null = null;

  let overview: WebviewPanel | null = null;
  const moves = trackMoves();

  const worldOf = (holder: WebviewView | WebviewPanel): Omit<SessionWorld, 'named'> => ({
    extensionUri: context.extensionUri,
    languageClient,
    documents,
    moves,
    focus: () => ('reveal' in holder ? holder.reveal(undefined, false) : holder.show(false)),
    isVisible: () => holder.visible,
  });

  const keep = (
    holder: WebviewView | WebviewPanel,
    changes: (listener: () => void) => Disposable,
    session: MatrixSession,
  ): MatrixSession => {
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

  const openOverviewPanel = (panel: WebviewPanel): void => {
    panel.iconPath = Uri.joinPath(context.extensionUri, 'media', 'risk-matrix.svg');
    panel.title = l10n.t('All Risk Profiles');
    overview = panel;
    const world = { ...worldOf(panel), named: () => {} };
    keep(panel, panel.onDidChangeViewState, startOverview(panel.webview, world));
    panel.onDidDispose(() => {
      overview = null;
    });
  };

  const openPanel = (panel: WebviewPanel, kept: Kept | null): void => {
    panel.iconPath = Uri.joinPath(context.extensionUri, 'media', 'risk-matrix.svg');
    const named = (name: string | null): void => {
      panel.title = name === null ? l10n.t('Risk Matrix') : l10n.t('Matrix: {0}', name);
    };
    const world = { ...worldOf(panel), named };
    const session = keep(panel, panel.onDidChangeViewState, startSession(panel.webview, world, kept));
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
      const named = (name: string | null): void => {
        view.description = name ?? '';
      };
      side = keep(view, view.onDidChangeVisibility, startSession(view.webview, { ...worldOf(view), named }, null));
      view.onDidDispose(() => {
        side = null;
      });
    },
    restorePanel(panel, state) {
      const kept = isKept(state) ? state : null;
      if (kept?.overview === true) openOverviewPanel(panel);
      else openPanel(panel, kept);
    },
    async reveal(uri, risk) {
      await commands.executeCommand('riskProfile.matrix.focus', { preserveFocus: true });
      if (uri !== null) side?.show(uri, risk);
    },
    openBeside(uri, risk) {
      if (tab === null) {
        openPanel(newPanel(l10n.t('Risk Matrix'), ViewColumn.Beside, true), null);
      } else tab.panel.reveal(undefined, true);
      if (uri !== null) tab?.session.show(uri, risk);
    },
    openOverview() {
      if (overview !== null) overview.reveal();
      else openOverviewPanel(newPanel(l10n.t('All Risk Profiles'), ViewColumn.Active, false));
    },
    dispose() {
      restarted.dispose();
      tab?.panel.dispose();
      for (const session of sessions) session.dispose();
    },
  };
}

function newPanel(title: string, viewColumn: ViewColumn, preserveFocus: boolean): WebviewPanel {
  // The page sets what it may load; until then nothing.
  const options = { enableScripts: true, localResourceRoots: [] };
  return window.createWebviewPanel('riskProfile.matrix', title, { viewColumn, preserveFocus }, options);
}

/** What a page kept may come from an older version of ours. */
function isKept(state: unknown): state is Kept {
  return typeof state === 'object' && state !== null && 'uri' in state && 'locked' in state;
}
