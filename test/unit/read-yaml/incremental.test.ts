import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine/read';
import { readYaml } from '../../../server/src/engine/read/yaml-reader';

const start = readFileSync('examples/payment-retries.risk.yaml', 'utf8');

describe('reading YAML again after an edit', () => {
  it('reads only the piece that changed', () => {
    const place = start.indexOf('A customer is charged');
    const text = `${start.slice(0, place)}x${start.slice(place)}`;
    // The second reading gives each piece a place of its own; from then on they stay.
    const before = readYaml(text, readYaml(start, null).memory);
    const after = readYaml(`${text.slice(0, place)}x${text.slice(place)}`, before.memory);
    const kept = after.memory.pieces.filter(({ reading }, index) => reading === before.memory.pieces[index]?.reading);
    assert.equal(kept.length, before.memory.pieces.length - 1);
  });

  it('keeps the risks and what is known of them where an edit is elsewhere', () => {
    const place = start.indexOf('A customer is charged');
    const first = read(
      `${start.slice(0, place)}x${start.slice(place)}`,
      { format: 'yaml' },
      read(start, { format: 'yaml' }),
    );
    const again = read(`${start.slice(0, place)}xy${start.slice(place)}`, { format: 'yaml' }, first);
    const kept = again.framed.risks.filter((risk, index) => risk === first.framed.risks[index]);
    assert.equal(kept.length, first.framed.risks.length - 1);
  });
});
