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
