import { fingerprint, rules } from '../../engine';
import type { CheckedFile, CheckedFinding, Reporter } from '../report';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** SARIF 2.1.0 for code scanning. Fingerprints hold the rule, the line's text and its count, so that moving lines keeps them. */
export const sarif: Reporter = (files) => {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'risk-profile',
            informationUri: 'https://github.com/inline-risk-profiles/inline-risk-profiles',
            rules: rules.map((rule) => ({
              id: rule.name,
              shortDescription: { text: rule.summary },
              fullDescription: { text: rule.why.trim() },
              help: {
                text: `${rule.why.trim()}\n\nFix: ${rule.fix}`,
                markdown: `${rule.why.trim()}\n\n**Fix:** ${rule.fix}`,
              },
              defaultConfiguration: { level: levels[rule.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(resultsOf),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function resultsOf(file: CheckedFile): readonly unknown[] {
  const seen = new Map<string, number>();
  return file.findings.map(({ finding, place }: CheckedFinding) => {
    const print = fingerprint(finding, file.text);
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return {
      ruleId: finding.rule,
      ruleIndex: rules.findIndex(({ name }) => name === finding.rule),
      level: levels[finding.severity],
      message: { text: finding.message.text },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: encodeURI(file.path.replaceAll('\\', '/')) },
            region: {
              startLine: place.line,
              startColumn: place.column,
              endLine: place.endLine,
              endColumn: place.endColumn,
            },
          },
        },
      ],
      partialFingerprints: { 'riskProfile/v1': `${print}:${count}` },
    };
  });
}
