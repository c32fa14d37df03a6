import type { CheckedFinding, Reporter } from '../report';

/**
 * One suite a document, one case a finding; a clean document is one passing case. What makes the run fail is a failure. Any other finding
 * is a skipped case: GitLab and Jenkins show the words of those too, and `system-out` of a passing case nowhere.
 */
export const junit: Reporter = (files, { fails }) => {
  const documents = files.filter(({ recognised, findings }) => recognised || findings.length > 0);
  const suites = documents.map(({ path, findings }) => {
    const cases = findings.map((checked) => caseOf(path, checked, fails(checked.finding)));
    if (cases.length === 0) cases.push(`    <testcase name="no findings" classname="${xml(path)}"/>`);
    const failures = findings.filter(({ finding }) => fails(finding)).length;
    const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${findings.length - failures}"`;
    return `  <testsuite name="${xml(path)}" ${counts}>\n${cases.join('\n')}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="risk-profile">\n${suites.join('\n')}\n</testsuites>\n`;
};

function caseOf(path: string, { finding, place }: CheckedFinding, isFailure: boolean): string {
  const at = `${place.line}:${place.column}`;
  const message = xml(finding.message.text);
  const result = isFailure
    ? `<failure type="${finding.severity}" message="${message}">${message} (${xml(path)}:${at})</failure>`
    : `<skipped message="${finding.severity}: ${message} (${xml(path)}:${at})"/>`;
  return `    <testcase name="${xml(finding.rule)} (${at})" classname="${xml(path)}">${result}</testcase>`;
}

/** XML 1.0 has no place for control characters at all. */
function xml(text: string): string {
  return text
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => ('\t\n\r'.includes(character) ? ' ' : '\uFFFD'))
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
