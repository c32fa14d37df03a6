import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { formatOf } from '../../../server/src/engine';
import { checkInserted, insertAt, lineStarts, type PieceName } from '../../unit/support/insertion';

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .map((file) => path.join('examples', file))
  .filter((file) => /\.(?:md|ya?ml)$/.test(file) && statSync(file).isFile());

describe('a piece at every line of every example', function () {
  this.timeout(240_000);
  for (const file of examples)
    for (const name of ['risk', 'register', 'summary'] satisfies PieceName[])
      it(`${name} in ${file}`, () => {
        const text = readFileSync(file, 'utf8');
        const format = formatOf(file);
        const seen = new Set<string>();
        let placed = 0;
        for (const [line, at] of lineStarts(text).entries()) {
          // Where there are risks the new one goes to them, wherever the cursor stands.
          if (name === 'risk' && line % 5 > 0 && text.length > 2000) continue;
          const inserted = insertAt(text, format, at, name);
          placed += inserted === null ? 0 : 1;
          if (inserted === null || seen.has(inserted.text)) continue;
          seen.add(inserted.text);
          try {
            checkInserted(text, format, inserted, name);
          } catch (error) {
            throw new Error(`line ${line + 1}`, { cause: error });
          }
        }
        // A second `risks` or `risk_summary` would make a YAML file unreadable.
        const isTaken = new RegExp(`^${name === 'summary' ? 'risk_summary' : 'risks'}:`, 'm').test(text);
        assert.equal(placed > 0, name === 'risk' || format === 'markdown' || !isTaken, `${placed} lines placed`);
      });
});
