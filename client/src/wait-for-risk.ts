/** The cheap half of activation, the same on the desktop and in the browser: wait for a reason, then load the client. */
import {
  commands,
  EventEmitter,
  type ExtensionContext,
  lm,
  type TextDocument,
  type TreeItem,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import type { Client } from './client';
import type { MarkdownIt } from './preview-types';
import { isWorthReading } from './sniff';

/** What `activate` returns, for tests. */
export interface Api {
  isRunning(): boolean;
  /** Starts the client where it does not run yet. */
  client(): Promise<Client>;
  /** Called by the built-in Markdown preview. */
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

/** The tree *Risks* is there before the client: only when a person looks at it the client fills it, and says when it changed. */
export type TreeParts = [view: TreeView<TreeItem>, changed: EventEmitter<void>];
export type LoadClient = (...tree: TreeParts) => Promise<Client>;

export function waitForRisk({ extension, subscriptions }: ExtensionContext, load: LoadClient): Api {
  let started: Promise<Client> | undefined;
  let running: Client | undefined;
  let hasPreview = false;
  const client = (): Promise<Client> => {
    started ??= load(view, changed).then((loaded) => {
      running = loaded;
      if (hasPreview) commands.executeCommand('markdown.preview.refresh');
      return loaded;
    });
    return started;
  };
  const sniff = (document: TextDocument, text = document.getText()): void => {
    if (!started && isWorthReading(document, text)) client();
  };

  const changed = new EventEmitter<void>();
  const view = window.createTreeView<TreeItem>('riskProfile.risks', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (item) => item,
      getChildren: async (parent) => (await client()).childrenOf(parent),
      getParent: (item) => running?.parentOf(item),
    },
  });
  subscriptions.push(
    view,
    workspace.onDidOpenTextDocument((document) => sniff(document)),
    // A keystroke in a long README costs a look at one line; what is pasted is looked at whole.
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (started) return;
      for (const { range, text } of contentChanges) sniff(document, `${document.lineAt(range.start).text}\n${text}`);
    }),
    window.registerWebviewViewProvider('riskProfile.matrix', {
      resolveWebviewView: async (view) => (await client()).showView(view),
    }),
    window.registerWebviewPanelSerializer('riskProfile.matrix', {
      deserializeWebviewPanel: async (panel, state) => (await client()).restorePanel(panel, state),
    }),
    ...extension.packageJSON.contributes.commands.map(({ command }: { command: string }) =>
      commands.registerCommand(command, async (...words: unknown[]) => (await client()).run(command, words)),
    ),
    ...extension.packageJSON.contributes.languageModelTools.map(({ name }: { name: string }) =>
      lm.registerTool(name, {
        prepareInvocation: async ({ input }) => (await client()).announce(name, input),
        invoke: async ({ input }, token) => (await client()).look(name, input, token),
      }),
    ),
  );
  for (const document of workspace.textDocuments) sniff(document);
  return {
    isRunning: () => started !== undefined,
    client,
    extendMarkdownIt(markdown) {
      hasPreview = true;
      const { renderer } = markdown;
      const render = renderer.render.bind(renderer);
      renderer.render = (tokens, options, env) => render(running?.addToPreview(tokens, env) ?? tokens, options, env);
      return markdown;
    },
  };
}
