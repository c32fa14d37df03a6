import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { completions } from '../../../server/src/features/completion/completion';
import { complete, inserted, labels, risks } from './complete';
import { marked, richClient, slice } from './document';

const register = `# Risk Profile: Story 4.2

## Risk Register

| Risk ID | Category | Description | Probability | Impact | Score | Owner |
|---------|----------|-------------|-------------|--------|-------|-------|
| TECH-001 | Technical | Queue drops messages | Medium (2) | High (3) | 6 | Ana Ruiz |
| SEC-001 | Security | Token in the log | Low (1) | High (3) | 3 | Kim \\| Lee |
`;

describe('completion in Markdown', () => {
  it('offers levels as the other cells write them', () => {
    assert.deepEqual(labels(register.replace('Low (1)', '‸')), ['Low (1)', 'Medium (2)', 'High (3)']);
    assert.deepEqual(labels(register.replace('Low (1)', 'Lo‸w (1)')), ['Low (1)', 'Medium (2)', 'High (3)']);
  });

  it('escapes pipes in a cell', () => {
    const items = complete(register.replace('Ana Ruiz', '‸'), { owners: [] });
    assert.deepEqual(
      items.map(({ textEdit }) => textEdit?.newText),
      ['Kim \\| Lee'],
    );
  });

  it('offers a row like the others below the last one', () => {
    const items = complete(`${register}‸\n`);
    assert.equal(
      inserted(items, 'New risk SEC-002'),
      '| SEC-002 | Security | <1:description> | <2:probability> | <3:impact> | <4:score> | <5:owner> |',
    );
  });

  it('offers a section like the others', () => {
    const sections = `# Risk Profile: Story 4.2

### TECH-001: Queue drops messages

**Probability:** Medium
**Impact:** High

**Mitigation:**

- Acknowledge after the write

**Owner:** Ana Ruiz

‸
`;
    assert.equal(
      inserted(complete(sections), 'New risk TECH-002'),
      '### TECH-002: <1:title>\n\n**Probability:** <2:probability>\n**Impact:** <3:impact>\n\n**Mitigation:**\n\n- <4:mitigation>\n\n**Owner:** <5:owner>',
    );
  });

  it('offers values behind a label', () => {
    const section = register.concat(
      '\n### TECH-001: Queue drops messages\n\n**Probability:** Medium\n**Impact:** High\n**Owner:** ‸\n**Status:** Open\n',
    );
    assert.deepEqual(labels(section), ['Ana Ruiz', 'Kim | Lee']);
  });
});

describe('completion of new risks in Markdown', () => {
  it('offers the row and the next free id while an id is typed', () => {
    for (const line of ['‸', 'TE‸', '| ‸', '| TE‸', '| TE‸ |  |  |  |  |  |  |']) {
      const items = complete(`${register}${line}\n`);
      assert.match(inserted(items, 'New risk TECH-002') ?? '', /^\| TECH-002 \| Technical \|/, line);
      if (line.startsWith('|')) assert.equal(inserted(items, 'TECH-002')?.trim(), 'TECH-002', line);
    }
    const second =
      '# Risks\n\n| Story | Risk ID | Title | Score |\n|---|---|---|---|\n| 1.0 | E1-R01 | Codec | 6 |\n| ‸';
    assert.match(
      inserted(complete(second), 'New risk E1-R02') ?? '',
      /^\| <1:story> \| E1-R02 \|/,
      'the id stands second',
    );
    const slip = complete(`${register}‸\n\nSee TECH-009.\n`);
    assert.notEqual(inserted(slip, 'New risk TECH-002'), undefined, 'a mention of no risk takes no number');
    const rest = complete(register.replace('TECH-001', 'TE‸'));
    assert.equal(
      rest.some(({ label }) => label.startsWith('New risk')),
      false,
      'the row has its other cells already',
    );
  });

  it('offers the section that a row lacks, and new ones in the shape of the others', () => {
    const sections = `${register}
### 1. TECH-001: Queue drops messages

**Score: 6 (High)**
**Owner:** Ana Ruiz

**Mitigation:**
- [x] Acknowledge after the write

### ‸
`;
    const items = complete(sections);
    const body = '**Score: <2:score>**\n**Owner:** <3:owner>\n\n**Mitigation:**\n- [ ] <4:mitigation>';
    assert.equal(inserted(items, 'New risk TECH-002'), `### 2. TECH-002: <1:title>\n\n${body}`);
    assert.match(
      inserted(items, 'Section of SEC-001') ?? '',
      /^### 2\. SEC-001: Token in the log\n\n\*\*Score: <1:score>/,
    );
    assert.deepEqual(labels(sections.replace('### ‸', '### SE‸')), labels(sections));
    assert.match(items[0]?.filterText ?? '', /^### 2\. TECH-002/, 'found by what is typed');
  });

  it('writes Chinese sections and values as they are written', () => {
    const chinese = `# 风险评估

### TECH-001: 队列丢消息

**概率**：中
**影响**：高
**负责人**：林夏

‸
`;
    assert.equal(
      inserted(complete(chinese), 'New risk TECH-002'),
      '### TECH-002: <1:title>\n\n**概率**：<2:概率>\n**影响**：<3:影响>\n**负责人**：<4:负责人>',
    );
    const values = complete(chinese.replace('**概率**：中', '**概率**：‸').replace('\n‸\n', '\n'));
    assert.deepEqual(
      values.map(({ textEdit }) => textEdit?.newText),
      ['低', '中', '高'],
    );
  });

  it('offers the labels that a section lacks', () => {
    const sections = `# Risk Profile: Story 4.2

### TECH-001: Queue drops messages

**Probability:** Medium
**Impact:** High
**Owner:** Ana Ruiz

### SEC-001: Token in the log

**Impact:** High
**‸
`;
    assert.deepEqual(labels(sections), ['Probability', 'Owner']);
    assert.equal(inserted(complete(sections), 'Owner'), '**Owner:** <1:owner>');
  });

  it('replaces the level, not the reason behind it', () => {
    const section = register.concat(
      '\n### TECH-001: Queue drops messages\n\n**Probability:** Hi‸gh - every night\n**Impact:** High\n',
    );
    const { document } = marked(section);
    const [item] = complete(section);
    assert.ok(item?.textEdit !== undefined && 'range' in item.textEdit);
    assert.equal(slice(document, item.textEdit.range), 'High');
  });
});

describe('completion in running text', () => {
  const notes = `${register}\n## Must fix\n\n`;

  it('offers ids where one begins, or where somebody asks', () => {
    assert.deepEqual(labels(`${notes}See TE‸`), ['TECH-001']);
    assert.deepEqual(labels(`${notes}See TECH-‸`), ['TECH-001']);
    assert.deepEqual(labels(`${notes}- ‸`), ['TECH-001', 'SEC-001']);
    for (const words of ['How it‸', 'well-‸', 'a‸', 'two wo‸rds']) assert.deepEqual(labels(notes + words), [], words);
  });

  it('offers numbers after Risks in a numbered register', () => {
    const numbered =
      '# Risks\n\n| # | Risk Area | Mitigation |\n|---|---|---|\n| 1 | Cache growth | Expire |\n| 2 | Packs | Resume |\n';
    for (const words of ['(Risks ‸)', '(Risks 1+‸)'])
      assert.deepEqual(labels(`${numbered}\nMind ${words}`), ['1', '2'], words);
    assert.deepEqual(labels(`${numbered}\nMind the 1+‸`), []);
  });

  it('pops up by itself only where a value is expected', () => {
    const typed = (source: string): number => {
      const { document, cursor } = marked(source);
      const context = { triggerKind: 2 as const, triggerCharacter: source[source.indexOf('‸') - 1] ?? '' };
      return completions(document, { position: document.lines.positionAt(cursor), context }, [], richClient).length;
    };
    for (const prose of ['- ‸', '-‸', 'Note: ‸', 'Note:‸', 'well-‸', 'mail@‸', 'a | ‸', ' ‸'])
      assert.equal(typed(notes + prose), 0, prose);
    for (const place of [`${register}| T | Technical | x | ‸`, register.replace('| 3 |', '| ‸ |'), `${notes}TECH-‸`])
      assert.ok(typed(place) > 0, place.split('\n').at(-1));
    assert.ok(typed(`${risks}    status: ‸\n`) > 0);
    assert.equal(typed(`${risks}    description: one - ‸\n`), 0);
  });
});
