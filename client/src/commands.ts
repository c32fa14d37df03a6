/** The commands of the manifest, each in its own words; a person, a lens or a hover may run them. */
import { commands, type Extension, type LogOutputChannel, l10n, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DocumentParams, type Explanation, explainRequest } from '../../server/src/protocol';
import { showActions } from './actions';
import { makingCommands } from './generate/commands';
import type { MatrixViews } from './matrix/views';
import { newProfile } from './new-profile';
import { assignAllUnowned, assignOwner, goToRisk } from './pick-risk';
import type { RiskDocuments } from './risk-documents';
import { explainRule } from './rule-pages';
import type { RiskTree } from './tree/risk-tree';

export interface CommandWorld {
  readonly languageClient: BaseLanguageClient;
  readonly log: LogOutputChannel;
  readonly documents: RiskDocuments;
  readonly views: MatrixViews;
  readonly tree: RiskTree;
  readonly extension: Extension<unknown>;
}

export type CommandTable = Readonly<Record<string, (...words: readonly unknown[]) => unknown>>;

export function commandTable(world: CommandWorld): CommandTable {
  const { languageClient, log, documents, views, tree, extension } = world;
  const targetOf = (word: unknown): Target => toTarget(word) ?? { uri: documents.current, risk: null };
  return {
    ...makingCommands(languageClient, documents),
    'riskProfile.showMatrix'(word) {
      const { uri, risk } = targetOf(word);
      return views.reveal(uri, risk);
    },
    'riskProfile.showMatrixToSide'(word) {
      const { uri, risk } = targetOf(word);
      views.openBeside(uri, risk);
    },
    'riskProfile.showAllProfiles': () => views.openOverview(),
    'riskProfile.goToRisk': (word) => goToRisk(languageClient, targetOf(word).uri),
    'riskProfile.assignOwner'(word) {
      const { uri, risk } = targetOf(word);
      return assignOwner(languageClient, uri, risk);
    },
    'riskProfile.assignAllUnowned': (word) =>
      assignAllUnowned(languageClient, targetOf(word).uri, typeof word === 'string' ? word : null),
    'riskProfile.fixAll': () =>
      commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.riskProfile', apply: 'first' }),
    'riskProfile.newProfile': () => newProfile(),
    'riskProfile.groupRisks': () => tree.chooseGrouping(),
    'riskProfile.showActions': (word) => showActions(extension, documents, targetOf(word).uri),
    'riskProfile.explainRule': (word) => explainRule(extension.extensionUri, word),
    'riskProfile.whyRecognised': (word) => explain(languageClient, targetOf(word).uri),
    async 'riskProfile.restartServer'() {
      await languageClient.stop();
      await languageClient.start();
    },
    'riskProfile.showLog': () => log.show(),
  };
}

interface Target {
  readonly uri: Uri | null;
  readonly risk: string | null;
}

/** A lens names its document and risk, an editor's title its address, the palette nothing. */
function toTarget(word: unknown): Target | null {
  if (word instanceof Uri) return { uri: word, risk: null };
  if (typeof word !== 'object' || word === null || !('uri' in word) || typeof word.uri !== 'string') return null;
  return { uri: Uri.parse(word.uri), risk: 'risk' in word && typeof word.risk === 'string' ? word.risk : null };
}

async function explain(client: BaseLanguageClient, uri: Uri | null): Promise<void> {
  if (uri === null) {
    await window.showInformationMessage(l10n.t('Open a Markdown or YAML file first.'));
    return;
  }
  const params: DocumentParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
  const explanation: Explanation | null = await client.sendRequest(explainRequest.method, params);
  if (explanation === null) return;
  const { recognition, shapes, policy } = explanation;
  const detail = [
    recognition.reason,
    shapes.length === 0 ? '' : l10n.t('Written as: {0}', shapes.join(', ')),
    policy === null ? '' : l10n.t('Rule book: {0}, because {1}', policy.name, policy.reason),
  ];
  await window.showInformationMessage(
    recognition.recognised ? l10n.t('This is a risk document.') : l10n.t('This is not a risk document.'),
    { modal: true, detail: detail.filter((line) => line !== '').join('\n') },
  );
}
