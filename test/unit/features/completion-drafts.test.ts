import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isBegun } from '../../../server/src/features/completion/begun';
import { complete as completeFor, inserted } from './complete';
import { marked, richClient } from './document';

const ourClient = { ...richClient, choices: true, asksOn: true };

const complete = (source: string, options: { name?: string; owners?: string[] } = {}) =>
  completeFor(source, { ...options, client: ourClient });
const labels = (source: string) => complete(source).map(({ label }) => label);
const written = (source: string, label: string, options: { name?: string; owners?: string[] } = {}) =>
  inserted(complete(source, options), label) ?? '';

const register = `# Risk Profile: Story 4.2

| Risk ID | Category | Description | Probability | Impact | Score | Priority | Owner |
|---|---|---|---|---|---|---|---|
| TECH-001 | Technical | Queue drops messages | Medium (2) | High (3) | 6 | High | Ana Ruiz |
`;

describe('completion in a row that is being typed', () => {
  it('offers the score of its levels, and the band of its score first', () => {
    const begun = `${register}| SEC-001 | Security | Token in the log | Low (1) | High (3) | `;
    assert.deepEqual(labels(`${begun}‸\n`), ['3']);
    assert.equal(labels(`${begun}3 | ‸\n`)[0], 'Low');
    assert.equal(labels(`${begun}3 | ‸ | Ana Ruiz |\n`)[0], 'Low');
  });

  it('offers no ids in a cell that holds something else', () => {
    assert.deepEqual(labels(`${register}| SEC-001 | Security | Token in the log | Low (1) | | ‸\n`), []);
    assert.deepEqual(labels(`${register}| SEC-001 | Security | Like TE‸\n`), ['TECH-001']);
  });
});

describe('a new risk as blanks', () => {
  it('has the category of its id, and lists to choose from', () => {
    const row = written(`${register}‸`, 'New risk TECH-002', { owners: ['@acme/core'] });
    assert.equal(
      row,
      '| TECH-002 | Technical | <1:description> | <2|probability,Low (1),Medium (2),High (3)|> | ' +
        '<3|impact,Low (1),Medium (2),High (3)|> | <4:score> | <5|priority,Critical,High,Medium,Low,Minimal|> | ' +
        '<6|owner,Ana Ruiz,@acme/core|> |',
    );
    assert.match(written(`${register}‸`, 'New risk SEC-001'), /^\| SEC-001 \| Security \|/);
    const coded = register.replace('Technical', 'TECH');
    assert.match(written(`${coded}‸`, 'New risk SEC-001'), /^\| SEC-001 \| SEC \|/);
    const own = register.replaceAll('TECH-001', 'R-001');
    assert.match(written(`${own}‸`, 'New risk R-002'), /^\| R-002 \| <1\|category,Technical,/);
  });

  it('escapes what would end a list', () => {
    const row = written(`${register}‸`, 'New risk TECH-002', { owners: ['Ruiz, B.', 'a|b'] });
    assert.ok(row.endsWith(' <6|owner,Ana Ruiz,Ruiz\\, B.,a\\\\\\|b|> |'), row);
  });

  it('is offered once where no id is written', () => {
    const nameless =
      '# Risks\n\n| Risk | Likelihood | Impact | Mitigation |\n|---|---|---|---|\n| Full disk | High | Low | Alert |\n‸';
    assert.deepEqual(labels(nameless), ['New risk']);
  });

  it('leaves one empty line below it, not two', () => {
    const section =
      '# Risk Profile\n\n### TECH-001: Queue drops messages\n\n**Probability:** Medium\n**Impact:** High\n\n';
    assert.match(written(`${section}‸\n\n## Next\n`, 'New risk TECH-002'), /impact,[^\n]*$/);
    assert.match(written(`${section}‸\n## Next\n`, 'New risk TECH-002'), /impact,[^\n]*\n$/);
  });

  it('has a heading like that of the section above', () => {
    const sections = `# Risk Profile

## Critical

### 1. TECH-001: Queue drops messages

**Probability:** High
**Impact:** High
**Owner:** Ana Ruiz

## Others

### SEC-001: Token in the log

**Probability:** Low
**Impact:** High

`;
    assert.match(written(`${sections}‸`, 'New risk SEC-002'), /^### SEC-002: <1:title>\n\n(.*\n){2}\*\*Owner/);
    assert.match(written(sections.replace('## Others', '‸\n\n## Others'), 'New risk TECH-002'), /^### 2\. TECH-002: /);
  });

  it('is a heading and a fence where the others are', () => {
    const fenced = `# Production risks

## First week

### 1. Full disk

\`\`\`
Risk:
- Logs are never deleted
- Uploads neither

Mitigation:
✓ Alert at 80 %
! Delete after 30 days
\`\`\`

‸
## First month

### 1. Slow search

\`\`\`
Risk:
- Every search reads all

Mitigation:
! Add an index
\`\`\`
`;
    assert.equal(
      written(fenced, 'New risk 2'),
      '### 2. <1:title>\n\n```\nRisk:\n- <2:risk>\n\nMitigation:\n! <3:mitigation>\n```\n',
    );
    assert.deepEqual(labels(fenced.replace('‸', '').replace('## First month\n', '## First month\n\n‸\n')), [
      'New risk 1',
    ]);
  });

  it('is a list item where the others are', () => {
    const list = `# Risk Assessment

## Risks

- **TECH-001**: Disk is full (Probability: High, Impact: Low) since the move
  - Mitigation: alert early
  - Owner: Ana Ruiz
- **TECH-002**: Link is slow (Probability: Low, Impact: Low)
‸
`;
    const entry =
      '- **TECH-003**: <1:title> (Probability: <2|probability,Low,Medium,High|>, Impact: <3|impact,Low,Medium,High|>)\n  - Mitigation: <4:mitigation>\n  - Owner: <5|owner,Ana Ruiz|>';
    for (const begun of ['‸', '- ‸', '- **TE‸'])
      assert.equal(written(list.replace('‸', begun), 'New risk TECH-003'), entry);
    assert.deepEqual(
      labels(list.replace('‸', '  - TE‸')),
      ['TECH-001', 'TECH-002'],
      'below a risk stands what is said of it',
    );
    assert.deepEqual(labels(list.replace('‸', '\n## Notes\n\n‸')), ['TECH-001', 'TECH-002'], 'no list of risks');
    const numbered = `# Risks

1. **Vendor lock-in**
   - Probability: High
   - Impact: Low
   - Mitigation: own the data

‸
`;
    assert.equal(
      written(numbered, 'New risk'),
      '2. **<1:title>**\n   - Probability: <2|probability,Low,Medium,High|>\n   - Impact: <3|impact,Low,Medium,High|>\n   - Mitigation: <4:mitigation>',
    );
  });
});

describe('a key of the profile', () => {
  it('is followed by what it may hold', () => {
    const asked = complete('‸\nstory: "4.2"\nrisks:\n  - id: TECH-001\n')
      .filter(({ command }) => command !== undefined)
      .map(({ label }) => label);
    assert.deepEqual(asked, ['date', 'policy', 'scale', 'gate']);
    const inRisk = complete('story: "4.2"\nrisks:\n  - id: TECH-001\n    ‸\n');
    const asksOn = (key: string) => inRisk.find(({ label }) => label === key)?.command !== undefined;
    assert.deepEqual(['title', 'description', 'category', 'probability'].map(asksOn), [false, false, true, true]);
  });
});

describe('a file that becomes a risk profile', () => {
  it('is offered whole while nothing stands in it', () => {
    const text = written('pro‸', 'New risk profile', { name: 'new.risk.yaml' });
    assert.match(
      text,
      /^story: "<1:1\.1>"\ntitle: <2:title>\ndate: 2026-03-02\nreviewer: <3:reviewer>\nrisks:\n {2}- id: TECH-001\n {4}title: <4:title>\n/,
    );
    assert.equal(written('story: "4.2"\n‸', 'New risk profile'), '');
    assert.equal(written('‸', 'New risk profile', { name: 'compose.yaml' }), '');
  });

  const isOurs = (text: string, languageId = 'risk-yaml', name = 'new.risk.yaml'): boolean =>
    isBegun(Object.create(marked(text, { name }).document, { languageId: { value: languageId } }));

  it('is one by its language while it says nothing else', () => {
    for (const text of [
      '',
      '# Refunds\n',
      'st',
      'story: "4.2"\nri',
      'story: "4.2"\nrisks:\n',
      '---\ntitle: Refunds\n\n',
    ])
      assert.ok(isOurs(text), text);
    assert.ok(isOurs('st', 'yaml'), 'by its name');
  });

  it('is none where it has keys of another tool', () => {
    for (const text of ['name: x\nservices:\n  api: 1\n', 'two words', '- a\n- b\n', '{"a": 1}'])
      assert.equal(isOurs(text), false, text);
    assert.equal(isOurs('st', 'yaml', 'compose.yaml'), false);
    assert.equal(isOurs('', 'markdown', 'new.md'), false);
  });
});
