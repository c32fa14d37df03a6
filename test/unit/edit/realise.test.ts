import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits, type Change, formatOf, read, realise } from '../../../server/src/engine';

function edited(
  text: string,
  changes: readonly Change[] | ((text: string) => readonly Change[]),
  name = 'a.md',
): string {
  const { profile } = read(text, { format: formatOf(name) });
  const list = typeof changes === 'function' ? changes(text) : changes;
  return applyEdits(text, realise(text, profile, list));
}

function replaced(word: string, by: string, nth = 0): (text: string) => readonly Change[] {
  return (text) => {
    let start = -1;
    for (let count = 0; count <= nth; count += 1) start = text.indexOf(word, start + 1);
    return [{ kind: 'replace', span: { start, end: start + word.length }, text: by }];
  };
}

const set = (
  risk: string,
  field: 'owner' | 'score' | 'probability' | 'timeline' | 'mitigations' | 'status',
  value: string,
): Change => ({
  kind: 'set',
  risk,
  field,
  value,
});

const table = `# Risk Profile: Story 4.2

| ID      | Title                    | Probability | Impact     | Score |
| ------- | ------------------------ | ----------- | ---------- | ----: |
| OPS-001 | The export is late       | Low (1)     | Medium (2) |     2 |
| SEC-001 | A link can be used twice | Medium (2)  | High (3)   |     6 |
`;

describe('realise', () => {
  describe('in a table', () => {
    it('keeps the width of a padded cell', () => {
      assert.equal(edited(table, replaced('Low (1)', 'Medium (2)')), table.replace('Low (1)    ', 'Medium (2) '));
    });
    it('writes a status as the old one was written', () => {
      for (const [old, wanted] of [
        ['Proposed', 'Open'],
        ['PROPOSED', 'OPEN'],
        ['proposed', 'open'],
      ] as const) {
        const text = (status: string) =>
          `# Risks\n\n| ID | Title | Probability | Impact | Status |\n|---|---|---|---|---|\n| OPS-001 | Late | 1 | 2 | ${status} |\n`;
        assert.equal(edited(text(old), [set('OPS-001', 'status', 'open')]), text(wanted));
      }
    });
    it('pads a right-aligned cell on its left', () => {
      assert.equal(edited(table, replaced('     2 |', '    12 |')), table.replace('     2 |', '    12 |'));
      assert.equal(edited(table, [set('OPS-001', 'score', '12')]), table.replace('|     2 |', '|    12 |'));
    });
    it('grows a cell that has no room', () => {
      const tight = '# Risk Profile\n\n|ID|Title|Score|Priority|\n|-|-|-|-|\n|R-001|Late export|4|Medium|\n';
      assert.equal(edited(tight, replaced('4|', '12|')), tight.replace('|4|', '|12|'));
    });
    it('changes word and number of a level together', () => {
      const changed = edited(table, [set('OPS-001', 'probability', '3')]);
      assert.equal(changed, table.replace('Low (1)     |', 'High (3)    |'));
    });
    it('adds a column once for all risks', () => {
      const changed = edited(table, [set('OPS-001', 'owner', ''), set('SEC-001', 'owner', 'Ana Ruiz')]);
      assert.equal(
        changed,
        `# Risk Profile: Story 4.2

| ID      | Title                    | Probability | Impact     | Score | Owner    |
| ------- | ------------------------ | ----------- | ---------- | ----: | -------- |
| OPS-001 | The export is late       | Low (1)     | Medium (2) |     2 |          |
| SEC-001 | A link can be used twice | Medium (2)  | High (3)   |     6 | Ana Ruiz |
`,
      );
      assert.equal(edited(changed, [set('OPS-001', 'owner', '')]), changed);
      assert.equal(
        edited(changed, [set('OPS-001', 'owner', 'Kim')]),
        changed.replace('2 |          |', '2 | Kim      |'),
      );
    });
    it('fills up a short row before it adds a column, and keeps a table without closing pipes as it is', () => {
      const open = 'ID | Title | Score | Priority\n--- | --- | --- | ---\nR-001 | Late export | 4\n';
      const text = `# Risk Profile\n\n${open}`;
      assert.equal(
        edited(text, [set('R-001', 'owner', 'Kim')]),
        '# Risk Profile\n\nID | Title | Score | Priority | Owner\n--- | --- | --- | --- | ---\nR-001 | Late export | 4 |  | Kim\n',
      );
    });
    it('names a new column in the language of the table', () => {
      const chinese =
        '# 风险评估\n\n| 编号 | 风险 | 概率 | 影响 | 评分 |\n|---|---|---|---|---|\n| R-001 | 导出延迟 | 低 | 中 | 2 |\n';
      assert.match(edited(chinese, [set('R-001', 'owner', '')]), /\| 评分 \| 负责人 \|/);
    });
    it('escapes a pipe', () => {
      assert.match(edited(table, [set('OPS-001', 'owner', 'Ana | Kim')]), /Ana \\\| Kim/);
    });
    it('keeps CRLF', () => {
      const changed = edited(table.replaceAll('\n', '\r\n'), [
        set('OPS-001', 'owner', 'Kim'),
        set('SEC-001', 'owner', 'Ana'),
      ]);
      assert.equal(changed.replaceAll('\r\n', '').includes('\n'), false);
      assert.match(changed, /\| Kim {3}\|\r\n/);
    });
    it('moves rows', () => {
      const changed = edited(table, [{ kind: 'order', table: 0, rows: [1, 0] }]);
      const lines = table.split('\n');
      assert.equal(changed, [...lines.slice(0, 4), lines[5], lines[4], ''].join('\n'));
    });
  });

  describe('in sections', () => {
    const sections = (style: string, eol = '\n'): string =>
      ['# Risk Profile: Story 4.2', '', '### OPS-001: The export is late', '', ...style.split('\n'), ''].join(eol);

    it('adds a line in the style of its neighbours: bold, colon inside', () => {
      const text = sections('**Probability:** Low (1)\n**Impact:** Medium (2)\n**Status:** Open');
      assert.equal(
        edited(text, [set('OPS-001', 'owner', 'Kim')]),
        text.replace('**Status:** Open', '**Status:** Open\n**Owner:** Kim'),
      );
    });
    it('colon outside, hard breaks', () => {
      const text = sections('**Probability**: Low (1)  \n**Impact**: Medium (2)  \n**Owner**: Kim  ');
      assert.equal(
        edited(text, [set('OPS-001', 'timeline', 'Sprint 3')]),
        text.replace('**Owner**: Kim  ', '**Owner**: Kim  \n**Timeline**: Sprint 3  '),
      );
    });
    it('list markers and CRLF', () => {
      const text = sections('- **Probability:** Low (1)\n- **Impact:** Medium (2)\n- **Owner:** Kim', '\r\n');
      assert.equal(
        edited(text, [set('OPS-001', 'timeline', 'Sprint 3')]),
        text.replace('- **Owner:** Kim', '- **Owner:** Kim\r\n- **Timeline:** Sprint 3'),
      );
    });
    it('fills a label that has no value', () => {
      const text = sections('- **Probability:** Low (1)\n- **Impact:** Medium (2)\n- **Owner:**');
      assert.equal(edited(text, [set('OPS-001', 'owner', '')]), text);
      assert.equal(edited(text, [set('OPS-001', 'owner', 'Kim')]), text.replace('**Owner:**', '**Owner:** Kim'));
    });
    it('appends to a list with its own marker', () => {
      const text = sections(
        '- **Probability:** Low (1)\n- **Impact:** Medium (2)\n\n**Mitigation:**\n\n1. Alert at six',
      );
      assert.equal(
        edited(text, [set('OPS-001', 'mitigations', 'Start earlier')]),
        text.replace('1. Alert at six', '1. Alert at six\n2. Start earlier'),
      );
    });
  });

  describe('in YAML', () => {
    const yaml = `story: "4.2"
risks:
  - id: OPS-001 # the export
    title: The export is late
    probability: 1
    impact: Medium (2)
    owner: 'Kim'
    mitigations:
      - Alert at six
`;
    const yamlAfter = (changes: readonly Change[], text = yaml): string => edited(text, changes, 'a.risk.yaml');

    it('changes a value and keeps its quotes', () => {
      assert.equal(yamlAfter([set('OPS-001', 'owner', "O'Neil")]), yaml.replace("'Kim'", "'O''Neil'"));
      assert.equal(yamlAfter([set('OPS-001', 'probability', '3')]), yaml.replace('probability: 1', 'probability: 3'));
    });
    it('adds a key behind those that come before it, quoted where it must be', () => {
      assert.equal(
        yamlAfter([set('OPS-001', 'timeline', 'Week 3: rollout')]),
        yaml.replace('      - Alert at six\n', '      - Alert at six\n    timeline: "Week 3: rollout"\n'),
      );
      assert.equal(yamlAfter([set('OPS-001', 'score', '2')]), yaml.replace('(2)\n', '(2)\n    score: 2\n'));
    });
    it('opens a list that is empty', () => {
      for (const list of ['[]', '[ ]', ' []']) {
        const empty = yaml.replace('\n      - Alert at six', ` ${list} # none yet`);
        const opened = empty.replace(/\[ ?\]/, '[""]');
        assert.equal(yamlAfter([set('OPS-001', 'mitigations', '')], empty), opened);
        assert.equal(yamlAfter([set('OPS-001', 'mitigations', '')], opened), opened);
      }
    });
    it('appends to a list', () => {
      assert.equal(
        yamlAfter([set('OPS-001', 'mitigations', 'Start earlier')]),
        yaml.replace('      - Alert at six\n', '      - Alert at six\n      - Start earlier\n'),
      );
    });
    it('stays on the line of a flow mapping', () => {
      const flow = 'story: "4.2"\nrisks:\n  - { id: OPS-001, title: The export is late, probability: 1, impact: 2 }\n';
      assert.equal(
        yamlAfter([set('OPS-001', 'owner', 'Kim')], flow),
        flow.replace('impact: 2 }', 'impact: 2, owner: Kim }'),
      );
    });
  });

  it('never overlaps, whatever is asked', () => {
    const { profile } = read(table, { format: 'markdown' });
    const changes = [
      set('OPS-001', 'owner', 'A'),
      set('OPS-001', 'owner', 'B'),
      ...replaced('Low (1)', 'X')(table),
      ...replaced('Low', 'Y')(table),
    ];
    const edits = realise(table, profile, changes);
    for (const [index, { span }] of edits.entries())
      assert.ok(index === 0 || span.start >= (edits[index - 1]?.span.end ?? 0));
  });
});
