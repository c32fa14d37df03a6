/** Writes down what a view shows: to a file, or to the clipboard. */
import { env, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Source } from '../../../media/src/messages';
import { type DrawParams, drawRequest } from '../../../server/src/protocol';

/** Turns a drawing into pixels: only the view has a canvas. */
export type ToPng = (svg: string) => Promise<Uint8Array | null>;

export async function exportMatrix(
  client: BaseLanguageClient,
  source: Source,
  risks: readonly string[],
  toPng: ToPng,
): Promise<void> {
  const chosen = await window.showQuickPick(ways(), { title: l10n.t('Export the matrix as shown') });
  if (chosen === undefined) return;
  const uri = Uri.parse(source.uri);
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const params: DrawParams = { textDocument, format: chosen.format, risks };
  const text: string | null = await client.sendRequest(drawRequest.method, params);
  if (text === null) return;
  if (chosen.ending === null) {
    await env.clipboard.writeText(text);
    return;
  }
  const content = chosen.ending === 'png' ? await toPng(text) : new TextEncoder().encode(text);
  if (content === null) {
    await window.showErrorMessage(l10n.t('The picture could not be drawn.'));
    return;
  }
  const base = uri.path.replace(/\.(?:risk\.ya?ml|ya?ml|md|markdown)$/i, '');
  const target = await window.showSaveDialog({
    defaultUri: uri.with({ path: `${base}-matrix.${chosen.ending}` }),
    filters: { [chosen.label]: [chosen.ending] },
  });
  if (target !== undefined) await workspace.fs.writeFile(target, content);
}

interface Way extends QuickPickItem {
  readonly format: DrawParams['format'];
  /** null: to the clipboard. */
  readonly ending: string | null;
}

function ways(): readonly Way[] {
  return [
    { label: l10n.t('Copy as Markdown'), format: 'markdown', ending: null },
    { label: l10n.t('SVG picture'), format: 'svg', ending: 'svg' },
    { label: l10n.t('PNG picture'), format: 'svg', ending: 'png' },
    { label: l10n.t('Markdown file'), format: 'markdown', ending: 'md' },
    { label: l10n.t('CSV table'), format: 'csv', ending: 'csv' },
  ];
}
