import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

describe('pictures of the walkthrough', () => {
  // The page they stand in allows only styles of its own: rules in a picture are left out, and everything is black.
  it('are coloured by attributes, in the colours of the window', () => {
    const pictures = readdirSync('media/walkthrough').filter((file) => file.endsWith('.svg'));
    assert.notEqual(pictures.length, 0);
    for (const file of pictures) {
      const text = readFileSync(`media/walkthrough/${file}`, 'utf8');
      assert.doesNotMatch(text, /<style|\bstyle=|\bclass=/, file);
      assert.match(text, /var\(--vscode-/, file);
    }
  });
});
