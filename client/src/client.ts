import type {
  CancellationToken,
  LanguageModelToolResult,
  PreparedToolInvocation,
  TreeItem,
  WebviewPanel,
  WebviewView,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AddToPreview } from './markdown-preview';

/** The other half of the extension, loaded at the first risk document or command. */
export interface Client {
  readonly languageClient: BaseLanguageClient;
  /** Runs a command of the manifest. */
  run(command: string, words: readonly unknown[]): Promise<unknown>;
  /** Answers a language model that asks with one of the tools of the manifest. */
  /** What the person reads while a tool of a language model is at work. */
  announce(tool: string, input: unknown): PreparedToolInvocation;
  look(tool: string, input: unknown, token: CancellationToken): Promise<LanguageModelToolResult>;
  showView(view: WebviewView): void;
  restorePanel(panel: WebviewPanel, state: unknown): void;
  /** Of the tree *Risks*. */
  childrenOf(parent: TreeItem | undefined): Promise<TreeItem[]>;
  parentOf(item: TreeItem): TreeItem | undefined;
  readonly addToPreview: AddToPreview;
}
