/** Every way in which people write the same thing: columns and tables. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { onlyRisk, profileOf } from './spellings';

describe('columns', () => {
  const headers: readonly string[] = [
    'ID|Title|Category|Probability|Impact|Score|Priority|Owner|Mitigation',
    'Risk ID|Description|Category|Prob|Impact|Score|Priority|Owner|Mitigation Strategy',
    '#|Risk|Type|P|I|Score|Level|Risk Owner|Actions',
    'Ref|Risk Description|Category|Likelihood|Severity|Risk Score|Rating|Assigned To|Controls',
    'Risk ID|Risk|Category|Prob.|Imp.|P×I|Risk Level|Responsible|Countermeasures',
    '编号|风险|类别|概率|影响|评分|风险等级|负责人|缓解措施',
  ];
  for (const header of headers) {
    it(header, () => {
      const line = (cells: string): string => `| ${cells.split('|').join(' | ')} |`;
      const text = `# Risk register\n\n${line(header)}\n${line('-|-|-|-|-|-|-|-|-')}\n${line('R-1|Queue overflow|Technical|Medium (2)|High (3)|6|High|Mia Chen|Retry')}\n`;
      const risk = onlyRisk(text);
      assert.equal(risk.id?.value, 'R-1');
      assert.equal(risk.title?.value ?? risk.description?.value, 'Queue overflow');
      assert.equal(risk.category?.value, 'Technical');
      assert.equal(risk.probability?.level, 2);
      assert.equal(risk.impact?.level, 3);
      assert.equal(risk.score?.stated?.value, 6);
      assert.equal(risk.band?.name, 'high');
      assert.equal(risk.owner?.value, 'Mia Chen');
      assert.equal(risk.mitigations.length, 1);
    });
  }
});

describe('an action that does nothing', () => {
  it('is a note of its risk, and no mitigation', () => {
    const risk = onlyRisk(
      '# Risk register\n\n| ID | Risk | Probability | Impact | Score | Action |\n|---|---|---|---|---|---|\n| R-1 | Queue overflow | 1 | 2 | 2 | Monitor |\n',
    );
    assert.deepEqual(risk.mitigations, []);
    assert.deepEqual(
      risk.notes.map(({ label, text }) => [label, text.value]),
      [['Notes', 'Action - Monitor']],
    );
  });
});

describe('tables as they are typed', () => {
  const head = '| ID | Risk | Probability | Impact | Score |\n|---|---|---|---|---|\n';
  const ids = (text: string): readonly (string | undefined)[] => profileOf(text).risks.map(({ id }) => id?.value);

  it('without a blank line before', () => {
    assert.deepEqual(ids(`# Risk register\nAll open ones:\n${head}| R-1 | Queue | 2 | 3 | 6 |\n`), ['R-1']);
  });
  it('inside a list item and a quote', () => {
    const inList = `# Risk register\n\n- open:\n\n  ${head.trim().replace('\n', '\n  ')}\n  | R-1 | Queue | 2 | 3 | 6 |\n`;
    assert.deepEqual(ids(inList), ['R-1']);
    const inQuote = `# Risk register\n\n${`${head}| R-1 | Queue | 2 | 3 | 6 |`.replace(/^/gm, '> ')}\n`;
    assert.deepEqual(ids(inQuote), ['R-1']);
  });
  it('with escaped pipes, short rows, text after the last pipe and no border pipes', () => {
    const text = `# Risk register\n\n${head}| R-1 | a \\| b | 2 | 3 | 6 |\n| R-2 | Disk |\n| R-3 | Net | 2 | 3 | 6 | see log\nR-4 | CPU | 1 | 1 | 1\n`;
    const { risks } = profileOf(text);
    assert.deepEqual(
      risks.map(({ id }) => id?.value),
      ['R-1', 'R-2', 'R-3', 'R-4'],
    );
    assert.equal(risks[0]?.title?.value, 'a | b');
  });
  it('struck-out rows, totals and placeholders are no risks', () => {
    const text = `# Risk register\n\n${head}| ~~R-1~~ | ~~Queue~~ | 2 | 3 | 6 |\n| R-2 | Disk | 2 | 2 | 4 |\n| **Total** | | | | 10 |\n| ... | ... | ... | ... | ... |\n`;
    assert.deepEqual(ids(text), ['R-2']);
  });
  it('with CRLF, a byte order mark and tabs', () => {
    const text = `\uFEFF# Risk register\r\n\r\n${head.replaceAll('\n', '\r\n')}|\tR-1\t|\tQueue\t|\t2\t|\t3\t|\t6\t|\r\n`;
    const profile = profileOf(text);
    const [risk] = profile.risks;
    assert.equal(risk?.id?.value, 'R-1');
    assert.equal(text.slice(risk?.id?.span.start, risk?.id?.span.end), 'R-1');
    assert.equal(text.slice(risk?.score?.stated?.span.start, risk?.score?.stated?.span.end), '6');
  });
  it('two rows with one id are two risks, and rows of two tables are one', () => {
    const text = `# Risk register\n\n${head}| R-1 | Queue | 2 | 3 | 6 |\n| R-1 | Disk | 1 | 1 | 1 |\n`;
    assert.deepEqual(ids(text), ['R-1', 'R-1']);
    const twice = `# Risk register\n\n${head}| R-1 | Queue | 2 | 3 | 6 |\n\n## Top 5\n\n${head}| R-1 | Queue | 2 | 3 | 6 |\n`;
    assert.equal(profileOf(twice).risks.length, 1);
    assert.equal(profileOf(twice).risks[0]?.sightings.length, 2);
  });
  it('inherited risks and tests are none', () => {
    const text = `# Risk register\n\n${head}| R-1 | Queue | 2 | 3 | 6 |\n\n## Inherited risks\n\n${head}| R-9 | Disk | 2 | 3 | 6 |\n\n## Tests\n\n| Test ID | Risk | Level | Priority |\n|---|---|---|---|\n| 4.2-UNIT-001 | R-1 | Unit | P0 |\n`;
    assert.deepEqual(ids(text), ['R-1']);
  });
});

describe('columns told by what stands in them', () => {
  const register = (titles: string, row: string): string =>
    `# Risk register\n\n| ${titles} |\n|${'---|'.repeat(titles.split('|').length)}\n| ${row} |\n`;

  it('a status that is a level is the band', () => {
    const risk = onlyRisk(
      register('Risk ID | Title | Probability | Impact | Score | Status', 'OPS-2 | Late deploy | 2 | 2 | 4 | Medium'),
    );
    assert.equal(risk.band?.name, 'medium');
    assert.equal(risk.status, null);
    const open = onlyRisk(
      register('Risk ID | Title | Probability | Impact | Score | Status', 'OPS-2 | Late deploy | 2 | 2 | 4 | Open'),
    );
    assert.equal(open.status?.value, 'Open');
  });

  it('a severity of P0 to P3 is the band and no score', () => {
    const risk = onlyRisk(
      register(
        'ID | Risk | Probability | Impact | Severity | Mitigation',
        'R2 | Binary too large | LOW | HIGH | P2 | Strip it',
      ),
    );
    assert.equal(risk.band?.name, 'p2');
    assert.equal(risk.score, null);
  });
});

describe('registers that rate nothing in their rows', () => {
  it('names and tells under headings that do', () => {
    const head = '| # | Risk | Area | Description |\n|---|---|---|---|\n';
    const text = `# Gateway risk assessment\n\n## Critical risks\n\n${head}| C1 | Plugins run inside | Security | No sandbox at all |\n\n## Minor risks\n\n${head}| n1 | Log grows | Operation | Nobody rotates it |\n`;
    assert.deepEqual(
      profileOf(text).risks.map(({ id, title, group }) => [id?.value, title?.value, group?.value]),
      [
        ['C1', 'Plugins run inside', 'Critical risks'],
        ['n1', 'Log grows', 'Minor risks'],
      ],
    );
  });

  it('a summary table is the register where no section states its risks', () => {
    const table =
      '| ID | Risk | Severity | Owner |\n|---|---|---|---|\n| R1 | Scope grows | High | Mia |\n| R2 | Memory unsafe | Critical | Jon |\n';
    const text = `# Risk register\n\n## Risk Summary Table\n\n${table}\n## More\n\n### Risk 9: Upstream drifts\n\n**Owner:** Ana\n**Mitigation:** pin it\n`;
    assert.deepEqual(
      profileOf(text).risks.map(({ id }) => id?.value),
      ['R1', 'R2', 'Risk 9'],
    );
  });
});

describe('ids that look like tests', () => {
  const table = (title: string, id: string): string =>
    `# Test design\n\n## Risk register\n\n| ${title} | Description | Score | Owner | Mitigation | Status |\n|---|---|---|---|---|---|\n| ${id} | Context is lost | 6 | Mia | Rule in tests | Open |\n`;
  it('are risks in a column of risk ids, unless a story stands before them', () => {
    assert.equal(onlyRisk(table('Risk ID', 'TC-001')).id?.value, 'TC-001');
    assert.deepEqual(profileOf(table('Risk ID', '1.3-UNIT-001')).risks, []);
    assert.deepEqual(profileOf(table('Test ID', 'TC-001')).risks, []);
  });
});

describe('tables that belong to other tables', () => {
  const register =
    '# Release risks\n\n| ID | Risk | Impact | Mitigation |\n|---|---|---|---|\n| C1 | Queue overflow | High | Add a limit |\n| C2 | Disk full | Low | Rotate |\n';

  it('say by id where a risk stands and who has it', () => {
    const { risks } = profileOf(
      `${register}\n## Status\n\n| ID | Status | Owner |\n|---|---|---|\n| C1 | Open | Mia |\n| C2 | Closed | Tom |\n`,
    );
    assert.deepEqual(
      risks.map(({ id, title, status, owner, group }) => [id, title, status, owner, group].map((one) => one?.value)),
      [
        ['C1', 'Queue overflow', 'Open', 'Mia', undefined],
        ['C2', 'Disk full', 'Closed', 'Tom', undefined],
      ],
    );
  });

  it('are no risks where nothing else states them', () => {
    const { risks } = profileOf(
      '# Release risks\n\n| ID | Status | Owner |\n|---|---|---|\n| C1 | Open | Mia |\n| C2 | Closed | Tom |\n',
    );
    assert.deepEqual(risks, []);
  });

  it('name a risk behind its cause', () => {
    const { risks } = profileOf(
      '# Project risks\n\n| Cause | Risk | Description | Impact |\n|---|---|---|---|\n| New team | RN1 | Slow start | High |\n\n| Risk | Probability | Impact |\n|---|---|---|\n| RN1 | Low | High |\n',
    );
    assert.deepEqual(
      risks.map(({ id, probability, sightings }) => [id?.value, probability?.word?.value, sightings.length]),
      [['RN1', 'Low', 2]],
    );
  });
});

describe('levels that are no words we know', () => {
  it('a colour alone is a band', () => {
    const risk = onlyRisk(
      '# Risk register\n\n| ID | Risk | Sev | Mitigation |\n|---|---|---|---|\n| R1 | Queue | 🔴 | Limit |\n',
    );
    assert.equal(risk.band?.name, 'red');
    assert.equal(risk.band?.text.value, '🔴');
  });
  it('a number behind a word of the document makes a level of it', () => {
    const risk = onlyRisk(
      '# Risk register\n\n| ID | Risk | Likelihood | Impact | Mitigation |\n|---|---|---|---|---|\n| R1 | Queue | Often (3) | Annoying (2) | Limit |\n',
    );
    assert.equal(risk.probability?.number?.value, 3);
    assert.equal(risk.impact?.word?.value, 'Annoying');
  });
});

describe('a block of HTML in a document with Windows line ends', () => {
  it('ends at the next blank line', () => {
    const text =
      "<div id='top'/>\n\n# Risk register\n\n| ID | Risk | P | I |\n|---|---|---|---|\n| R-1 | Queue | 2 | 3 |\n";
    assert.equal(profileOf(text.replaceAll('\n', '\r\n')).risks.length, 1);
  });
});

describe('a counted table of modules beside their sections', () => {
  it('names the same risks', () => {
    const section = (number: number, name: string): string =>
      `### 3.${number} ${name}\n\n**Probability:** ${number}\n**Impact:** 5\n**Description:** Everything needs it.\n\n`;
    const { risks } = profileOf(
      `# Risk assessment\n\n## 3. Modules\n\n${section(3, 'Sign-in and rights')}${section(4, 'Message queue (AMQP)')}## 4. Risk matrix\n\n| # | Module | Probability | Impact | Score |\n|---|---|---|---|---|\n| 1 | Sign-in and rights | 3 | 5 | 15 |\n| 2 | Message queue | 4 | 5 | 20 |\n`,
    );
    assert.deepEqual(
      risks.map(({ id, title, sightings }) => [id?.value, title?.value, sightings.length]),
      [
        ['1', 'Sign-in and rights', 2],
        ['2', 'Message queue', 2],
      ],
    );
  });
});

describe('numbers behind level words', () => {
  it('that end at 4 are no products of 1 to 3', () => {
    const row = (name: string, level: string): string => `| ${name} | ${level} | Watch it daily |\n`;
    const { policy } = profileOf(
      `# Risk register\n\n| Risk | Risk level | Mitigation |\n|---|---|---|\n${row('Queue', 'High (4)')}${row('Disk', 'Medium (3)')}`,
    );
    assert.equal(policy.name, 'foreign');
  });
});

describe('words that stand for numbers of their own', () => {
  const register = (rows: string): string =>
    `# Risk register\n\n| Risk | Probability | Impact | Score |\n|---|---|---|---|\n${rows}`;

  it('make a scale of their own where all of them do', () => {
    const { policy, scale } = profileOf(
      register('| Queue | Low (2) | Low (2) | 4 |\n| Disk | Medium (3) | Low (2) | 6 |\n'),
    );
    assert.equal(policy.name, 'foreign');
    assert.deepEqual(
      scale?.probability.map(({ level, names }) => [level, ...names]),
      [[1], [2, 'Low'], [3, 'Medium']],
    );
  });
  it('are worth nothing of their own where each stands for many', () => {
    const { scale } = profileOf(
      register(
        '| Queue | Low (2) | Low (3) | 6 |\n| Disk | Low (1) | High (8) | 8 |\n| CPU | Low (2) | Medium (6) | 12 |\n',
      ),
    );
    assert.deepEqual(scale?.probability, []);
  });
  it('and one that differs among others is a slip', () => {
    const { policy } = profileOf(register('| Queue | Low (1) | High (3) | 3 |\n| Disk | Low (2) | Medium (2) | 4 |\n'));
    assert.equal(policy.name, 'bmad-v4');
  });
  it('do not give scores that they do not lead to', () => {
    const { policy } = profileOf(
      register('| Queue | MEDIUM | MEDIUM | 6 |\n| Disk | MEDIUM | MEDIUM | 6 |\n| CPU | HIGH | HIGH | 9 |\n'),
    );
    assert.equal(policy.name, 'foreign');
  });
});

describe('rows and sections of one risk', () => {
  it('are one where the row has the title and the section an id beside it', () => {
    const { risks } = profileOf(
      '# Risk assessment\n\n| Risk | Probability | Impact | Score |\n|---|---|---|---|\n| Slow start | 2 | 3 | 6 |\n\n## Details\n\n### 1. Slow start\n\n- **Risk ID:** PERF-001\n- **Probability:** Medium\n- **Mitigation:** warm the cache\n',
    );
    assert.deepEqual(
      risks.map(({ id, title, sightings }) => [id?.value, title?.value, sightings.length]),
      [['PERF-001', 'Slow start', 2]],
    );
  });
  it('are none where a row says that there is none', () => {
    assert.deepEqual(
      profileOf(
        '# Risk assessment\n\n| Risk ID | Risk Description | Probability | Impact | Score |\n|---|---|---|---|---|\n| None | No risks identified | N/A | N/A | 0 |\n',
      ).risks,
      [],
    );
  });
});

describe('a title of two things', () => {
  it('is the first that we know', () => {
    const [risk] = profileOf(
      '# Risk register\n\n| Risk | Impact | Likelihood / frequency | State | Primary control / next evidence |\n|---|---|---|---|---|\n| Queue overflows | high | low | open | Bound it; test pending |\n',
    ).risks;
    assert.equal(risk?.probability?.word?.value, 'low');
    assert.equal(risk?.mitigations.length, 1);
  });
});

describe('a table that counts', () => {
  it('has no risks in its rows', () => {
    const count = (header: string): number =>
      profileOf(
        `# 风险评估报告\n\n## 风险总览\n\n| ${header} |\n|---|---|---|---|---|\n| 技术风险 | 2 | 3 | 2 | 7 |\n| **总计** | **2** | **3** | **2** | **7** |\n`,
      ).risks.length;
    assert.equal(count('风险类别 | 高风险 | 中风险 | 低风险 | 总计'), 0);
    assert.equal(count('Risk area | High | Medium | Low | Sum'), 0);
  });
});

describe('a row that only names', () => {
  const table = (row: string): number =>
    profileOf(
      `# Risk register\n\n| Risk ID | Category | Risk | Probability | Impact | Score |\n|---|---|---|---|---|---|\n| R-001 | TECH | Slow start | 2 | 3 | 6 |\n${row}\n`,
    ).risks.length;
  it('is no risk', () => {
    assert.equal(table('| (None identified) | | | | | |'), 1);
    assert.equal(table('| **Security** | | - | | | |'), 1);
    assert.equal(table('| - | TECH | (none identified) | | | |'), 1);
    assert.equal(table('| R-002 | | | | | |'), 2);
  });
});

describe('bands that a document declares', () => {
  it('count in a story profile too, up to what its levels can give', () => {
    const { policy } = profileOf(
      '# Risk profile: Story 3.6\n\n| Risk ID | Risk | Probability | Impact | Score | Severity |\n|---|---|---|---|---|---|\n| TECH-001 | Slow start | Medium (2) | High (3) | 6 | Medium |\n\n**Severity thresholds:** Low (1-3), Medium (4-6), High (7-9), Critical (10+)\n',
    );
    assert.deepEqual(
      policy.bands?.map(({ name, from, to }) => `${name} ${from}-${to}`),
      ['high 7-9', 'medium 4-6', 'low 1-3'],
    );
  });
});

describe('hands that write oddly', () => {
  const register = (id: string, heading: string, end = ''): string =>
    `# Risk profile\n\n| Risk ID | Title | Probability | Impact | Score |\n|---|---|---|---|---|\n| ${id} | Queue overflow | Medium (2) | High (3) | 6 |${end}\n| SEC-001 | Open port | 2 | 2 | 4 |\n\n## Details\n\n${heading}\n\n**Probability**: Medium (2)\n**Mitigation**: Bound it\n`;
  const ids = (text: string): readonly (string | undefined)[] => profileOf(text).risks.map(({ id }) => id?.value);
  it('link ids in a wiki, number sections and leave comments', () => {
    const heading = '### TECH-001: Queue overflow';
    assert.deepEqual(ids(register('[[TECH-001]]', heading)), ['TECH-001', 'SEC-001']);
    assert.deepEqual(ids(register('[[TECH-001\\|Queue]]', heading)), ['TECH-001', 'SEC-001']);
    assert.deepEqual(ids(register('TECH-001', '### 7.1. Risk TECH-001 - Queue overflow')), ['TECH-001', 'SEC-001']);
    const { tables } = profileOf(register('TECH-001', heading, ' <!-- why -->'));
    assert.equal(tables[0]?.rows[0]?.surplus, null);
    assert.notEqual(profileOf(register('TECH-001', heading, ' why |')).tables[0]?.rows[0]?.surplus, null);
  });
  it('call a risk TEST-001 where the register does', () => {
    const heading = '### 2. TEST-001: No test of the database';
    const [risk, ...more] = profileOf(register('TEST-001', heading)).risks;
    assert.equal(more.length, 1);
    assert.equal(risk?.title?.value, 'Queue overflow');
    assert.equal(risk?.sightings[1]?.fields.title?.value, 'No test of the database');
    assert.equal(risk?.mitigations.length, 1);
    assert.deepEqual(ids(register('TECH-001', heading)), ['TECH-001', 'SEC-001', undefined]);
  });
  it('know the id of TEST-001 in sections that only tell', () => {
    const tells = (id: string): readonly (string | undefined)[] =>
      ids(
        `# Risk profile\n\n| Risk ID | Title | Probability | Impact | Score |\n|---|---|---|---|---|\n| ${id} | No tests | 3 | 3 | 9 |\n\n## Critical Risks\n\n### TEST-001: No automated tests\n\n**Description**: None exist.\n\n**Owner**: Dev\n`,
      );
    assert.deepEqual(tells('TEST-001'), ['TEST-001']);
    assert.deepEqual(tells('TECH-001'), ['TECH-001']);
  });
  it('number risks by story, and rate them from 1 to 10', () => {
    const text =
      '# Risk Profile: Story 3.1\n\n| Risk ID | Description | Probability (1-10) | Impact (1-10) | Risk Score |\n|---|---|---|---|---|\n| R3.1-01 | Secret is missing | 8 | 10 | 80 |\n| R3.1-02 | No rate limit | 7 | 7 | 49 |\n\n## Risks\n\n### R3.1-01: Secret is missing\n\n**Risk Score:** Probability 8 × Impact 10 = **80 (CRITICAL)**\n\n### R3.1-02: No rate limit\n\n**Risk Score:** Probability 7 × Impact 7 = **49 (MEDIUM)**\n';
    const { risks } = profileOf(text);
    assert.deepEqual(
      risks.map(({ id, impact, sightings }) => [id?.value, impact?.level, sightings[1]?.fields.score?.stated?.value]),
      [
        ['R3.1-01', 10, 80],
        ['R3.1-02', 7, 49],
      ],
    );
  });
  it('rank the gravest of a register again, without their ids', () => {
    const top =
      '## Top 2 risks at a glance\n\n| Rank | Risk | Likelihood | Impact |\n|---|---|---|---|\n| 1 | Queue overflow | High | High |\n';
    assert.deepEqual(ids(`${register('TECH-001', '### TECH-001: Queue overflow')}\n${top}`), ['TECH-001', 'SEC-001']);
    assert.equal(profileOf(`# Risks\n\n${top}`).risks.length, 1);
  });
});
