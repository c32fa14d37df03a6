import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { draftOf, fieldsOf, problemsOf, risk } from './reading';

/** The broken lines of one risk, what is said about them, and the owner that is still read below. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['prob', ['`prob` is not a key with a value: the colon is missing @ prob']],
  ['score:6', ['a space is missing after the colon @ score:6']],
  ['description: Risk: fire', ['a value that contains `: ` must stand in quotes @ Risk: fire']],
  ['description: Risk: fire # why', ['a value that contains `: ` must stand in quotes @ Risk: fire']],
  ['description: "open', ['the closing quote is missing @ "open']],
  ['description: "a" b', ['text is left over here: check quotes, brackets and indentation @ b']],
  ['description: @ann', ['text that starts with `@` must stand in quotes @ @ann']],
  ['description: `x`', ['text that starts with a backtick must stand in quotes @ `x`']],
  ['description: *x*', ['text that starts with `*` must stand in quotes @ *x*']],
  ['description: "\\q"', ['a backslash in double quotes must be doubled, or the text put in single quotes @ \\']],
  ['mitigations: [a, b', ['the closing `]` is missing @ [a, b']],
  ['mitigations: - a', ['a list starts on the line after its key @ - a']],
  ['mitigations:\n  - **Bold** a\n  - b', ['text that starts with `*` must stand in quotes @ **Bold** a']],
  ['  deeper: x', ['this line belongs to no key: check its indentation @ deeper: x']],
  ['\tscore: 6', ['a tab indents this line; YAML allows only spaces there @     \t']],
  ['score: 6\nscore: 4', ['`score` stands here a second time @ score']],
];

describe('broken YAML', () => {
  for (const [lines, expected] of cases)
    it(`names the place and keeps the rest: ${JSON.stringify(lines)}`, () => {
      const text = risk(`category: Data\n${lines}\nowner: Ann`).replace('    \tscore', '    \tscore');
      assert.deepEqual(
        problemsOf(text),
        expected.map((problem) => `invalid-yaml: ${problem}`),
      );
      const { owner, category } = fieldsOf(text);
      assert.deepEqual([owner?.value, category?.value], ['Ann', 'Data']);
      assert.equal(fieldsOf(text, 1).owner?.value, 'Bo');
    });

  it('reads a broken line as a person does, and offers it in quotes', () => {
    const text = risk('description: Risk: "fire"');
    assert.equal(fieldsOf(text).description?.value, 'Risk: "fire"');
    assert.equal(draftOf(text).problems[0]?.replacement, '"Risk: \\"fire\\""');
    assert.equal(fieldsOf(risk('mitigations:\n  - **Bold** a\n  - b')).mitigations.length, 2);
  });

  it('keeps the items below a line that slipped to the left', () => {
    for (const indent of ['', '  ']) {
      const item = (id: string): string => `${indent}- id: ${id}\n${indent}  title: T\n${indent}  score: 4\n`;
      for (const stray of ['stray\n', 'stray: x\n', 'x  tests:\n      - a\n    status: open\n']) {
        const text = `risks:\n${item('A-001')}${stray}${item('A-002')}${item('A-003')}story: "1"\n`;
        const { sightings, story } = draftOf(text);
        assert.deepEqual(
          sightings.map(({ fields }) => fields.id?.value),
          ['A-001', 'A-002', 'A-003'],
          JSON.stringify(text),
        );
        assert.equal(story?.value, '1');
      }
    }
  });

  it('says so where a key of the document stands twice', () => {
    assert.deepEqual(problemsOf('story: "1"\nrisks: []\nstory: "2"\n'), [
      'invalid-yaml: `story` stands here a second time @ story',
    ]);
    assert.deepEqual(problemsOf('---\nstory: "1"\n---\nstory: "2"\n'), []);
  });
});
