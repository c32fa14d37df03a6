import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { prepareRename, rename } from '../../../server/src/features/rename';
import { closedVersion } from '../../../server/src/workspace/risk-document';
import { marked, poorClient, richClient, slice } from './document';
import { yamlProfile } from './samples';

function renamed(source: string, name: string): { uri: string; texts: string[] }[] {
  const { document, cursor } = marked(source);
  const edit = rename(document, cursor, name, [document], richClient);
  return ((edit?.documentChanges ?? []) as TextDocumentEdit[]).map(({ textDocument, edits }) => ({
    uri: textDocument.uri,
    texts: edits.map(
      (each) =>
        `${(each as { newText: string }).newText} @${(each as never as { range: { start: { line: number } } }).range.start.line + 1}`,
    ),
  }));
}

describe('rename', () => {
  it('prepares on an id and nowhere else', () => {
    const { document, cursor } = marked(yamlProfile.replace('id: TECH', 'id: TE‸CH'));
    const prepared = prepareRename(document, cursor);
    assert.equal(prepared?.placeholder, 'TECH-001');
    assert.equal(prepared === null ? '' : slice(document, prepared.range), 'TECH-001');
    const prose = marked(yamlProfile.replace('Mask', 'Ma‸sk'));
    assert.equal(prepareRename(prose.document, prose.cursor), null);
  });

  it('changes every place', () => {
    assert.deepEqual(renamed(yamlProfile.replace('[TECH', '[TE‸CH'), 'PERF-007'), [
      { uri: 'file:///home/ana/profile.risk.yaml', texts: ['PERF-007 @4', 'PERF-007 @25'] },
    ]);
  });

  it('refuses an id that is taken, with the reason', () => {
    assert.throws(() => renamed(yamlProfile.replace('id: TECH', 'id: TE‸CH'), 'sec-001'), {
      message: 'sec-001 is already the id of “Token in the log” (profile.risk.yaml, line 17).',
    });
  });

  it('refuses what is no id', () => {
    for (const name of ['', 'no number', 'A|1', '<b>1', 'TECH'])
      assert.throws(() => renamed(yamlProfile.replace('id: TECH', 'id: TE‸CH'), name), /is not an id/);
  });

  it('keeps the columns of a padded table, and changes diagrams but neither file names nor what is struck out', () => {
    const source = `# Risk Profile: Story 4.2

## Risk Register

| Risk ID    | Title                | Probability | Impact   |
| ---------- | -------------------- | ----------- | -------- |
| SE‸C-001    | Token in the log     | Low (1)     | High (3) |
| TECH-001   | Queue drops messages | Low (1)     | High (3) |

SEC-001 is described in docs/SEC-001.md; ~~SEC-001~~ and T-SEC-001 are others.

\`\`\`mermaid
SEC-001 --> TECH-001
\`\`\`
`;
    const { document, cursor } = marked(source);
    const edit = rename(document, cursor, 'SECUR-01', [document], poorClient);
    const edits = edit?.changes?.[document.uri] ?? [];
    assert.deepEqual(
      TextDocument.applyEdits(document.lines as TextDocument, edits)
        .split('\n')
        .slice(6),
      [
        '| SECUR-01   | Token in the log     | Low (1)     | High (3) |',
        '| TECH-001   | Queue drops messages | Low (1)     | High (3) |',
        '',
        'SECUR-01 is described in docs/SEC-001.md; ~~SEC-001~~ and T-SEC-001 are others.',
        '',
        '```mermaid',
        'SECUR-01 --> TECH-001',
        '```',
        '',
      ],
    );
  });

  it('renames a number everywhere, and to a number only', () => {
    const source = `# Engineering risks

| # | Risk Area | Why It Matters | Mitigation Tactics |
|---|-----------|----------------|--------------------|
| 1 | Tile cache growth | The disk fills | Expire by last use |
| 2‸ | Offline packs | A pack fails halfway | Resume the download |

Measure for a week (Risks 1+2).
`;
    assert.deepEqual(renamed(source, '7')[0]?.texts, ['7 @6', '7 @8']);
    assert.throws(() => renamed(source, 'TECH-001'), /“TECH-001” is not a number: 2 is numbered\./);
    assert.throws(
      () => renamed(source, '1'),
      /^ResponseError: 1 is already the id of “Tile cache growth”|1 is already/,
    );
  });

  it('renames a numbered risk with or without its word', () => {
    const source = `# Risk Profile: Story 4.2

### Risk‸ 4: Token in the log

**Probability:** Low (1)
**Impact:** High (3)

### Risk 5: Queue drops messages

**Probability:** Low (1)
**Impact:** High (3)
**Contingency:** see Risk 4 (Risks 4+5)
`;
    assert.deepEqual(renamed(source, '7')[0]?.texts, ['Risk 7 @3', 'Risk 7 @12', 'Risks 7 @12']);
    assert.deepEqual(renamed(source, 'Risk 7'), renamed(source, '7'));
    assert.throws(() => renamed(source, '5'), /Risk 5 is already the id of “Queue drops messages”/);
  });

  it('renames a title where it is written out alike', () => {
    const source = `# Risk Profile: Story 4.2

## Risk Register

| Risk ID | Title | Probability | Impact |
|---------|-------|-------------|--------|
| SEC-001 | Token in the l‸og | Low (1) | High (3) |

### SEC-001: Token in the log

**Mitigation:** Mask it
`;
    const { document, cursor } = marked(source);
    assert.equal(prepareRename(document, cursor)?.placeholder, 'Token in the log');
    assert.deepEqual(renamed(source, 'Token | key')[0]?.texts, ['Token \\| key @7', 'Token | key @9']);
    assert.throws(() => renamed(source, ' '), /A title is one line of text/);
    const yaml = yamlProfile.replace('Token in', 'To‸ken in');
    assert.deepEqual(renamed(yaml, 'Key: value')[0]?.texts, ['"Key: value" @18']);
  });

  it('shows a title as it is written, emphasis included', () => {
    const { document, cursor } = marked(
      '# Engineering risks\n\n| # | Risk Area | Why It Matters | Mitigation |\n|---|---|---|---|\n| 1 | Tile `ca‸che` grows | Full disk | Expire |\n| 2 | Packs | Halfway | Resume |\n',
    );
    assert.equal(prepareRename(document, cursor)?.placeholder, 'Tile `cache` grows');
  });

  it('says why a test and a struck-out risk keep their names', () => {
    const at = (source: string) => {
      const { document, cursor } = marked(source);
      return () => prepareRename(document, cursor);
    };
    const tests = yamlProfile.replace('Kill a consumer', '4.2-INT‸-001 kills a consumer');
    assert.throws(at(tests), /the id of a test/);
    assert.throws(
      at(
        '# Risk Profile: Story 1.2\n\n### SEC-001: Token\n\n**Score:** 4\n**Probability:** 2\n**Impact:** 2\n\n~~SE‸C-002~~\n',
      ),
      /SEC-002 is struck out/,
    );
  });

  it('edits profile, gate and story together, open ones at their version', () => {
    const { document, cursor } = marked(yamlProfile.replace('id: TECH', 'id: TE‸CH'), { name: '4.2.risk.yaml' });
    const gate = marked('story: "4.2"\ngate: CONCERNS\nrisk_summary:\n  highest: TECH-001\n', {
      name: '4.2-gate.yml',
    }).document;
    const story = marked('# Story 4.2\n\nWatch TECH-001, not TECH-0011.\n', { name: '4.2.queue.md' }).document;
    const closed = Object.create(story, { version: { value: closedVersion } });
    const edit = rename(document, cursor, 'TECH-009', [document, gate, closed], richClient);
    assert.deepEqual(
      ((edit?.documentChanges ?? []) as TextDocumentEdit[]).map(({ textDocument, edits }) => [
        textDocument.version,
        edits.length,
      ]),
      [
        [1, 2],
        [1, 1],
        [null, 1],
      ],
    );
    assert.deepEqual(edit?.changeAnnotations?.rename?.label, 'Rename TECH-001 to TECH-009');
  });
});
