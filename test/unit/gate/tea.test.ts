/** Decided by hand under `tea`: 9 fails, 6 and more raises concerns unless the risk has owner, plan and date. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { defaultSettings, gateOn, policiesOf, policyOf, read } from '../../../server/src/engine';

const nine = { probability: 3, impact: 3 };
const six = { probability: 2, impact: 3 };
const four = { probability: 2, impact: 2 };
const plan = { owner: 'Ana Ruiz', mitigations: ['Acknowledge after the write'], due: '2026-04-01' };
const accepted = { response: 'accept', accepted_by: 'Cora Stein' };

const decided: readonly (readonly [string, readonly object[], string, readonly string[]])[] = [
  ['nothing', [], 'PASS', []],
  ['a 4 without anything', [four], 'PASS', []],
  ['a 6 without anything', [six], 'CONCERNS', ['T-1']],
  ['a 6 with owner, plan and date', [{ ...six, ...plan }], 'PASS', []],
  ['a 6 without a date', [{ ...six, ...plan, due: undefined }], 'CONCERNS', ['T-1']],
  ['a 6 without a plan', [{ ...six, ...plan, mitigations: [] }], 'CONCERNS', ['T-1']],
  ['a 6 that nobody owns yet', [{ ...six, ...plan, owner: 'TBD' }], 'CONCERNS', ['T-1']],
  ['one of two that is not dealt with', [{ ...six, ...plan }, six], 'CONCERNS', ['T-2']],
  ['a 9 with owner, plan and date, beside a 6', [{ ...nine, ...plan }, six], 'FAIL', ['T-1']],
  ['a 9 that would be low afterwards', [{ ...nine, ...plan, residual: 'low' }], 'FAIL', ['T-1']],
  ['an accepted 9', [{ ...nine, ...accepted, accepted_until: '2026-12-31' }], 'WAIVED', ['T-1']],
  ['a 9 accepted until yesterday', [{ ...nine, ...accepted, accepted_until: '2026-03-01' }], 'FAIL', ['T-1']],
  ['a closed 9 beside a 6', [{ ...nine, status: 'closed' }, six], 'CONCERNS', ['T-2']],
];

describe('the gate under tea', () => {
  for (const [name, risks, decision, because] of decided)
    it(`${name}: ${decision}`, () => {
      // JSON is YAML.
      const text = JSON.stringify({
        policy: 'tea',
        risks: risks.map((risk, index) => ({ id: `T-${index + 1}`, title: 'Queue', ...risk })),
      });
      const { profile } = read(text, { format: 'yaml', settings: defaultSettings });
      const policy = policyOf(profile, policiesOf(defaultSettings));
      const gate = gateOn(profile, policy, { settings: defaultSettings, today: '2026-03-02' });
      assert.deepEqual([gate.decision, gate.because], [decision, because]);
    });
});
