import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { matchesGlob } from '../../../server/src/workspace/glob';

describe('globs', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['docs/a.md', 'docs/**', true],
    ['docs/x/y/a.md', 'docs/**/a.md', true],
    ['docs/a.md', 'docs/**/a.md', true],
    ['docs/a.md', '*.md', true],
    ['docs/a.md', './docs/*.md', true],
    ['docs/x/a.md', 'docs/*.md', false],
    ['docs/archive/a.md', 'archive/', true],
    ['a.md', '?.md', true],
    ['ab.md', '?.md', false],
    ['a.risk.yaml', '*.risk.y*l', true],
    ['src/docs/a.md', 'docs/**', false],
  ];
  for (const [path, glob, expected] of cases) {
    it(`${glob} ${expected ? 'matches' : 'does not match'} ${path}`, () =>
      assert.equal(matchesGlob(path, glob), expected));
  }
});
