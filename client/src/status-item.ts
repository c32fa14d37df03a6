/** One entry in the status bar, there only while a risk document has the focus: score, gate, and why it is one. */
import { Disposable, l10n, MarkdownString, StatusBarAlignment, window } from 'vscode';
import type { Status } from '../../server/src/protocol';
import type { RiskDocuments } from './risk-documents';

export function showStatusItem(documents: RiskDocuments): Disposable {
  const item = window.createStatusBarItem('riskProfile.status', StatusBarAlignment.Right, 90);
  item.name = l10n.t('Risk Profile');
  item.command = 'riskProfile.showMatrix';
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const status = document === undefined ? null : documents.statusOf(document.uri);
    if (status === null || !status.recognition.recognised) {
      item.hide();
      return;
    }
    item.text = `$(graph-scatter) ${summaryOf(status)}`;
    item.tooltip = new MarkdownString(tooltipOf(status));
    item.accessibilityInformation = { label: `${item.name}: ${summaryOf(status)}` };
    item.show();
  };
  update();
  const listeners = [item, window.onDidChangeActiveTextEditor(update), documents.onDidRead(update)];
  return Disposable.from(...listeners);
}

function summaryOf({ score, gate, risks }: Status): string {
  const parts = [
    score.computed === null ? null : l10n.t('Score {0}', score.computed),
    risks === 0 ? null : gate,
    score.computed === null || gate === null ? countOf(risks) : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function tooltipOf(status: Status): string {
  const bands = status.bands.map(({ title, count }) => `${count} ${title}`).join(', ');
  const unowned = status.unowned === 0 ? '' : l10n.t('{0} without an owner', status.unowned);
  return [countOf(status.risks), bands, unowned, l10n.t('rule book: {0}', status.policy)]
    .filter((line) => line !== '')
    .join('  \n');
}

function countOf(risks: number): string {
  return risks === 1 ? l10n.t('1 risk') : l10n.t('{0} risks', risks);
}
