import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { convert } from '../../../server/src/engine/generate/convert';
import { csvToYaml } from '../../../server/src/engine/generate/csv';
import { policyOf } from '../../../server/src/engine/policy';
import { read } from '../../../server/src/engine/read';
import { plainProfile } from '../support/plain-profile';

function risksIn(table: string) {
  return plainProfile(read(csvToYaml(table), { format: 'yaml' })).risks;
}

describe('a table of a spreadsheet', () => {
  const spellings: Readonly<Record<string, string>> = {
    'with semicolons, a byte order mark and CRLF':
      '\uFEFFRisk ID;Title;Likelihood;Impact;Owner\r\nOPS-001;"Late; or never";High;Low;Ana Ruiz\r\n',
    'with tabs': 'Risk ID\tTitle\tLikelihood\tImpact\tOwner\nOPS-001\tLate; or never\tHigh\tLow\tAna Ruiz',
    'that names its separator':
      'sep=;\r\nRisk ID;Title;Likelihood;Impact;Owner\r\nOPS-001;"Late; or never";High;Low;Ana Ruiz',
    'with blanks beside its quotes':
      '"Risk ID" , "Title" , "Likelihood" , "Impact" , "Owner"\n"OPS-001" , "Late; or never" , "High" , "Low" , "Ana Ruiz"\n',
    'with ends of lines as of old': 'Risk ID,Title,Likelihood,Impact,Owner\rOPS-001,Late; or never,High,Low,Ana Ruiz\r',
    'with a title above it and an empty row':
      'Risks of the ferry,,,,\n,,,,\nRisk ID,Title,Likelihood,Impact,Owner\nOPS-001,Late; or never,High,Low,Ana Ruiz\n',
  };
  for (const [what, table] of Object.entries(spellings))
    it(`is read ${what}`, () => {
      const [risk, ...more] = risksIn(table);
      assert.deepEqual(
        [risk?.id, risk?.title, risk?.probability?.word, risk?.impact?.word, risk?.owner, more.length],
        ['OPS-001', 'Late; or never', 'High', 'Low', 'Ana Ruiz', 0],
      );
    });

  it('loses no cell: titles that stand twice or not at all, rows that are too long', () => {
    const [risk] = risksIn('ID,Risk,Impact,Owner,Owner,\nOPS-001,Late,High,Ana Ruiz,Bo Lind,seen in May,and in June\n');
    assert.equal(risk?.owner, 'Ana Ruiz');
    assert.deepEqual(
      risk?.notes.map(({ text }) => text),
      ['Bo Lind', 'seen in May', 'and in June'],
    );
  });

  it('says by its titles how far its levels go', () => {
    const { profile } = read(
      csvToYaml('ID;Risk;Likelihood (1-5);Impact (1-5);Score\nR-1;Late;5;4;20\nR-2;Lost;2;2;4\n'),
      { format: 'yaml' },
    );
    assert.deepEqual(
      profile.risks.map(({ computed }) => computed?.score),
      [20, 4],
    );
  });

  it('has the lines of a cell as entries of a list', () => {
    const [risk] = risksIn('ID,Risk,Impact,Mitigation,Tests\nOPS-001,Late,High,"- one\n- two","first\nsecond"\n');
    assert.deepEqual(
      [risk?.mitigations.map(({ text }) => text), risk?.tests],
      [
        ['one', 'two'],
        ['first', 'second'],
      ],
    );
  });

  it('leaves a column of other policies a column', () => {
    assert.deepEqual(risksIn('ID,Risk,Impact,Policy\nOPS-001,Late,High,ISO 27001\n')[0]?.notes, [
      { label: 'policy', text: 'ISO 27001' },
    ]);
  });
});

describe('a table that we write', () => {
  const source = read(
    `risks:
  - id: OPS-001
    title: =SUM(A1:A9)
    description: "  -1 is
      no formula"
    probability: { level: 2, label: Medium, reason: "- at night" }
    impact: 3
    mitigations:
      - { text: "Call (the office)", owner: "Ruiz, Ana (deck)", due: 2026-05-01, done: false, kind: "Plan {B}" }
      - "{no} kind (due to rain)"
      - "Ask (owner Bo)"
    tests: ["- one", "1. two", "\\\\ three", "four\\nand more"]
    notes: { "Why: now": "seen: twice" }
`,
    { format: 'yaml' },
  );
  const table = convert(source, policyOf(source.profile), 'csv');

  it('runs nothing in a spreadsheet', () => {
    assert.match(table, /,'=SUM\(A1:A9\),/);
    assert.doesNotMatch(table, /(?:^|,|\n)"?\s*[=+@-]/m);
  });

  it('reads back as it was, signs of its own included', () => {
    const [before] = plainProfile(source).risks;
    assert.deepEqual(risksIn(table), [before]);
  });
});
