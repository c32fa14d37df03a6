import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { afterEach, describe, it } from 'mocha';
import { lastDayIn } from '../../../server/src/engine/dates';
import { gateOn } from '../../../server/src/engine/gate';
import { policyOf } from '../../../server/src/engine/policy';
import { read } from '../../../server/src/engine/read';
import { defaultSettings } from '../../../server/src/engine/settings';
import { turnOfDay } from '../../../server/src/workspace/turn-of-day';

describe('the last day of an acceptance', () => {
  const days: Readonly<Record<string, string | null>> = {
    '2026-06-12': '2026-06-12',
    'Q2 2026': '2026-06-30',
    'end of 2026-Q1': '2026-03-31',
    'H1/2026': '2026-06-30',
    'end of June 2026': '2026-06-30',
    'Feb 2028': '2028-02-29',
    '2026-06': '2026-06-30',
    '06/2026': '2026-06-30',
    '2026-02-30': '2026-02-28',
    '2026年9月': '2026-09-30',
    '2026-W23': '2026-06-07',
    '2026-W01': '2026-01-04',
    'the end of 2026': '2026-12-31',
    '2027': '2027-12-31',
    'Sprint 12': null,
    'release 2026.4 or so': '2026-04-30',
    'after the pilot': null,
    '2026-13': null,
    '12/25 2026': null,
    'v2.2026': null,
  };
  for (const [text, day] of Object.entries(days)) it(`${text} is ${day}`, () => assert.equal(lastDayIn(text), day));

  it('decides the gate', () => {
    const { profile } = read(
      `story: "4.2"
risks:
  - { id: SEC-001, title: Late, probability: 3, impact: 3, acceptedBy: Kim Lund, acceptedUntil: Q2 2026 }
`,
      { format: 'yaml' },
    );
    const on = (today: string): unknown =>
      gateOn(profile, policyOf(profile), { settings: defaultSettings, today }).decision;
    assert.deepEqual([on('2026-06-30'), on('2026-07-01')], ['WAIVED', 'FAIL']);
  });
});

describe('the waiver of a gate that a Markdown document holds', () => {
  const report = (block: string): unknown =>
    read(`# QA results of story 4.2\n\n\`\`\`yaml\n${block}\`\`\`\n`, { format: 'markdown' }).profile.waivedUntil
      ?.value ?? null;

  it('has a last day where it is in force', () => {
    const block =
      'gate: WAIVED\nwaiver:\n  active: true\n  expires: 2026-03-31\nrisk_summary:\n  totals: { critical: 1 }\n';
    assert.equal(report(block), '2026-03-31');
    assert.equal(report(block.replace('true', 'false')), null);
  });
});

describe('a new day', () => {
  afterEach(() => mock.timers.reset());

  it('is told once, within a minute', () => {
    mock.timers.enable({ apis: ['setInterval'] });
    let today = '2026-06-30';
    let told = 0;
    turnOfDay(
      () => today,
      () => {
        told += 1;
      },
    );
    mock.timers.tick(180_000);
    assert.equal(told, 0);
    today = '2026-07-01';
    mock.timers.tick(60_000);
    assert.equal(told, 1);
    mock.timers.tick(180_000);
    assert.equal(told, 1);
  });

  it('disturbs nobody where the client is gone', () => {
    mock.timers.enable({ apis: ['setInterval'] });
    let day = 1;
    let told = 0;
    turnOfDay(
      () => `2026-07-0${day}`,
      () => {
        told += 1;
        throw new Error('The connection is closed.');
      },
    );
    day = 2;
    mock.timers.tick(60_000);
    assert.equal(told, 1);
  });
});
