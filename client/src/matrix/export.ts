/** Writes down what a view shows: to a file, or to the clipboard. */
import { env, l10n, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import type { DrawParams } from '../../../server/src/protocol';

export interface Picture {
  /** The file beside which it is saved. */
  readonly beside: Uri;
  readonly draw: (format: DrawParams['format']) => Promise<string | null>;
}

/** Turns a drawing into pixels: only the view has a canvas. */
export type ToPng = (svg: string) => Promise<Uint8Array | null>;

export async function exportMatrix({ beside, draw }: Picture, toPng: ToPng): Promise<void> {
  const chosen = await window.showQuickPick(ways(), { title: l10n.t('Export the matrix as shown') });
  if (chosen === undefined) return;
  const text = await draw(chosen.format);
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
  const base = beside.path.replace(/\.(?:risk\.ya?ml|ya?ml|md|markdown)$/i, '');
  const target = await window.showSaveDialog({
    defaultUri: beside.with({ path: `${base}-matrix.${chosen.ending}` }),
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
