import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  defaultSettings,
  findPolicy,
  matrixOf,
  policiesOf,
  read,
  renderMatrix,
  type Settings,
} from '../../../server/src/engine';
import { matrixFrom, noGate, placesIn, profileOf, register, words, yaml } from './samples';

describe('the matrix of a profile', () => {
  it('puts each risk into the cell of its levels, the most likely row first', () => {
    const matrix = matrixFrom(yaml, 'yaml');
    assert.deepEqual(
      matrix.grid?.probability.map(({ level }) => level),
      [3, 2, 1],
    );
    assert.deepEqual(placesIn(matrix), { '2×3': ['SEC-001'], '2×2': ['OPS-001'] });
  });

  it('says why a risk has no place', () => {
    assert.deepEqual(matrixFrom(yaml, 'yaml').unplaced, [{ key: 'OPS-002', reason: 'no-probability' }]);
  });

  it('draws the appetite line where the gate begins to raise concerns', () => {
    const { grid } = matrixFrom(yaml, 'yaml');
    const lines = grid?.rows
      .flat()
      .flatMap(({ probability, impact, line }) => line.map((side) => [probability, impact, side].join(' ')));
    assert.deepEqual(lines, ['3 2 left', '3 2 bottom', '2 3 left', '2 3 bottom']);
  });

  it('marks what is missing and what is printed wrong', () => {
    const concerns = matrixFrom(register, 'markdown').risks.map(({ key, concerns }) => [key, ...concerns]);
    assert.deepEqual(concerns, [
      ['SEC-001'],
      ['PERF-001', 'no-owner', 'no-mitigation'],
      ['OPS-001', 'no-mitigation'],
      ['DATA-001', 'no-mitigation'],
    ]);
  });

  it('shows the score with its derivation, and the gate with its reasons', () => {
    const { header } = matrixFrom(register, 'markdown');
    assert.deepEqual(header.score, {
      computed: 81,
      stated: 81,
      base: 100,
      derivation: '100 − 1 × 10 − 1 × 5 − 2 × 2 = 81',
    });
    assert.deepEqual(header.gate, { decision: 'CONCERNS', because: ['SEC-001'] });
  });

  it('takes nothing off in words where nothing is taken off', () => {
    const { header } = matrixFrom(
      'policy: bmad-v4\nstory: "4.4"\nrisks: [{ id: A-001, title: One, probability: low, impact: low }]\n',
      'yaml',
    );
    assert.deepEqual([header.score.computed, header.score.derivation], [100, null]);
  });

  it('says that a part of the text could not be read, wherever it is drawn', () => {
    const torn = `${yaml}  - id: PERF-009\n   title: The list is slow\n`;
    const matrix = matrixFrom(torn, 'yaml');
    assert.match(matrix.unread ?? '', /indented|column/);
    for (const format of ['text', 'markdown', 'html', 'svg'] as const)
      assert.match(renderMatrix(matrix, format), /part of the text could not be read/, format);
    assert.equal(matrixFrom(yaml, 'yaml').unread, null);
  });

  it('colours the bands of a project by their names, else by their places on the whole ladder', () => {
    const tonesOf = (...names: readonly string[]): readonly string[] => {
      const bands = names.map((name, index) => ({ name, from: 7 - index * 3, to: 9 - index * 3 }));
      const settings = { ...defaultSettings, policies: { flat: { ...flat, bands } } };
      const policy = findPolicy('flat', policiesOf(settings));
      return matrixOf(profileOf(yaml, 'yaml'), policy, noGate).bands.map(({ tone }) => tone);
    };
    assert.deepEqual(tonesOf('Red', 'Amber', 'Green'), ['critical', 'medium', 'low']);
    assert.deepEqual(tonesOf('Stop', 'Talk', 'Go'), ['critical', 'medium', 'low']);
  });

  it('places a residual by its levels, and by the nearest cell where only a band is written', () => {
    const [exact] = matrixFrom(yaml, 'yaml').risks;
    assert.deepEqual(exact?.residual?.place, { probability: 1, impact: 2 });
    assert.equal(exact?.residual?.nearest, false);
    assert.equal(exact?.residual?.text, 'Low');
    const [near] = matrixFrom(register, 'markdown').risks;
    assert.deepEqual(near?.residual?.place, { probability: 1, impact: 3 });
    assert.equal(near?.residual?.nearest, true);
  });

  it('takes the shape of any policy', () => {
    const grid = matrixOf(profileOf(yaml, 'yaml'), findPolicy('iso-5x5'), noGate).grid;
    assert.equal(grid?.rows.length, 5);
    assert.equal(grid?.rows[0]?.[4]?.band, 'critical');
  });

  it('draws the grid of a project with two levels and five, where a document keeps to it', () => {
    const settings: Settings = { ...defaultSettings, policy: 'flat', policies: { flat } };
    const text =
      '# Risk Register\n\n| ID | Risk | Likelihood | Impact | Score |\n|---|---|---|---|---|\n| R-1 | A | 2 | 4 | 4 |\n| R-2 | B | 1 | 5 | 4 |\n';
    const { profile } = read(text, { format: 'markdown', settings });
    const matrix = matrixOf(profile, findPolicy(profile.policy.name, policiesOf(settings)), noGate);
    assert.deepEqual(
      matrix.grid?.rows.map((row) => row.map(({ score, band, risks }) => [score, band, ...risks].join(' '))),
      [
        ['1 go', '2 go', '3 go', '4 stop R-1', '5 stop'],
        ['1 go', '1 go', '2 go', '3 go', '4 stop R-2'],
      ],
    );
  });

  it('computes nothing for a foreign scale: axes and bands are the words that occur, in the order of their gravity', () => {
    const matrix = matrixFrom(words, 'markdown', null);
    assert.deepEqual(
      [matrix.grid?.probability.map(({ name }) => name), matrix.grid?.impact.map(({ name }) => name)],
      [
        ['Medium', 'Low-Medium', 'Low'],
        ['Low', 'Critical'],
      ],
    );
    assert.ok(matrix.grid?.probability.every(({ number }) => number === null));
    assert.equal(matrix.grid?.appetite, null);
    assert.ok(matrix.grid?.rows.flat().every(({ score }) => score === null));
    assert.deepEqual(
      matrix.bands.map(({ title, count, range }) => [title, count, range]),
      [
        ['HIGH', 2, null],
        ['LOW', 1, null],
      ],
    );
  });

  it('has no grid where nothing says how likely or how bad', () => {
    const matrix = matrixFrom('risks:\n  - id: A-001\n    title: One\n    mitigations: [x]\n', 'yaml', null);
    assert.equal(matrix.grid, null);
    assert.deepEqual(matrix.unplaced, [{ key: 'A-001', reason: 'no-levels' }]);
  });
});

const flat: Settings['policies'][string] = {
  extends: 'bmad-v4',
  probability: ['No', 'Yes'],
  impact: ['A', 'B', 'C', 'D', 'E'],
  grid: [
    [1, 1, 2, 3, 4],
    [1, 2, 3, 4, 5],
  ],
  bands: [
    { name: 'stop', from: 4, to: 5 },
    { name: 'go', from: 1, to: 3 },
  ],
  gate: { failFrom: 5, concernsFrom: 4, clearedBy: [] },
};
