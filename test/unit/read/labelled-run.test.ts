/** Risks that are told in labels alone, one after another, and what stands under labels and responses. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Risk } from '../../../server/src/engine/model';
import { onlyRisk, profileOf, sectionWith } from './spellings';

const bullets = `# Launch plan

## Launch Risks

### Data Risks

- **Risk**: Old invoices lose their currency
- **Mitigation**: Copy the currency in the migration
- **Risk**: Exports time out
  for large tenants
- **Probability**: Medium
- **Mitigation**: Write exports in the background

### Team Risks

- **Risk**: Only one person knows the ledger
- **Mitigation**: Pair on the next two changes
`;

const paragraphs = `# Risks & Mitigations

**Risk**: Webhooks arrive twice  
**Mitigation**: Keep the ids of the last day

**Risk**: Trial accounts never end  
**Mitigation**: A nightly job closes them
`;

describe('risks in runs of labels', () => {
  it('begin at each label that names a risk', () => {
    assert.deepEqual(profileOf(bullets).risks.map(told), [
      'Old invoices lose their currency | Copy the currency in the migration | Data Risks',
      'Exports time out for large tenants | Write exports in the background | Data Risks',
      'Only one person knows the ledger | Pair on the next two changes | Team Risks',
    ]);
    assert.equal(profileOf(bullets).risks[1]?.probability?.level, 2);
    assert.equal(profileOf(bullets).recognition.recognised, true);
  });

  it('stand in lines of paragraphs, and end where the next begins', () => {
    for (const text of [paragraphs, `\uFEFF${paragraphs.replaceAll('\n', '\r\n')}`, paragraphs.trimEnd()]) {
      const { risks } = profileOf(text);
      assert.deepEqual(risks.map(told), [
        'Webhooks arrive twice | Keep the ids of the last day | ',
        'Trial accounts never end | A nightly job closes them | ',
      ]);
      const [first, second] = risks.map(({ sightings }) => sightings[0]?.span);
      assert.ok(first !== undefined && second !== undefined && first.end <= second.start && second.end <= text.length);
    }
  });

  it('are none where nothing is said of them, or where no heading speaks of risks', () => {
    assert.equal(profileOf(bullets.replaceAll('**Mitigation**', '**See also**')).risks.length, 1);
    assert.equal(profileOf(bullets.replaceAll(/(Launch|Data|Team) Risks/g, 'Notes')).risks.length, 0);
  });
});

describe('what is done about a risk', () => {
  it('stands below the kinds of action, each with its kind', () => {
    const risk = onlyRisk(
      sectionWith(
        '### TECH-001: Queue overflow',
        '**Score: 6**\n\n**Mitigation:**\n\n- **Preventive:**\n  - Retry with backoff\n  - Shed old work\n- **Detective:**\n  - Alert on age\n',
      ),
    );
    assert.deepEqual(
      risk.mitigations.map(({ value }) => [value.kind, value.text]),
      [
        ['Preventive', 'Retry with backoff'],
        ['Preventive', 'Shed old work'],
        ['Detective', 'Alert on age'],
      ],
    );
  });

  it('stands behind the response where nothing else says it', () => {
    const mitigationsFor = (response: string): readonly string[] =>
      onlyRisk(
        sectionWith(
          '### R001: Queue overflow',
          `- **Probability:** 3\n- **Impact:** 3\n- **Risk Score:** 9\n- **Response:** ${response}\n`,
        ),
      ).mitigations.map(({ value }) => value.text);
    assert.deepEqual(mitigationsFor('Mitigate - Book the room early'), ['Book the room early']);
    assert.deepEqual(mitigationsFor('Control through strict reviews'), ['Control through strict reviews']);
    assert.deepEqual(mitigationsFor('Mitigate'), []);
    assert.deepEqual(mitigationsFor('Accept with a reserve'), []);
  });

  it('is listed by id under a heading of mitigations, with its tests behind', () => {
    const { risks } = profileOf(`# Risk Profile: Story 4.2

## Risk Register

| Risk ID  | Description    | Probability | Impact   | Score |
| -------- | -------------- | ----------- | -------- | ----- |
| TECH-001 | Queue overflow | Medium (2)  | High (3) | 6     |

### Mitigations & Testing Focus

- **TECH-001** (Preventive): shed old work first. _Testing focus_: a burst of a million messages.
`);
    assert.deepEqual(
      risks[0]?.mitigations.map(({ value }) => value.text),
      ['shed old work first.'],
    );
    assert.deepEqual(
      risks[0]?.tests.map(({ value }) => value),
      ['a burst of a million messages.'],
    );
  });
});

describe('one risk under two names', () => {
  it('is R1 in its section and Risk 1 in a summary', () => {
    const { risks } = profileOf(`# Project Risks

### R1. Queue overflow

- Probability: High
- Impact: High
- Mitigation: Shed old work

### R2. Lost drafts

- Probability: Low
- Impact: High
- Mitigation: Compare revisions

| Test            | Risk   |
| --------------- | ------ |
| Two tabs        | Risk 2 |
| A burst of work | Risk 1 |

## Summary of risks

| Risk   | Level  |
| ------ | ------ |
| Risk 1 | High   |
| Risk 2 | Medium |
`);
    assert.deepEqual(
      risks.map(({ title, band, mitigations }) => [title?.value, band?.name, mitigations.length]),
      [
        ['Queue overflow', 'high', 1],
        ['Lost drafts', 'medium', 1],
      ],
    );
  });
});

describe('one name for two risks', () => {
  it('keeps them apart where numbering starts again', () => {
    const section = (title: string): string =>
      `### Risk 4: ${title}\n\n**Likelihood:** unclear\n**Mitigation:** watch it\n\n`;
    const text = `# Risk Register\n\n${section('Queue overflow')}${section('Lost drafts')}`;
    assert.equal(profileOf(text).risks.length, 2);
  });
});

describe('the score of a story behind its sum', () => {
  it('is a claim without a chapter of its own', () => {
    const { claims } = profileOf(
      '# Risk Profile: Story 4.2\n\n## Overview\n\n- Total Risks: 2\n\n**Overall Story Risk Score:** 100 – (6 + 4) = 90 (Moderate). It adds up the scores.\n',
    );
    assert.deepEqual(
      claims.map(({ kind, stated }) => [kind, stated.value]),
      [
        ['total', 2],
        ['story-score', 90],
      ],
    );
  });
});

function told({ title, mitigations, group }: Risk): string {
  return [title?.value, mitigations.map(({ value }) => value.text).join('; '), group?.value ?? ''].join(' | ');
}
