import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { profileOf } from './documents';

function subject(text: string): readonly (string | null)[] {
  const { story, title, date, reviewer } = profileOf(text);
  return [story, title, date, reviewer].map((found) => {
    if (found !== null) assert.equal(text.slice(found.span.start, found.span.end).replaceAll('`', ''), found.value);
    return found?.value ?? null;
  });
}

describe('the subject of a document', () => {
  it('stands in the heading', () => {
    const heads: readonly (readonly [string, string | null, string])[] = [
      ['# Risk Profile: Story 12.1', '12.1', 'Risk Profile: Story 12.1'],
      ['# Risk Profile: Story 1.6a - Door locks', '1.6a', 'Door locks'],
      ['# Risk Profile – Story 1.1 Search box', '1.1', 'Search box'],
      ['# Risk Profile: Story TEA-DX-001.5 — `run` command', 'TEA-DX-001.5', 'run command'],
      ['# Risk Profile: Story C.4b', 'C.4b', 'Risk Profile: Story C.4b'],
      ['# Risk Profile: STORY-BOOT-CORE', 'STORY-BOOT-CORE', 'Risk Profile: STORY-BOOT-CORE'],
      ['# Risk Profile: epic-2.0-x.2', 'epic-2.0-x.2', 'Risk Profile: epic-2.0-x.2'],
      ['# Test Design: Epic 3 - Parcels', '3', 'Parcels'],
      ['# Epic 7 Retrospective: Lockers', '7', 'Lockers'],
      ['# Risk Assessment: 2.5', '2.5', 'Risk Assessment: 2.5'],
      ['# US-002: Vault', 'US-002', 'Vault'],
      ['# v0.3.4 - First cut', null, 'v0.3.4 - First cut'],
      ['# ADR 003: Storage', null, 'ADR 003: Storage'],
      ['# Risk Register for the lockers', null, 'Risk Register for the lockers'],
    ];
    for (const [heading, story, title] of heads)
      assert.deepEqual(subject(`${heading}\n\nText.\n`).slice(0, 2), [story, title], heading);
  });

  it('stands in the first lines, with date and reviewer', () => {
    const text =
      '# Risk Profile\n\n**Story ID**: 3.3\n**Story Title**: Lockers\n**Assessment Date:** 2026-01-02  \n**Author**: Mara\n\n## Part\n\nDate: 1999-01-01';
    assert.deepEqual(subject(text), ['3.3', 'Lockers', '2026-01-02', 'Mara']);
    assert.deepEqual(subject('# Risk Profile: Story 2.6\n\nDate: 2026-01-02\nStory: Lockers open\n'), [
      '2.6',
      'Lockers open',
      '2026-01-02',
      null,
    ]);
    assert.deepEqual(subject('# Report\n\n## Assessment Date: 2026-01-02\n## Assessor: Mara\n').slice(2), [
      '2026-01-02',
      'Mara',
    ]);
  });

  it('stands in front matter', () => {
    const text = '---\nepic: LOCK-7\ntitle: "Parcel lockers"\ndate: 2026-01-02\nreviewer: Mara\n---\n\nText.\n';
    assert.deepEqual(subject(text), ['LOCK-7', 'Parcel lockers', '2026-01-02', 'Mara']);
  });
});

describe('metrics and review triggers', () => {
  it('reads thresholds by the titles of their columns', () => {
    const text =
      '## Monitoring\n\n| Metric | Target | Alert Threshold | Critical Threshold |\n| - | - | - | - |\n| Door time | < 2 s | > 5 s | > 10 s |\n\n| Metric | Value |\n| - | - |\n| Doors | 12 |';
    const { metrics } = profileOf(text);
    assert.deepEqual(
      metrics.map(({ name, target, alert, critical }) => [name, target, alert, critical].map((one) => one?.value)),
      [['Door time', '< 2 s', '> 5 s', '> 10 s']],
    );
  });

  it('reads the list under review triggers, and trigger lines', () => {
    const text =
      '## Risk Review Triggers\n\nReview and update when:\n\n- A door **jams**\n- [ ] Rain\n\n## Plan B\n\n**Trigger**: RISK-001 happens\n\n## Other\n\n- No trigger';
    assert.deepEqual(
      profileOf(text).triggers.map(({ value }) => value),
      ['A door jams', 'Rain', 'RISK-001 happens'],
    );
  });
});
