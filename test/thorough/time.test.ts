/** No text can be written so that a pattern goes over it again and again. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isWorthReading } from '../../client/src/sniff';
import { vocabularyOf } from '../../server/src/engine/generate/languages';
import { readStory } from '../../server/src/engine/generate/story';
import { whyNoStory } from '../../server/src/engine/generate/story-kind';
import { wordsOf } from '../../server/src/engine/generate/words';
import { matchesGlob } from '../../server/src/workspace/glob';

describe('text made to be slow takes no longer:', () => {
  it('a glob of many stars', () =>
    staysWithin(500, () => matchesGlob(`${'a/'.repeat(200)}${'a'.repeat(2000)}`, `${'**/a*a*/'.repeat(40)}b`)));

  it('a long document that is no risk document', () => {
    const long = `${'lorem ipsum | dolor # sit: amet '.repeat(30)}\n`.repeat(1_000) + '|'.repeat(100_000);
    staysWithin(100, () => isWorthReading({ languageId: 'markdown', fileName: 'README.md' } as never, long));
  });

  for (const word of ['as a ', 'como ', 'als ', '作为', 'として', "en tant qu'", 'given '])
    it(`a story that begins a wish again and again: ${word}`, () =>
      staysWithin(600, () => whyNoStory(readStory(word.repeat(20_000)), 'a.md')));

  for (const unit of ['1.', '9,', "a'", '%', '[Source: ', 'aB', '/.'])
    it(`words like ${unit.repeat(3)}`, () => {
      const text = unit.repeat(100_000);
      staysWithin(400, () => wordsOf(text, vocabularyOf(text)));
    });
});

/** The best of three: another process may take the machine for a moment, and a pattern that is slow is slow each time. */
function staysWithin(milliseconds: number, work: () => unknown): void {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3 && least >= milliseconds; round += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  assert.ok(least < milliseconds, `${Math.round(least)} ms`);
}
