/** Documents that a person would not write on a good day; each must survive any way round through our shapes. */
import type { RiskProfile } from '../../../server/src/engine/model';

export interface OddDocument {
  readonly what: string;
  readonly format: RiskProfile['format'];
  readonly text: string;
}

export const oddDocuments: readonly OddDocument[] = [
  {
    what: 'markup, code and words of YAML in every field',
    format: 'yaml',
    text: `story: "7.1"
title: 'Sync: pipes | and #marks'
risks:
  - id: TECH-001
    title: 'a | b \`c | d\` <b>x</b> # y'
    description: |
      First paragraph.

      ---

      # A heading inside
      - a list
        - nested
      > quote

      \`\`\`js
      const a = 1 | 2;
      \`\`\`
    probability: 2
    impact: 3
    owner: "null"
    mitigations:
      - { text: "yes", done: true }
      - "# hash"
      - "~"
      - "true"
      - "2026-01-01"
      - "0x1F"
      - "key: value"
      - "*star* _under_ [link](https://a.example/c?d=e&f=g)"
    tests: ["on", "123", "=SUM(A1)", "+1", "@x"]
    status: open
  - id: SEC-001
    title: "迁移失败，含有「引号」"
    description: 第一行。第二行
    probability: 高
    impact: 中
    owner: 张伟
    mitigations: [加锁, 回滚]
`,
  },
  {
    what: 'values of every type, a residual pair and a date for each action',
    format: 'yaml',
    text: `story: 1.10
title: yes
date: 2026-01-02
risks:
  - id: TECH-001
    title: 2024
    probability: { level: 2, reason: "because: x | y" }
    impact: { label: high, percent: 80 }
    owner: 007
    review_date: 2026-02-03
    due: Q3
    mitigations:
      - { text: "two\\nlines", owner: Ana Ruiz, due: 2026-05-01, done: false, kind: Fallback }
    acceptance: ["a; b", "c, d"]
    monitoring: ["p95 < 200 ms", "a && b"]
    residual: { probability: 1, impact: 2, reason: "ok; fine" }
    response: mitigate
    accepted_by: Bo Lind
    accepted_until: 2026-12-31
    links: ["https://a.example/x?y=1|2", "docs/a b.md"]
`,
  },
  {
    what: 'ids that stand twice, titles that are empty',
    format: 'yaml',
    text: `story: "1.2"
risks:
  - { id: TECH-001, title: First, probability: 2, impact: 2 }
  - { id: TECH-001, title: Second, probability: 3, impact: 2 }
  - { id: TECH-002, title: "", probability: 1, impact: 1 }
`,
  },
  {
    what: 'risks without ids under no title',
    format: 'yaml',
    text: 'risks:\n  - { title: First thing, probability: 2, impact: 2 }\n  - { title: Second thing, probability: 3, impact: 3, mitigations: [] }\n',
  },
  {
    what: 'CRLF, escaped pipes, HTML, code and nested lists in a section',
    format: 'markdown',
    text: [
      '# Risk Profile: Story 1.3',
      '',
      '| Risk ID | Description | Probability | Impact | Score | Mitigation |',
      '|---|---|---|---|---|---|',
      '| TECH-001 | A \\| B | High (3) | Medium (2) | 6 | Do `x \\| y`; then z |',
      '| TECH-002 | <script>alert(1)</script> | Low (1) | Low (1) | 1 | |',
      '',
      '### TECH-001: A | B',
      '',
      '**Background:** see below',
      '',
      '```sh',
      'run | grep x',
      '# no heading',
      '```',
      '',
      '- nested',
      '  - more',
      '    - deepest',
      '',
    ].join('\r\n'),
  },
  {
    what: 'a mark of byte order, a very long cell, a rule, a quotation and hidden text',
    format: 'markdown',
    text: `\uFEFF# Risk Profile: Story 1.4

| Risk ID | Title | Probability | Impact | Score |
|---|---|---|---|---|
| SEC-001 | ${'long '.repeat(400).trim()} | 3 | 3 | 9 |

---

Some prose after a rule.

1. one
2. two
   - sub

> A quote
> of two lines

<details><summary>More</summary>

Hidden text here.

</details>
`,
  },
  {
    what: 'two notes of one label, and prose below them',
    format: 'markdown',
    text: `# Risk Profile: Story 1.6

### TECH-001: A cache that grows

**Probability**: High
**Impact**: High
**Remark**: first words here
**Remark**: second other words

> A quotation that stands alone.

And a paragraph.
`,
  },
  {
    what: 'notes with headings, tables, fences and keys of other tools',
    format: 'yaml',
    text: `# kept by hand
story: "1.5"
notes: |
  ### TECH-009: No risk, a heading in the notes
  | Risk ID | Score |
  |---|---|
  | TECH-008 | 9 |
risks:
  - id: OPS-001 # the first
    title: T
    probability: 1
    impact: 3
    notes:
      Rationale: |
        line one

        \`\`\`
        fence: yes
        \`\`\`
    custom_key: [1, two, { three: 4 }]
    x-other: { deep: { a: b } }
extra_top: some value
`,
  },
];
