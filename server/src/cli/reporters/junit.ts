import type { Reporter } from '../report';

/** One suite a document, one failing case a finding; a clean document is one passing case. */
export const junit: Reporter = (files) => {
  const documents = files.filter(({ recognised, findings }) => recognised || findings.length > 0);
  const suites = documents.map(({ path, findings }) => {
    const failures = findings.filter(({ finding }) => finding.severity === 'error' || finding.severity === 'warning');
    const cases =
      findings.length === 0
        ? [`    <testcase name="no findings" classname="${xml(path)}"/>`]
        : findings.map(({ finding, place }) => {
            const name = `${finding.rule} (${place.line}:${place.column})`;
            const body = `${xml(finding.message.text)} (${xml(path)}:${place.line}:${place.column})`;
            const element =
              finding.severity === 'error' || finding.severity === 'warning'
                ? `<failure type="${finding.severity}" message="${xml(finding.message.text)}">${body}</failure>`
                : `<system-out>${body}</system-out>`;
            return `    <testcase name="${xml(name)}" classname="${xml(path)}">${element}</testcase>`;
          });
    const head = `name="${xml(path)}" tests="${cases.length}" failures="${failures.length}" errors="0" skipped="0"`;
    return `  <testsuite ${head}>\n${cases.join('\n')}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="risk-profile">\n${suites.join('\n')}\n</testsuites>\n`;
};

/** XML 1.0 has no place for control characters at all. */
function xml(text: string): string {
  return text
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => ('\t\n\r'.includes(character) ? ' ' : '\uFFFD'))
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
