import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { addDays, dateIn, daysBetween } from '../../../server/src/engine/dates';
import { headingSays } from '../../../server/src/engine/rules/facts/heading';
import { nearestId } from '../../../server/src/engine/rules/facts/ids';
import { thresholdOf } from '../../../server/src/engine/rules/facts/thresholds';

describe('what rules know', () => {
  it('dates', () => {
    const dates = {
      '2026-03-01': '2026-03-01',
      'by 2026/3/1, at noon': '2026-03-01',
      '1 March 2026': '2026-03-01',
      'Mar 1st, 2026': '2026-03-01',
      '01.03.2026': '2026-03-01',
      '2026年3月1日': '2026-03-01',
      '2026-01-01 to 2026-03-01': '2026-03-01',
      '2026-02-30': null,
      'Sprint 3': null,
      'version 1.2.2026a': '2026-02-01',
    };
    for (const [text, date] of Object.entries(dates)) assert.equal(dateIn(text), date, text);
    assert.equal(addDays('2026-02-27', 3), '2026-03-02');
    assert.equal(daysBetween('2026-02-27', '2026-03-02'), 3);
  });
  it('headings', () => {
    assert.deepEqual(headingSays('High-Priority Risks (Score ≥6)')?.scores, { from: 6, to: Number.POSITIVE_INFINITY });
    assert.deepEqual(headingSays('Medium Risks (Score 3-4)')?.scores, { from: 3, to: 4 });
    assert.deepEqual(headingSays('Critical Risks (Score: 9)')?.scores, { from: 9, to: 9 });
    assert.deepEqual(headingSays('High and Critical Risks')?.bands, ['high', 'critical']);
    assert.equal(headingSays('Highlights of the release'), null);
    assert.equal(headingSays('Overall score: 72/100')?.scores ?? null, null);
  });
  it('ids that are a slip away', () => {
    const known = ['TECH-001', 'TECH-002', 'SEC-001'];
    assert.equal(nearestId(known, 'SEC-01'), 'SEC-001');
    assert.equal(nearestId(known, 'SCE-001'), 'SEC-001');
    assert.equal(nearestId(known, 'TECH-009'), null);
    assert.equal(nearestId(known, 'PERF-001'), null);
  });
  it('thresholds', () => {
    assert.deepEqual(thresholdOf('<500ms'), { crossed: 'below', value: 0.5, unit: 's' });
    assert.deepEqual(thresholdOf('> 1.5 s'), { crossed: 'above', value: 1.5, unit: 's' });
    assert.equal(thresholdOf('<configured limit'), null);
    assert.notEqual(thresholdOf('>80% limit')?.unit, thresholdOf('>80%')?.unit);
  });
});
