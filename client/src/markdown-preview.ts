/**
 * The grid in the built-in Markdown preview. Rendering cannot wait, so the preview shows what was last known of a document and
 * asks the server meanwhile; only where the answer differs is it drawn once more. No script, and nothing in ordinary Markdown.
 */
import { commands, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DocumentParams, type PreviewAnswer, previewRequest } from '../../server/src/protocol';
import type { PreviewState } from './preview-types';

export type AddToPreview = (state: PreviewState) => void;

export function markdownPreview(client: BaseLanguageClient): AddToPreview {
  const known = new Map<string, PreviewAnswer | null>();
  const asking = new Set<string>();

  const ask = async (uri: Uri): Promise<void> => {
    const name = uri.toString();
    if (asking.has(name)) return;
    asking.add(name);
    const params: DocumentParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
    const answer: PreviewAnswer | null = await client
      .sendRequest<PreviewAnswer | null>(previewRequest.method, params)
      .catch(() => null);
    asking.delete(name);
    const before = known.get(name) ?? null;
    if (before?.html === answer?.html && before?.line === answer?.line) return;
    known.set(name, answer);
    await commands.executeCommand('markdown.preview.refresh');
  };

  return (state) => {
    const uri = addressOf(state.env);
    if (uri === null || !workspace.getConfiguration('riskProfile', uri).get<boolean>('preview.matrix', true)) return;
    const answer = known.get(uri.toString()) ?? null;
    if (answer !== null) insert(state, answer);
    void ask(uri);
  };
}

function insert(state: PreviewState, { html, line }: PreviewAnswer): void {
  const token = new state.Token('html_block', '', 0);
  token.content = html;
  const at = state.tokens.findIndex(
    ({ level, nesting, map }) => level === 0 && nesting >= 0 && map !== null && map[1] > line,
  );
  state.tokens.splice(at < 0 ? state.tokens.length : at, 0, token);
}

/** The preview tells which document it draws; other users of Markdown in VS Code, a notebook for instance, do not. */
function addressOf(env: PreviewState['env']): Uri | null {
  return env?.currentDocument instanceof Uri ? env.currentDocument : null;
}
