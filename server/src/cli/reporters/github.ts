import type { Reporter } from '../report';

const levels = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** Workflow commands: GitHub shows them on the lines of a pull request. */
export const github: Reporter = (files) =>
  files
    .flatMap(({ path, findings }) =>
      findings.map(({ finding, place }) => {
        const where = `file=${property(path)},line=${place.line},col=${place.column},endLine=${place.endLine},endColumn=${place.endColumn}`;
        return `::${levels[finding.severity]} ${where},title=${property(finding.rule)}::${data(finding.message.text)}\n`;
      }),
    )
    .join('');

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
