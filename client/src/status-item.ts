/** One entry in the status bar, there only while a risk document is in front: score, gate, and why it is one. */
import { Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import type { Status } from '../../server/src/protocol';
import { plainText } from './plain-text';
import type { RiskDocuments } from './risk-documents';

export function showStatusItem(documents: RiskDocuments): Disposable {
  const item = window.createStatusBarItem('riskProfile.status', StatusBarAlignment.Right, 90);
  item.name = l10n.t('Risk Profile');
  item.command = 'riskProfile.showActions';
  const update = (): void => {
    const status = documents.inFront;
    if (status === null) {
      item.hide();
      return;
    }
    item.text = `$(graph-scatter) ${summaryOf(status)}`;
    item.tooltip = tooltipOf(status);
    item.accessibilityInformation = { label: `${item.name}: ${summaryOf(status)}` };
    item.show();
  };
  update();
  return Disposable.from(item, documents.onDidChangeInFront(update));
}

export function summaryOf({ kind, score, gate, risks }: Status): string {
  if (kind === 'gate') return gate === null ? l10n.t('Quality gate') : l10n.t('Gate {0}', gate);
  const parts = [
    score.computed === null ? null : l10n.t('Score {0}', score.computed),
    risks === 0 ? null : gate,
    score.computed === null || gate === null ? countOf(risks) : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** Plain text: what a document or a configuration says is no markup here. */
function tooltipOf(status: Status): string {
  const bands = status.bands.map(({ title, count }) => `${count} ${title}`).join(', ');
  const isGate = status.kind === 'gate';
  return [
    [scoreOf(status), status.gate === null || (status.risks === 0 && !isGate) ? '' : l10n.t('Gate {0}', status.gate)]
      .filter((part) => part !== '')
      .join(' · '),
    isGate ? '' : [countOf(status.risks), bands].filter((part) => part !== '').join(': '),
    status.unowned === 0 ? '' : l10n.t('{0} without an owner', status.unowned),
    l10n.t('Read as a risk document: {0}', plainText(status.recognition.reason)),
    status.policyReason === ''
      ? l10n.t('Rule book: {0}', status.policy)
      : l10n.t('Rule book: {0}, because {1}', status.policy, plainText(status.policyReason)),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function scoreOf({ score: { computed, stated } }: Status): string {
  if (computed === null) return stated === null ? '' : l10n.t('Score {0}', stated);
  const score = l10n.t('Score {0}', computed);
  return stated === null || stated === computed ? score : `${score} (${l10n.t('the document says {0}', stated)})`;
}

function countOf(risks: number): string {
  return risks === 1 ? l10n.t('1 risk') : l10n.t('{0} risks', risks);
}
