import { fingerprint, rules } from '../../engine';
import { type CheckedFile, type CheckedFinding, type Place, placesIn, type Reporter } from '../report';

const home = 'https://github.com/inline-risk-profiles/inline-risk-profiles';

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
            informationUri: home,
            rules: rules.map((rule) => ({
              id: rule.name,
              helpUri: `${home}/blob/main/docs/rules/${rule.name}.md`,
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

/** What a comment took away is listed too, as suppressed: code scanning then knows that somebody looked at it. */
function resultsOf({ path, text, findings, taken }: CheckedFile): readonly unknown[] {
  const seen = new Map<string, number>();
  const placeOf = placesIn(text);
  const uri = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  const resultOf = ({ finding, place }: CheckedFinding): object => {
    const print = fingerprint(finding, text);
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    const here = finding.related.filter((related) => related.path === null);
    return {
      ruleId: finding.rule,
      ruleIndex: rules.findIndex(({ name }) => name === finding.rule),
      level: levels[finding.severity],
      message: { text: finding.message.text },
      locations: [locationOf(uri, place)],
      ...(here.length === 0
        ? {}
        : {
            relatedLocations: here.map(({ span, message }) => ({
              ...locationOf(uri, placeOf(span)),
              message: { text: message.text },
            })),
          }),
      partialFingerprints: { 'riskProfile/v1': `${print}:${count}` },
    };
  };
  return [
    ...findings.map(resultOf),
    ...taken.map((finding) => ({
      ...resultOf(finding),
      suppressions: [
        { kind: 'inSource', ...(finding.reason === null ? {} : { justification: finding.reason.slice(0, 1000) }) },
      ],
    })),
  ];
}

function locationOf(uri: string, { line, column, endLine, endColumn }: Place): object {
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}
