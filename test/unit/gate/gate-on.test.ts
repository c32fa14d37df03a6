import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  defaultSettings,
  gateOn,
  gateReport,
  policiesOf,
  policyOf,
  read,
  settingsSchema,
} from '../../../server/src/engine';

function gateOf(text: string, format: 'yaml' | 'markdown' = 'yaml', policy = 'auto', today = '2026-03-02') {
  const settings = { ...defaultSettings, policy };
  const { profile } = read(text, { format, settings });
  return gateOn(profile, policyOf(profile, policiesOf(settings)), { settings, today });
}

describe('the gate of a profile', () => {
  it('counts a score that is only stated', () => {
    const register = [
      '# Risk Register',
      '',
      '| ID | Risk | Score | Priority |',
      '|---|---|---|---|',
      '| SEC-001 | Tokens leak | 9 | Critical |',
      '| OPS-001 | Slow rollback | 6 | High |',
      '',
    ].join('\n');
    assert.deepEqual(gateOf(register, 'markdown', 'bmad-v4'), { decision: 'FAIL', because: ['SEC-001'] });
    const one = 'policy: bmad-v4\nrisks:\n  - id: SEC-001\n    title: Tokens leak\n    score: 9\n';
    assert.deepEqual(gateOf(one), { decision: 'FAIL', because: ['SEC-001'] });
  });

  it('is not computed where nothing says how grave any risk is', () => {
    const one = 'policy: bmad-v4\nrisks:\n  - id: SEC-001\n    title: Tokens leak\n    owner: Ana Ruiz\n';
    assert.equal(gateOf(one).decision, null);
    assert.equal(gateOf('policy: bmad-v4\nstory: "1.1"\nrisks: []\n').decision, 'PASS');
  });

  const nine = 'risks:\n  - id: SEC-001\n    title: Tokens leak\n    probability: 3\n    impact: 3\n';
  it('is not waived by nobody', () => {
    assert.equal(gateOf(`${nine}    acceptedBy: TBD\n`).decision, 'FAIL');
    assert.equal(gateOf(`${nine}    acceptedBy: Ana Ruiz\n`).decision, 'WAIVED');
  });

  it('is not cleared by words that stand for nothing', () => {
    const six = nine.replace('impact: 3', 'impact: 2');
    const open = `${six}    owner: TBD\n    mitigations: [TBD]\n    timeline: TBD\n`;
    const filled = `${six}    owner: Ana Ruiz\n    mitigations: [Rotate daily]\n    timeline: 2026-04-01\n`;
    assert.equal(gateOf(`policy: tea\n${open}`).decision, 'CONCERNS');
    assert.equal(gateOf(`policy: tea\n${filled}`).decision, 'PASS');
  });

  it('leaves nobody out of the owners', () => {
    const { profile } = read(`${nine}    owner: TBD\n`, { format: 'yaml' });
    assert.deepEqual(profile.risks[0]!.owners, []);
    assert.equal(profile.risks[0]!.owner?.value, 'TBD');
  });

  it('ends with an acceptance, however its last day is written', () => {
    for (const until of [
      '2026-03-01',
      'March 1, 2026',
      '1.3.2026',
      '2026年3月1日',
      '"until 2026-03-01, then Ana decides"',
    ])
      assert.equal(gateOf(`${nine}    acceptedBy: Ana Ruiz\n    acceptedUntil: ${until}\n`).decision, 'FAIL', until);
    for (const until of ['2026-03-02', '"2026-03-01, extended to 2026-06-01"', 'the next release'])
      assert.equal(gateOf(`${nine}    acceptedBy: Ana Ruiz\n    acceptedUntil: ${until}\n`).decision, 'WAIVED', until);
  });

  it('knows the project’s own words for nobody, in the report too', () => {
    const settings = settingsSchema.parse({ owners: { placeholders: ['the team'] } });
    const { profile } = read(`${nine}    acceptedBy: The Team\n`, { format: 'yaml', settings });
    const day = { settings, today: '2026-03-02' };
    assert.equal(gateOn(profile, policyOf(profile), day).decision, 'FAIL');
    assert.equal(gateReport(profile, policyOf(profile), day).decision, 'FAIL');
  });
});
