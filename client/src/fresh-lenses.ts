/**
 * VS Code asks for code lenses a while after a keystroke, and does not ask at all when the keyboard leaves the text in between, as for
 * the matrix beside it: the old lenses would stand there until somebody comes back. Where it has not asked about the newest version
 * of a document, it is told to ask.
 */
import { Disposable, type TextDocument, type Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, CodeLensRequest, type Middleware } from 'vscode-languageclient';
import type { RiskDocuments } from './risk-documents';

export interface FreshLenses {
  readonly middleware: Pick<Middleware, 'provideCodeLenses'>;
  follow(client: BaseLanguageClient, documents: RiskDocuments): Disposable;
}

export function freshLenses(): FreshLenses {
  const asked = new WeakMap<TextDocument, number>();
  return {
    middleware: {
      provideCodeLenses(document, token, next) {
        asked.set(document, document.version);
        return next(document, token);
      },
    },
    follow(client, documents) {
      const checks = new Map<string, NodeJS.Timeout>();
      /** Once more later: the keyboard may have left again meanwhile. */
      const checkAfter = (uri: Uri, wait: number): void => {
        clearTimeout(checks.get(uri.toString()));
        checks.set(
          uri.toString(),
          setTimeout(() => {
            checks.delete(uri.toString());
            const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
            if (document === undefined || asked.get(document) === document.version || !isInSight(document)) return;
            client.getFeature(CodeLensRequest.method).getProvider(document)?.onDidChangeCodeLensEmitter.fire();
            if (wait < longestWait) checkAfter(uri, wait * 2);
          }, wait),
        );
      };
      return Disposable.from(
        documents.onDidRead((uri) => checkAfter(uri, firstWait)),
        new Disposable(() => {
          for (const check of checks.values()) clearTimeout(check);
        }),
      );
    },
  };
}

/** Longer than VS Code waits by itself on a machine that keeps up. */
const firstWait = 1000;
/** Where lenses are switched off nobody ever asks. */
const longestWait = 30_000;

function isInSight(document: TextDocument): boolean {
  return window.visibleTextEditors.some((editor) => editor.document === document);
}
