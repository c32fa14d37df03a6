/**
 * The grid in the built-in Markdown preview. Rendering cannot wait, so the preview shows what was last known of a document and
 * asks the server meanwhile; only where the answer differs is it drawn once more. No script, and nothing in ordinary Markdown.
 */
import { commands, type Disposable, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DocumentParams, type PreviewAnswer, previewRequest } from '../../server/src/protocol';
import type { PreviewEnv, PreviewToken } from './preview-types';

export type AddToPreview = (tokens: readonly PreviewToken[], env: PreviewEnv | undefined) => readonly PreviewToken[];

export function markdownPreview(client: BaseLanguageClient): AddToPreview {
  const known = new Map<string, PreviewAnswer | null>();
  /** Whether the text was drawn again since it was asked about: the answer may be about an older one. */
  const asking = new Map<string, { again: boolean }>();

  const ask = async (uri: Uri): Promise<void> => {
    const name = uri.toString();
    const pending = asking.get(name);
    if (pending !== undefined) {
      pending.again = true;
      return;
    }
    const question = { again: false };
    asking.set(name, question);
    const params: DocumentParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
    const answer: PreviewAnswer | null = await client
      .sendRequest<PreviewAnswer | null>(previewRequest.method, params)
      .catch(() => null);
    asking.delete(name);
    const before = known.get(name) ?? null;
    if (before?.html === answer?.html && before?.line === answer?.line) return question.again ? ask(uri) : undefined;
    known.set(name, answer);
    await commands.executeCommand('markdown.preview.refresh');
  };

  return (tokens, env) => {
    const uri = env?.currentDocument;
    if (!(uri instanceof Uri)) return tokens;
    if (!workspace.getConfiguration('riskProfile', uri).get<boolean>('preview.matrix', true)) return tokens;
    const answer = known.get(uri.toString()) ?? null;
    void ask(uri);
    return answer === null ? tokens : inserted(tokens, answer);
  };
}

/** The preview itself only looks at its own settings. */
export function refreshPreviews(): Disposable {
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('riskProfile.preview.matrix'))
      void commands.executeCommand('markdown.preview.refresh');
  });
}

/** The preview keeps its tokens: a copy gets the grid, before the block that holds the line. */
function inserted(tokens: readonly PreviewToken[], { html, line }: PreviewAnswer): readonly PreviewToken[] {
  const grid: PreviewToken = { type: 'html_block', content: html, level: 0, nesting: 0, attrs: null, map: null };
  const at = tokens.findIndex(
    ({ level, nesting, map }) => level === 0 && nesting >= 0 && map !== null && map[1] > line,
  );
  return at < 0 ? [...tokens, grid] : tokens.toSpliced(at, 0, grid);
}
