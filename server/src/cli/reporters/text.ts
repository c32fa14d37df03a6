import type { Severity } from '../../engine/checking';
import type { Reporter } from '../report';

const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

/** One line a finding, grouped by file, with a sum at the end. */
export const text: Reporter = (files, { colour }) => {
  const paint = (code: number, words: string): string => (colour ? `\u001b[${code}m${words}\u001b[0m` : words);
  const lines: string[] = [];
  for (const file of files) {
    if (file.named && !file.recognised) lines.push(`${file.path}: no risk document: ${printable(file.reason)}`, '');
    if (file.findings.length === 0) continue;
    lines.push(paint(4, file.path));
    for (const { finding, place } of file.findings) {
      const at = `${place.line}:${place.column}`.padStart(8);
      const severity = paint(colours[finding.severity], finding.severity.padEnd(11));
      lines.push(`${at}  ${severity}  ${printable(finding.message.text)}  ${paint(90, finding.rule)}`);
    }
    lines.push('');
  }
  const documents = files.filter(({ recognised }) => recognised);
  const count = (severity: Severity): number =>
    files.reduce(
      (sum, { findings }) => sum + findings.filter(({ finding }) => finding.severity === severity).length,
      0,
    );
  const risks = documents.reduce((sum, file) => sum + file.risks, 0);
  const parts = [
    plural(count('error'), 'error'),
    plural(count('warning'), 'warning'),
    `${count('information') + count('hint')} information`,
  ];
  lines.push(`${parts.join(', ')} in ${plural(documents.length, 'risk document')} with ${plural(risks, 'risk')}`);
  return `${lines.join('\n')}\n`;
};

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Control characters of a document must not steer the terminal. */
function printable(message: string): string {
  return message.replace(/\p{Cc}/gu, (character) => (character === '\t' ? ' ' : '\uFFFD'));
}
