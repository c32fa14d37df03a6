import type { TreeItem, WebviewPanel, WebviewView } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AddToPreview } from './markdown-preview';

/** The other half of the extension, loaded at the first risk document or command. */
export interface Client {
  readonly languageClient: BaseLanguageClient;
  /** Runs a command of the manifest. */
  run(command: string, words: readonly unknown[]): Promise<unknown>;
  showView(view: WebviewView): void;
  restorePanel(panel: WebviewPanel, state: unknown): void;
  /** Of the tree *Risks*. */
  childrenOf(parent: TreeItem | undefined): Promise<TreeItem[]>;
  readonly addToPreview: AddToPreview;
}
