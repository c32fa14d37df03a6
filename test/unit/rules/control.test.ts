/** What a project decides in its configuration: severities, required fields, own rule books, names that stand for nobody. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { policiesOf, read, settingsSchema, validate } from '../../../server/src/engine';

const text = `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 3
    score: 5
    owner: tracker
    mitigations: [Delete the token when it is used]
    tests: [Open the same link a second time]
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    mitigations: [Alert when the export is not there at six]
`;

function found(configuration: unknown, of = text): readonly string[] {
  const settings = settingsSchema.parse(configuration);
  const { profile } = read(of, { format: 'yaml', settings, policies: policiesOf(settings) });
  return validate(profile, { settings, today: '2026-03-01', strict: true }).map(
    ({ rule, severity, message }) => `${severity} ${rule}: ${message.text}`,
  );
}

describe('a project decides', () => {
  it('nothing: the rule book speaks', () => {
    assert.deepEqual(found({}), [
      'error score-mismatch: score is 5, but 2 × 3 is 6',
      'information missing-owner: OPS-001 has no owner',
    ]);
  });

  it('which rules speak, and how loud', () => {
    assert.deepEqual(found({ rules: { 'score-mismatch': 'off', 'missing-owner': 'error' } }), [
      'error missing-owner: OPS-001 has no owner',
    ]);
  });

  it('which fields a risk must carry: their lack is a warning', () => {
    const lacks = found({ required: [{ from: 2, fields: ['owner', 'timeline', 'residual'] }] });
    assert.deepEqual(lacks.slice(0, 3), [
      'warning missing-due: SEC-001 has no due date',
      'warning missing-residual: SEC-001 has no residual risk',
      'error score-mismatch: score is 5, but 2 × 3 is 6',
    ]);
    assert.ok(lacks.includes('warning missing-owner: OPS-001 has no owner'));
  });

  it('which names stand for nobody', () => {
    const owners = { people: [], teams: [], placeholders: ['tracker'] };
    assert.ok(found({ owners }).some((line) => line.includes('placeholder-owner: “tracker” is nobody')));
  });

  it('on a rule book of its own', () => {
    const bands = [
      { name: 'grave', from: 6, to: 9, deduction: 30 },
      { name: 'small', from: 1, to: 5, deduction: 1 },
    ];
    const lines = found({ policy: 'house', policies: { house: { bands } } }, `summary:\n  score: 80\n${text}`);
    assert.ok(
      lines.some((line) => line.endsWith('80 is not what these rows give: 100 − 1×30 − 1×1 = 69')),
      lines.join(),
    );
  });
});
