/**
 * Our formatter steps back where another extension formats the language. With two of them VS Code asks which one to use, and formats
 * nothing on save until somebody has answered; the answer would count for every file of the language. The command stays.
 */
import { CancellationTokenSource, extensions, l10n, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, DocumentSelector, Middleware, Registration, TextEdit } from 'vscode-languageclient';
import { applyAnswer } from './edit-in-text';

export const withoutRivals: NonNullable<Middleware['handleRegisterCapability']> = async ({ registrations }, next) => {
  const { token } = new CancellationTokenSource();
  await next({ registrations: registrations.filter((each) => !isRival(each)) }, token);
};

/** *Format Risks*: what our formatter would do, whoever else formats the language. */
export async function formatRisks(client: BaseLanguageClient, uri: Uri): Promise<void> {
  const { version } = await workspace.openTextDocument(uri);
  const edits = await client.sendRequest<readonly TextEdit[]>('textDocument/formatting', {
    textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
    options: { tabSize: 2, insertSpaces: true },
  });
  const reason =
    edits.length === 0
      ? l10n.t('The risks are formatted already.')
      : await applyAnswer(client, uri, { kind: 'edit', version, edits });
  if (reason !== null) void window.showInformationMessage(reason);
}

function isRival({ method, registerOptions }: Registration): boolean {
  if (method !== 'textDocument/formatting' && method !== 'textDocument/rangeFormatting') return false;
  const selector: DocumentSelector = registerOptions?.documentSelector ?? [];
  return selector.some((filter) => typeof filter === 'object' && 'language' in filter && isTaken(filter.language));
}

/** Where a person has chosen a formatter, VS Code does not ask, and ours is there to be chosen. */
function isTaken(language: string | undefined): boolean {
  if (language === undefined || !(othersOf[language] ?? []).some((id) => extensions.getExtension(id))) return false;
  return workspace.getConfiguration('editor', { languageId: language }).get('defaultFormatter') == null;
}

/** Who offers a formatter cannot be asked; these do. */
const othersOf: Readonly<Record<string, readonly string[]>> = {
  markdown: [
    'DavidAnson.vscode-markdownlint',
    'esbenp.prettier-vscode',
    'yzhang.markdown-all-in-one',
    'unifiedjs.vscode-remark',
    'darkriszty.markdown-table-prettify',
    'dprint.dprint',
  ],
  yaml: ['redhat.vscode-yaml', 'esbenp.prettier-vscode', 'dprint.dprint'],
};
