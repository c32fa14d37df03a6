/** The commands of the manifest, each in its own words; a person, a lens or a hover may run them. */
import { commands, type Extension, env, type LogOutputChannel, l10n, Uri, window } from 'vscode';
import { showActions } from './actions';
import type { ConnectedClient } from './connected-client';
import { explain } from './explain';
import { formatRisks } from './formatters';
import { makingCommands } from './generate/commands';
import type { MatrixViews } from './matrix/views';
import { newProfile, openExample } from './new-profile';
import { assignAllUnowned, assignOwner, goToRisk } from './pick-risk';
import type { RiskDocuments } from './risk-documents';
import { explainRule } from './rule-pages';
import type { SeenRisk } from './tree/group';
import type { RiskTree } from './tree/risk-tree';

export interface CommandWorld {
  readonly languageClient: ConnectedClient;
  readonly log: LogOutputChannel;
  readonly documents: RiskDocuments;
  readonly views: MatrixViews;
  readonly tree: RiskTree;
  readonly extension: Extension<unknown>;
}

export type CommandTable = Readonly<Record<string, (...words: readonly unknown[]) => unknown>>;

export function commandTable(world: CommandWorld): CommandTable {
  const { languageClient, log, documents, views, tree, extension } = world;
  const targetOf = (word: unknown): Target => toTarget(word) ?? { uri: documents.current, risk: null, version: null };
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
      const { uri, risk, version } = targetOf(word);
      return assignOwner(languageClient, uri, risk, version, isListed(word) ? word : null);
    },
    'riskProfile.assignAllUnowned'(word) {
      const { uri, version } = targetOf(word);
      return assignAllUnowned(languageClient, uri, typeof word === 'string' ? word : null, version);
    },
    'riskProfile.fixAll': () => fixAll(documents),
    async 'riskProfile.format'(word) {
      const { uri } = targetOf(word);
      if (uri !== null) await formatRisks(languageClient, uri);
    },
    'riskProfile.newProfile': () => newProfile(),
    'riskProfile.openExample': () => openExample(extension.extensionUri),
    async 'riskProfile.copyId'(word) {
      const { risk } = targetOf(word);
      if (risk !== null) await env.clipboard.writeText(isListed(word) ? word.label : risk);
    },
    'riskProfile.groupRisks': () => tree.chooseGrouping(),
    'riskProfile.showActions': (word) => showActions(extension, documents, targetOf(word).uri),
    'riskProfile.explainRule': (word) => explainRule(extension.extensionUri, word),
    'riskProfile.whyRecognised': (word) =>
      explain(languageClient, toTarget(word)?.uri ?? window.activeTextEditor?.document.uri ?? documents.current),
    'riskProfile.restartServer': () => languageClient.restart(),
    'riskProfile.showLog': () => log.show(),
  };
}

interface Target {
  readonly uri: Uri | null;
  readonly risk: string | null;
  /** Of the text whose lens was clicked. */
  readonly version: number | null;
}

/** A lens names its document and risk, an editor's title its address, the palette nothing. */
function toTarget(word: unknown): Target | null {
  if (word instanceof Uri) return { uri: word, risk: null, version: null };
  if (typeof word !== 'object' || word === null || !('uri' in word) || typeof word.uri !== 'string') return null;
  return {
    uri: Uri.parse(word.uri),
    risk: 'risk' in word && typeof word.risk === 'string' ? word.risk : null,
    version: 'version' in word && typeof word.version === 'number' ? word.version : null,
  };
}

/** A risk of the tree carries the names that people know it by; its key tells apart what has the same name. */
function isListed(word: unknown): word is SeenRisk {
  return (
    typeof word === 'object' && word !== null && 'title' in word && 'label' in word && typeof word.label === 'string'
  );
}

/** From a matrix or a walkthrough, too: the text of the last risk document comes to the front first. */
async function fixAll({ current, inFront, statusOf }: RiskDocuments): Promise<void> {
  const status = inFront ?? (current === null ? null : statusOf(current));
  if (status?.recognition.recognised !== true) {
    await window.showInformationMessage(l10n.t('Open a risk profile first.'));
    return;
  }
  await window.showTextDocument(Uri.parse(status.uri));
  await commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.riskProfile', apply: 'first' });
}
