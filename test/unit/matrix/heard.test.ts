import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { heard } from '../../../client/src/matrix/heard';

describe('what the client hears from a page', () => {
  const move = { uri: 'file:///a.md', version: 3, risk: 'SEC-001', probability: 2, impact: 3 };

  for (const message of [
    { type: 'ready', state: null },
    { type: 'reveal', risk: 'SEC-001', focus: true },
    { type: 'move', move },
    { type: 'undo' },
    { type: 'export', risks: ['SEC-001'], profiles: [] },
    { type: 'drawn', png: new Uint8Array([1]) },
  ])
    it(`is ${JSON.stringify(message)}`, () => assert.equal(heard(message), message));

  for (const message of [
    null,
    'undo',
    { type: 'run', command: 'x' },
    { type: 'toString' },
    { type: 'reveal', risk: { toString: () => 'x' }, focus: true },
    { type: 'move', move: { ...move, probability: '2' } },
    { type: 'move', move: { ...move, version: 1.5 } },
    { type: 'export', risks: [1], profiles: [] },
    { type: 'open', uri: ['file:///etc/passwd'] },
    { type: 'drawn', png: 'data:' },
  ])
    it(`is not ${JSON.stringify(message)}`, () => assert.equal(heard(message), null));
});
