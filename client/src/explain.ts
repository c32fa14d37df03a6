/** *Why is this (not) a risk document?*: an answer for whatever is open. */
import { l10n, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DocumentParams, type Explanation, explainRequest } from '../../server/src/protocol';
import { plainText } from './plain-text';
import { canHoldRisks } from './risk-documents';

export async function explain(client: BaseLanguageClient, uri: Uri | null): Promise<void> {
  const document = workspace.textDocuments.find((each) => each.uri.toString() === uri?.toString());
  if (document === undefined) {
    await window.showInformationMessage(l10n.t('Open a Markdown or YAML file first.'));
    return;
  }
  const [recognised, lines] = await answerFor(client, document);
  await window.showInformationMessage(
    recognised ? l10n.t('This is a risk document.') : l10n.t('This is not a risk document.'),
    { modal: true, detail: lines.map(plainText).join('\n') },
  );
}

async function answerFor(
  client: BaseLanguageClient,
  document: TextDocument,
): Promise<[recognised: boolean, lines: readonly string[]]> {
  const { uri, languageId } = document;
  if (!canHoldRisks(document))
    return [false, [l10n.t('Only Markdown and YAML are read; the language of this file is {0}.', languageId)]];
  const params: DocumentParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
  const explanation: Explanation | null = await client.sendRequest(explainRequest.method, params);
  if (explanation === null)
    return [false, [l10n.t('Documents of the kind “{0}” are not read, only files.', uri.scheme)]];
  const { recognition, shapes, policy } = explanation;
  const lines = [
    recognition.reason,
    shapes.length === 0 ? '' : l10n.t('Written as: {0}', shapes.join(', ')),
    policy === null ? '' : l10n.t('Rule book: {0}, because {1}', policy.name, policy.reason),
  ];
  return [recognition.recognised, lines.filter((line) => line !== '')];
}
