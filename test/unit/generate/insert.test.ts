import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { formatOf } from '../../../server/src/engine';
import { checkInserted, insertAt, lineStarts, type PieceName } from '../support/insertion';

/** `¦` is the cursor, `<NEW>` the place where the piece must stand. */
const places: Readonly<Record<string, readonly ['markdown' | 'yaml', string]>> = {
  'behind a table': ['markdown', '| a | b |\n|---|---|\n| 1¦ | 2 |\n| 3 | 4 |\n<NEW>\nAfter.\n'],
  'behind a fence': ['markdown', '```js\nlet a;\n¦\nlet b;\n```\n<NEW>'],
  'behind a list, its nested items and paragraphs': ['markdown', '- a\n  - ¦b\n\n  more\n- c\n<NEW>\nAfter.\n'],
  'behind a list that a line introduces': ['markdown', '**Steps¦**:\n\n- a\n- b\n<NEW>'],
  'behind front matter': ['markdown', '---\ntitle: x\n¦tags: [a]\n---\n<NEW>\n# Head\n'],
  'behind a paragraph': ['markdown', 'One¦\ntwo\nthree\n<NEW>\n# Head\n'],
  'behind a comment': ['markdown', 'Words.\n\n<!-- a\n\n¦ b -->\n<NEW>\nAfter.\n'],
  'behind a quote': ['markdown', '> a\n> ¦\n> b\n<NEW>'],
  'behind a heading with a line below': ['markdown', 'Head¦\n====\n<NEW>\nWords.\n'],
  'at an empty line': ['markdown', 'One.\n\n¦<NEW>\nTwo.\n'],
  'in an empty document': ['markdown', '¦<NEW>'],
  'at the end without a line break': ['markdown', '# Head\n\nWords¦<NEW>'],
  'behind a key with all below it': ['yaml', 'a:\n  - x¦\n  - y\n\n# of b\nb: 2\n'.replace('y\n', 'y\n<NEW>')],
  'behind a text of several lines': ['yaml', 'a: |\n  x\n\n  # y¦\n  z\n<NEW>b: 2\n'],
  'at an empty line between keys': ['yaml', 'a: 1\n\n¦<NEW>\nb: 2\n'],
  'in an empty file': ['yaml', '¦<NEW>'],
  'at the end of a file without a line break': ['yaml', 'a: 1¦<NEW>'],
  'in the first of two documents': ['yaml', 'a: 1¦\n<NEW>---\nb: 2\n'],
  'behind keys that are indented': ['yaml', '  a: 1\n  b¦: 2\n<NEW>'],
};

describe('a piece of a profile goes', () => {
  for (const [what, [format, drawn]] of Object.entries(places))
    for (const eol of ['\n', '\r\n'])
      it(`${what}${eol === '\n' ? '' : ', with CRLF'}`, () => {
        const lined = drawn.replaceAll('\n', eol);
        const text = lined.replace(/¦|<NEW>/g, '');
        const inserted = insertAt(text, format, lined.replace('<NEW>', '').indexOf('¦'), 'summary');
        assert.ok(inserted !== null);
        checkInserted(text, format, inserted, 'summary');
        assert.equal(inserted.edits[0]?.span.start, lined.replace('¦', '').indexOf('<NEW>'));
      });

  it('as a row of the register in which the cursor stands', () => {
    const table = (id: string, title: string) =>
      `| ID | Risk | Probability | Impact | Score |\n|---|---|---|---|---|\n| ${id} | ${title} | 2 | 3 | 6 |\n`;
    const text = `# Risks\n\n## One\n\n${table('SEC-001', 'Leak')}\n## Two\n\n${table('OPS-001', 'Outage')}`;
    for (const [cursor, heading] of [
      ['SEC-001', 'One'],
      ['OPS-001', 'Two'],
    ] as const) {
      const inserted = insertAt(text, 'markdown', text.indexOf(cursor), 'risk');
      assert.ok(inserted !== null);
      checkInserted(text, 'markdown', inserted, 'risk');
      const above = inserted.text.slice(0, inserted.text.indexOf('| ZED-001'));
      assert.equal(/## (\w+)\n[^#]*$/.exec(above)?.[1], heading);
    }
  });

  it('nowhere in YAML that is broken, or that is a list of something else', () => {
    for (const text of ['a: [1\nb: 2\n', '- a\n- b\n', '{ a: 1 }\n'])
      for (const name of ['risk', 'register', 'summary'] satisfies PieceName[])
        assert.equal(insertAt(text, 'yaml', 0, name), null, `${name} in ${text}`);
  });

  for (const file of ['examples/release-playbook.md', 'examples/gates/2.4-payment-retries.yml'])
    it(`to a place that leaves all risks as they are, with CRLF: ${file}`, () => {
      const text = readFileSync(file, 'utf8').replaceAll(/\r?\n/g, '\r\n');
      const starts = lineStarts(text);
      for (const at of [0, 8, 21].map((line) => starts[line] ?? 0)) {
        const inserted = insertAt(text, formatOf(file), at, 'register');
        assert.ok(inserted !== null);
        checkInserted(text, formatOf(file), inserted, 'register');
      }
    });
});
