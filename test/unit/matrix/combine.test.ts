import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { combine, defaultSettings, findPolicy, matrixOf, read } from '../../../server/src/engine';
import { matrixFrom, noGate, placesIn, words } from './samples';

const risk = (id: string, levels: string): string => `  - { id: ${id}, title: T, ${levels} }\n`;
const under = (policy: string, text: string) =>
  matrixOf(
    read(text, { format: 'yaml', settings: { ...defaultSettings, policy } }).profile,
    findPolicy(policy),
    noGate,
  );

describe('the matrix of several profiles', () => {
  const story = under('bmad-v4', `story: 1.1\nrisks:\n${risk('SEC-001', 'probability: 3, impact: 1')}`);
  const other = under('bmad-v4', `story: 1.2\nrisks:\n${risk('SEC-001', 'probability: 2, impact: 2')}`);
  const epic = under('tea', `story: 2\nrisks:\n${risk('R-001', 'probability: 3, impact: 1')}`);
  const wide = under('iso-5x5', `story: 3\nrisks:\n${risk('R-009', 'probability: 5, impact: 5')}`);
  const own = matrixFrom(words, 'markdown', null);

  it('has a place for every risk whose scale gives the cells the same scores', () => {
    const matrix = combine([story, other, epic]);
    assert.deepEqual(matrix && placesIn(matrix), { '3×1': ['0/SEC-001', '2/R-001'], '2×2': ['1/SEC-001'] });
    assert.deepEqual(matrix?.unplaced, []);
  });

  it('loses nobody: risks of another scale stand beside the grid, and the legend counts them', () => {
    const all = [story, other, wide, own];
    const matrix = combine(all);
    assert.equal(
      matrix?.risks.length,
      all.reduce((sum, { risks }) => sum + risks.length, 0),
    );
    assert.deepEqual(matrix?.unplaced[0], { key: '2/R-009', reason: 'other-scale' });
    assert.equal(matrix?.unplaced.length, 1 + own.risks.length);
    assert.equal(matrix?.bands.find(({ name }) => name === 'critical')?.count, 1);
    assert.equal(matrix?.policy.reason, 'the scale of 2 of 4 profiles');
    assert.equal(matrix?.risks.find(({ key }) => key === '2/R-009')?.place, null);
  });

  it('has no grid where nobody has one by a rule book', () => {
    assert.equal(combine([own])?.grid, null);
    assert.equal(combine([]), null);
  });
});
