import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readConfiguration } from '../../../server/src/engine';

/** A rule book that contradicts itself is told where it stands. */
describe('a project’s own rule book', () => {
  const faultsOf = (lines: string): readonly string[] => {
    const text = `policies:\n  own:\n${lines.replace(/^(?=.)/gm, '    ')}`;
    return readConfiguration(text).problems.map(
      ({ message, span }) => `${text.slice(span.start, span.end)}: ${message.text}`,
    );
  };

  it('needs a grid of the size of its scale', () => {
    assert.deepEqual(faultsOf('grid: [[1, 2], [2, 4]]\n'), ['grid: the grid needs 3 rows of 3 scores']);
    assert.deepEqual(faultsOf('grid: [[1, 2, 3], [2, 4, 6], [3, 6, 9]]\n'), []);
  });

  it('needs a band for each score that it can give', () => {
    const bands = 'bands: [{ name: high, from: 6, to: 9 }, { name: low, from: 1, to: 3 }]\n';
    assert.deepEqual(faultsOf(bands), ['bands: no band holds the score 4']);
    assert.deepEqual(faultsOf(bands.replace('to: 3', 'to: 5')), []);
  });

  it('raises concerns before it fails', () => {
    assert.deepEqual(faultsOf('gate: { failFrom: 6, concernsFrom: 9 }\n'), [
      'gate: concerns are raised from 9, but it fails from 6 already',
    ]);
    assert.deepEqual(faultsOf('gate: { failFrom: 6, concernsFrom: 6 }\n'), []);
  });
});
