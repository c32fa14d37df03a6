import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { defaultSettings, read } from '../../../server/src/engine';
import { gateReport } from '../../../server/src/engine/generate/gate-report';
import { policyOf } from '../../../server/src/engine/policy';
import { policiesOf } from '../../../server/src/engine/settings';

const today = '2026-03-02';

function reportOn(risks: readonly string[], head = '') {
  const text = `${head}story: "1.1"\nrisks:${risks.length === 0 ? ' []' : ''}\n${risks.map((risk, at) => `  - { id: T-00${at + 1}, title: Risk ${at + 1}, ${risk} }\n`).join('')}`;
  const { profile } = read(text, { format: 'yaml' });
  return gateReport(profile, policyOf(profile, policiesOf(defaultSettings)), { settings: defaultSettings, today });
}

const nine = 'probability: 3, impact: 3';
const six = 'probability: 2, impact: 3';
const four = 'probability: 2, impact: 2';
const plan = 'owner: Ana Ruiz, due: 2026-04-01, mitigations: [Cap the retries]';

/** Decided by reading the rule books: bmad-v4, then tea. */
const decided: readonly (readonly [string, readonly string[], string | null, string | null])[] = [
  ['no risks', [], 'PASS', 'PASS'],
  ['a 4', [four], 'PASS', 'PASS'],
  ['a 6 without anything', [six], 'CONCERNS', 'CONCERNS'],
  ['a 6 with owner, plan and date', [`${six}, ${plan}`], 'CONCERNS', 'PASS'],
  ['a 6 whose owner is a placeholder', [`${six}, ${plan.replace('Ana Ruiz', 'TBD')}`], 'CONCERNS', 'CONCERNS'],
  ['a 6 whose date is a placeholder', [`${six}, ${plan.replace('2026-04-01', 'TBD')}`], 'CONCERNS', 'CONCERNS'],
  ['a 6 whose plan is a placeholder', [`${six}, ${plan.replace('Cap the retries', 'TBD')}`], 'CONCERNS', 'CONCERNS'],
  ['a cleared 6 and an open one', [`${six}, ${plan}`, six], 'CONCERNS', 'CONCERNS'],
  ['a 9 with owner, plan and date', [`${nine}, ${plan}`], 'FAIL', 'FAIL'],
  ['an accepted 9', [`${nine}, accepted_by: Bo Lind`], 'WAIVED', 'WAIVED'],
  ['a 9 that a placeholder accepted', [`${nine}, accepted_by: TBD`], 'FAIL', 'FAIL'],
  ['an accepted 6', [`${six}, accepted_by: Bo Lind`], 'PASS', 'PASS'],
  ['an accepted 9 and an open 6', [`${nine}, accepted_by: Bo Lind`, six], 'CONCERNS', 'CONCERNS'],
  ['a 9 accepted until yesterday', [`${nine}, accepted_by: Bo Lind, accepted_until: 2026-03-01`], 'FAIL', 'FAIL'],
  ['a 9 accepted until today', [`${nine}, accepted_by: Bo Lind, accepted_until: 2026-03-02`], 'WAIVED', 'WAIVED'],
  ['a stated 9 without levels', ['score: 9'], 'FAIL', 'FAIL'],
  ['no levels at all', ['owner: Ana Ruiz'], null, null],
  ['one unrated beside a 4', [four, 'owner: Ana Ruiz'], 'PASS', 'PASS'],
];

describe('gates decided by hand', () => {
  for (const [what, risks, bmad, tea] of decided)
    it(what, () => {
      assert.equal(reportOn(risks).decision, bmad, 'bmad-v4');
      assert.equal(reportOn(risks, 'policy: tea\n').decision, tea, 'tea');
    });
});
