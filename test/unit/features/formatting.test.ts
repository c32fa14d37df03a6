import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../server/src/engine';
import { formatYaml } from '../../../server/src/features/format-yaml';
import { formattingEdits } from '../../../server/src/features/formatting';
import { marked } from './document';

function formatted(source: string, name = 'profile.md'): string {
  const { document, text } = marked(source, { name });
  const edits = formattingEdits(document, null).map(({ range, newText }) => ({
    span: { start: document.lines.offsetAt(range.start), end: document.lines.offsetAt(range.end) },
    text: newText,
  }));
  return applyEdits(text, edits);
}

const ragged = `# Risk Profile: Story 4.2

|Risk ID|Category | Description | Probability|Impact | Score |
|---|---|:--|---|---|---|
| TECH-001 | Technical|Queue drops \\| messages|Medium (2)|High (3)|6|
| SEC-001|Security |令牌写入日志 | Low (1) |High (3)|  12 |
`;

describe('formatting of tables', () => {
  it('puts numbers right and text left, and counts wide characters as two', () => {
    assert.equal(
      formatted(ragged),
      `# Risk Profile: Story 4.2

| Risk ID  | Category  | Description             | Probability | Impact   | Score |
| -------- | --------- | :---------------------- | ----------- | -------- | ----- |
| TECH-001 | Technical | Queue drops \\| messages | Medium (2)  | High (3) |     6 |
| SEC-001  | Security  | 令牌写入日志            | Low (1)     | High (3) |    12 |
`,
    );
  });

  it('changes nothing the second time, and nothing but white space and dashes', () => {
    const once = formatted(ragged);
    assert.equal(formatted(once), once);
    assert.equal(once.replace(/[\s-]/g, ''), ragged.replace(/[\s-]/g, ''));
  });

  it('keeps CRLF', () => {
    assert.equal(formatted(ragged.replaceAll('\n', '\r\n')), formatted(ragged).replaceAll('\n', '\r\n'));
  });
});

const loose = `# The queue of orders.
story:   "4.2"


risks:
# worst first
-   id: TECH-001   # stable
    title:  Queue drops messages
    description: |
        Two spaces  stay.

          So does this.
    probability: {level: 2,
       reason:   each deployment}
    impact:   high
    mitigations:
    -  Acknowledge after the write
    -  text: Alert
       done: true



-   id: SEC-001
    title: "Token
      in the log"
    probability: low
    impact: high
`;

describe('formatting of .risk.yaml', () => {
  it('indents by two, keeps comments, leaves texts alone', () => {
    assert.equal(
      formatted(loose, 'profile.risk.yaml'),
      `# The queue of orders.
story: "4.2"

risks:
# worst first
- id: TECH-001   # stable
  title: Queue drops messages
  description: |
      Two spaces  stay.

        So does this.
  probability: {level: 2,
     reason:   each deployment}
  impact: high
  mitigations:
  - Acknowledge after the write
  - text: Alert
    done: true

- id: SEC-001
  title: "Token
    in the log"
  probability: low
  impact: high
`,
    );
  });

  it('changes nothing the second time', () => {
    const once = formatted(loose, 'profile.risk.yaml');
    assert.equal(formatted(once, 'profile.risk.yaml'), once);
  });

  it('never loses a word, whatever it is given', () => {
    const piece = fc.constantFrom('a: b', '- ', '  ', '\n', '"', "'", '[', '}', '|', '# c', 'x:', '\t', '>', '\r\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        assert.equal(formatYaml(text).replace(/\s+/g, ''), text.replace(/\s+/g, ''));
      }),
    );
  });
});

/** Formats only what is selected. */
function formattedRange(source: string, selected: string, name: string): string {
  const { document, text } = marked(source, { name });
  const start = text.indexOf(selected);
  const edits = formattingEdits(document, { start, end: start + selected.length }).map(({ range, newText }) => ({
    span: { start: document.lines.offsetAt(range.start), end: document.lines.offsetAt(range.end) },
    text: newText,
  }));
  return applyEdits(text, edits);
}

describe('formatting of what is unusual', () => {
  const title = '# Risk Profile: Story 4.2\n\n';

  it('measures pictures of many characters as one', () => {
    const rows = [
      '|Risk ID|Title|Score|',
      '|---|---|---|',
      '|TECH-001|👨‍👩‍👧 🇩🇪 👍🏽 ❤️|6|',
      '|TECH-002|cafe\u0301|10|',
    ];
    assert.equal(
      formatted(title + rows.join('\n')),
      `${title}| Risk ID  | Title       | Score |
| -------- | ----------- | ----- |
| TECH-001 | 👨‍👩‍👧 🇩🇪 👍🏽 ❤️ |     6 |
| TECH-002 | cafe\u0301        |    10 |`,
    );
  });

  it('keeps a table in its quotation or its list', () => {
    for (const lead of ['> ', '  ']) {
      const rows = ['|Risk ID|Title|Score|', '|---|---|---|', '|TECH-001|Queue drops|6|'];
      const source = `${title}${lead === '  ' ? '- item\n\n' : ''}${rows.map((row) => lead + row).join('\n')}\n`;
      const lines = formatted(source).split('\n').slice(-4, -1);
      assert.deepEqual(lines, [
        `${lead}| Risk ID  | Title       | Score |`,
        `${lead}| -------- | ----------- | ----- |`,
        `${lead}| TECH-001 | Queue drops |     6 |`,
      ]);
    }
  });

  it('leaves other tables alone', () => {
    const other = '|a|b|\n|-|-|\n|1|2|\n';
    assert.ok(formatted(`${ragged}\n## Files\n\n${other}`).endsWith(other));
  });

  it('keeps a mark of the encoding, CRLF and a missing last line break', () => {
    for (const source of [`\uFEFF${loose}`, loose.replaceAll('\n', '\r\n'), loose.trimEnd()]) {
      const once = formatted(source, 'profile.risk.yaml');
      assert.equal(once.startsWith('\uFEFF'), source.startsWith('\uFEFF'));
      assert.equal(/[^\r]\n/.test(once), !source.includes('\r'));
      assert.equal(once.endsWith('\n'), source.endsWith('\n'));
      assert.ok(once.includes('title: Queue drops messages'));
    }
  });

  it('leaves broken YAML as it is', () => {
    const broken = 'risks:\n    - id: TECH-001\n      title:   Queue: [\n      probability: low\n';
    assert.equal(formatted(broken, 'profile.risk.yaml'), broken);
  });

  it('changes only the lines that differ, though blank lines go', () => {
    const { document } = marked(loose.replace('  high\n', ' high\n'), { name: 'profile.risk.yaml' });
    const tidy = formatted(loose, 'profile.risk.yaml').replace('story: ', '\n\n\nstory: ');
    const again = marked(tidy, { name: 'profile.risk.yaml' }).document;
    assert.ok(formattingEdits(document, null).length > 2);
    const [edit, ...others] = formattingEdits(again, null);
    assert.deepEqual(others, []);
    assert.ok((edit?.range.end.line ?? 99) <= 4);
  });

  it('keeps to the selected lines', () => {
    const row = '| SEC-001|Security |令牌写入日志 | Low (1) |High (3)|  12 |\n';
    const lines = formattedRange(ragged, row, 'profile.md').split('\n');
    assert.deepEqual(lines.slice(0, -2), ragged.split('\n').slice(0, -2));
    assert.match(lines.at(-2) ?? '', /^\| SEC-001 {2}\| Security {2}\|/);
    const value = formattedRange(loose, 'story:   "4.2"\n', 'profile.risk.yaml');
    assert.equal(value, loose.replace('story:   ', 'story: '));
  });

  it('changes nothing where half of a change would say something else', () => {
    const line = '    title:  Queue drops messages\n';
    assert.equal(formattedRange(loose, line, 'profile.risk.yaml'), loose, 'one key alone would leave its mapping');
  });
});
