import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { describeMarkers, formatOfExample, parseAnnotated, writeAnnotated } from './annotated';

describe('annotated documents', () => {
  it('tell their format', () => {
    assert.equal(formatOfExample('# Risk Profile'), 'markdown');
    assert.equal(formatOfExample('| ID |'), 'markdown');
    assert.equal(formatOfExample('story: "1.1"'), 'yaml');
  });
  it('lose their markers and keep their columns', () => {
    const { text, markers } = parseAnnotated(
      'owner: TBD\n#      ^^^ nobody\n# a comment\nscore: 9\n# <----- here\n',
      'yaml',
    );
    assert.equal(text, 'owner: TBD\n# a comment\nscore: 9\n');
    assert.deepEqual(describeMarkers(markers), ['1:8-11 nobody', '3:1-6 here']);
  });
  it('are written as they are read, first columns and CRLF too', () => {
    for (const source of [
      '| A-1 | x |\r\n<!-- <~~--- first -->\r\n<!--   ^ second -->\r\n',
      'risks:\n  - id: A-1\n#       ^^^ one\n#       ^^^ two\n',
    ]) {
      const format = formatOfExample(source);
      const { text, markers } = parseAnnotated(source, format);
      assert.equal(writeAnnotated(text, markers, format), source);
    }
  });
});
