import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { defaultSettings, read } from '../../../server/src/engine';

const gateOf = (text: string, format: 'yaml' | 'markdown' = 'yaml', policy = 'auto') =>
  read(text, { format, settings: { ...defaultSettings, policy } }).profile.gate;

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
});
