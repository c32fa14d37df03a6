/** What one can do with the open profile, as a list: a click on the status bar opens it. */
import { commands, type Extension, l10n, type QuickPickItem, type Uri, window } from 'vscode';
import type { RiskDocuments } from './risk-documents';
import { summaryOf } from './status-item';

export async function showActions(
  extension: Extension<unknown>,
  documents: RiskDocuments,
  uri: Uri | null,
): Promise<void> {
  const status = uri === null ? null : documents.statusOf(uri);
  // The manifest's titles are in the person's language already.
  const titles = new Map<string, ManifestCommand>(
    extension.packageJSON.contributes.commands.map((each: ManifestCommand) => [each.command, each]),
  );
  const items: (QuickPickItem & { readonly command: string })[] = actions.flatMap((command) => {
    const known = titles.get(command);
    const isIdle = command === 'riskProfile.confirmLevels' && status?.proposed === 0;
    return known === undefined || isIdle
      ? []
      : [{ label: `${known.icon ?? '$(blank)'} ${wordsOf(known.title)}`, command }];
  });
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Risk Profile'),
    ...(status === null ? {} : { placeHolder: summaryOf(status) }),
  });
  if (chosen !== undefined) await commands.executeCommand(chosen.command, ...(uri === null ? [] : [uri]));
}

interface ManifestCommand {
  readonly command: string;
  readonly title: Title;
  readonly icon?: string;
}

/** VS Code keeps the English words beside those of the person's language. */
type Title = string | { readonly value: string };

function wordsOf(title: Title): string {
  return typeof title === 'string' ? title : title.value;
}

/** In the order in which one wants them; those of the manifest that are not here act on something else. */
const actions = [
  'riskProfile.showMatrix',
  'riskProfile.showMatrixToSide',
  'riskProfile.goToRisk',
  'riskProfile.assignOwner',
  'riskProfile.fixAll',
  'riskProfile.newRisk',
  'riskProfile.confirmLevels',
  'riskProfile.writeGate',
  'riskProfile.convert',
  'riskProfile.showAllProfiles',
  'riskProfile.whyRecognised',
  'riskProfile.explainRule',
  'riskProfile.showLog',
];
