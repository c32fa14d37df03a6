/** What a person gets from the server, over one document of each shape; written by reading the documents. */

/** At one place of a document. Lines count from 1; other files have their name in front. */
export interface Expected {
  readonly shape: string;
  readonly file: string;
  /** Of an own document; else it is an example's. */
  readonly text?: string;
  readonly line: number;
  readonly word: string;
  readonly hover: readonly string[];
  readonly definition: readonly string[];
  readonly references: readonly string[];
  /** `w` where the risk is written out, `r` where it is mentioned. */
  readonly highlights: string;
  readonly rename: readonly [to: string, places: readonly string[]];
  /** Each with the number of its children. */
  readonly symbols: readonly string[];
  readonly lenses: readonly string[];
  /** First lines of what folds. */
  readonly folds: string;
  /** `line → file`. */
  readonly links?: readonly string[];
  /** `line hint`. */
  readonly hints?: readonly string[];
  /** From the inside out: words of one line, else lines. */
  readonly selection: readonly string[];
  /** From the risk by the first of each step. */
  readonly calls: readonly string[];
}

const pasted = `# Story 5.2: Sync drafts

## Acceptance Criteria

1. Drafts are kept while offline

## Risks

| Risk ID | Title | Probability | Impact | Score | Mitigation | Owner |
|---------|-------|-------------|--------|-------|------------|-------|
| DATA-001 | Draft is lost | Medium (2) | High (3) | 6 | Write ahead | Ana Ruiz |
| OPS-001 | Queue grows | Low (1) | Medium (2) | | Alert | Kim Lee |

## Tasks

- [ ] Write ahead log (DATA-001)
`;

export const shapes: readonly Expected[] = [
  {
    shape: 'register with sections',
    file: '3.1-offline-receipts.md',
    line: 35,
    word: 'DATA-001',
    hover: [
      'DATA-001 · Receipts sent twice after a restart',
      '3 (High) × 3 (High) = 9, Critical under bmad-v4',
      'Owner Ana Petrov · 3 mitigations · Before the pilot shops open',
      'Residual Low: duplicates within one day are found by reconciliation',
      'Gate FAIL because of this risk',
    ],
    definition: ['44'],
    references: ['35', '44', '82', '89'],
    highlights: '35w 44w 82r 89r',
    rename: ['DATA-009', ['35', '44', '82', '89']],
    symbols: [
      '37 TECH-001 Two tills hand out the same number +0',
      '38 OPS-001 Nobody notices a till that is offline for days +0',
      '39 DATA-002 Clock drift puts receipts into the wrong day +0',
      '40 TECH-002 The queue file grows without bound +0',
      '44 DATA-001 Receipts sent twice after a restart +5',
      '64 SEC-001 Card numbers stay in the local queue +2',
    ],
    lenses: [
      '1 Score 71 stated, 48 computed',
      '1 1 Critical, 2 High, 2 Medium, 1 Low',
      '1 Gate FAIL',
      '33 1 without an owner',
      '33 4 without a mitigation',
      '44 9 · Critical',
      '44 Ana Petrov',
      '44 3 mitigations',
      '64 6 · High',
      '64 no owner',
      '64 2 mitigations',
    ],
    folds: '1 6 17 19 26 31 33 42 44 64 78 80 85 87 91 95 104',
    hints: ['37 (computed: 6)', '9 (computed: 1)', '12 (computed: 1)', '13 (computed: 48)', '102 (computed: 48)'],
    selection: ['DATA-001', '| DATA-001 | Data        | Rec…', '33-40', '31-40', '1-110'],
    calls: [
      'DATA-001 Receipts sent twice after a restart',
      'Give each receipt an idempotency key before it is printed',
      '3.1-INT-001: kill the till between print and send',
      'Gate FAIL',
    ],
  },
  {
    shape: 'banded tables',
    file: 'epic-4-test-design.md',
    line: 19,
    word: 'R-001',
    hover: [
      'R-001 · A link works for people who left',
      '2 (Medium) × 3 (High) = 6, High under tea',
      'Owner Backend · 3 mitigations · Planned · Sprint 8',
    ],
    definition: ['37'],
    references: ['19', '37'],
    highlights: '19w 37w',
    rename: ['R-009', ['19', '37']],
    symbols: [
      '20 High-Priority Risks (Score ≥6) +1',
      '26 Medium-Priority Risks (Score 3-4) +2',
      '33 Low-Priority Risks (Score 1-2) +1',
      '37 High-Priority Risks (Score ≥6) +1',
    ],
    lenses: [
      '1 2 High, 2 Medium, 1 Low',
      '1 Gate CONCERNS',
      '17 2 High',
      '17 1 without an owner',
      '24 2 Medium',
      '31 1 Low',
      '31 1 without an owner',
      '31 1 without a mitigation',
      '37 6 · High',
      '37 Backend',
      '37 3 mitigations',
    ],
    folds: '1 7 13 15 17 22 24 29 31 35 37',
    hints: ['27 (computed: 3)'],
    selection: ['R-001', '| R-001 | SEC | A link to a li…', '17-20', '15-20', '13-33', '1-48'],
    calls: ['R-001 A link works for people who left', 'Store the member with the link', '4.2-E2E-003'],
  },
  {
    shape: 'numbered table',
    file: 'early-engineering-risks.md',
    line: 13,
    word: '1+3',
    hover: ['1 · Tile cache growth', 'no owner · 1 mitigation'],
    definition: ['5'],
    references: ['5', '13'],
    highlights: '5w 13r',
    rename: ['7', ['5', '13']],
    symbols: ['5 1 Tile cache growth +0', '6 2 Licence of imagery +0', '7 3 Offline packs +0', '8 4 Search ranking +0'],
    lenses: ['1 4 risks', '3 4 without an owner', '3 1 without a mitigation'],
    folds: '1 3 10',
    selection: ['1', 'Measure the disk for a week (R…', '2. Measure the disk for a week…', '12-14', '10-14', '1-15'],
    calls: ['1 Tile cache growth', 'Expire by last use; alarm at 80 %'],
  },
  {
    shape: 'fenced blocks',
    file: 'launch-week.md',
    line: 5,
    word: 'Voucher Flood',
    hover: ['Voucher Flood', 'no owner · 1/3 done'],
    definition: [],
    references: [],
    highlights: '',
    rename: ['Voucher storm', ['5']],
    symbols: ['5 First Day +2', '32 First Month +1'],
    lenses: ['1 3 risks', '5 no owner', '5 1/3 done', '17 no owner', '17 0/2 done', '32 no owner', '32 1/1 done'],
    folds: '1 3 5 6 17 18 30 32 33',
    selection: ['Voucher', 'Voucher Flood', '5-15', '3-28', '1-40'],
    calls: ['Voucher Flood', '✓ Limit vouchers per account'],
  },
  {
    shape: 'playbook',
    file: 'release-playbook.md',
    line: 65,
    word: 'H1',
    hover: ['H1 · Autosave overwrites'],
    definition: ['15'],
    references: ['15', '65'],
    highlights: '15w 65w',
    rename: ['H7', ['15', '65']],
    symbols: ['15 H1 Autosave overwrites +3', '38 L1 Blurred icons +1'],
    lenses: ['1 2 risks', '15 HIGH', '15 Phase 2', '15 1/3 done', '38 LOW', '38 Phase 3', '38 0/1 done'],
    folds: '1 3 5 11 13 15 36 38 54 56 61 63',
    selection: ['H1', '| H1 | Autosave overwrites | H…', '63-66', '61-66', '1-67'],
    calls: ['H1 Autosave overwrites', '✓ Version check: refuse a save that is older than the stored one'],
  },
  {
    shape: 'foreign scale',
    file: 'migration-assessment.md',
    line: 46,
    word: 'RISK-001',
    hover: [
      'RISK-001 · Long lock on the orders table',
      "8/10 is on the document's own scale: scores are out of 10, on a scale that is not explained. It is shown as it stands.",
      'Owner Database group · 3 mitigations',
    ],
    definition: ['5'],
    references: ['5', '46'],
    highlights: '5w 46r',
    rename: ['RISK-009', ['5', '46']],
    symbols: ['5 RISK-001 Long lock on the orders table +3', '31 RISK-002 Reports read half-filled rows +2'],
    lenses: [
      '1 2 risks',
      '5 8/10',
      '5 Database group',
      '5 3 mitigations',
      '31 6/10',
      '31 no owner',
      '31 2 mitigations',
    ],
    folds: '1 3 5 31 43 45',
    selection: ['RISK-001', '**Trigger**: RISK-001 material…', '46-47', '45-49', '43-49', '1-50'],
    calls: ['RISK-001 Long lock on the orders table', 'Technical: Add the column without a default, fill in batches'],
  },
  {
    shape: 'Chinese',
    file: 'warehouse-risks.zh.md',
    line: 6,
    word: 'DATA-001',
    hover: [
      'DATA-001 · 盘点数据覆盖实时库存',
      '3 (高) × 3 (高) = 9, Critical under bmad-v4',
      'Owner 待定 · 2 mitigations',
      'Residual Low',
      'Gate FAIL because of this risk',
    ],
    definition: ['11'],
    references: ['6', '11'],
    highlights: '6w 11w',
    rename: ['DATA-009', ['6', '11']],
    symbols: ['5 OPS-001 扫码枪断网时重复入库 +0', '7 TECH-001 标签打印机驱动不兼容 +0', '11 风险详情 +1'],
    lenses: [
      '1 Score 68',
      '1 1 Critical, 1 High, 1 Low',
      '1 Gate FAIL',
      '3 1 without an owner',
      '11 9 · Critical',
      '11 no owner',
      '11 2 mitigations',
    ],
    folds: '1 3 9 11',
    selection: ['DATA-001', '| DATA-001 | 盘点数据覆盖实时库存 | 高 (3…', '3-7', '1-18'],
    calls: ['DATA-001 盘点数据覆盖实时库存', '盘点期间锁定库位', 'Gate FAIL'],
  },
  {
    shape: '.risk.yaml',
    file: 'payment-retries.risk.yaml',
    line: 169,
    word: 'DATA-001',
    hover: [
      'DATA-001 · A customer is charged twice',
      '2 (medium) × 3 (High) = 6, High under bmad-v4',
      'Owner Ines Brandt · 1/2 done · open · before release',
    ],
    definition: ['26'],
    references: ['16', '26', '169', '171', '2.4-payment-retries.yml:17', '2.4-payment-retries.yml:22'],
    highlights: '16r 26w 169r 171r',
    rename: ['DATA-009', ['16', '26', '169', '171', '2.4-payment-retries.yml:17', '2.4-payment-retries.yml:22']],
    symbols: [
      '26 DATA-001 A customer is charged twice +4',
      '70 TECH-001 Retries pile up while the provider is down +3',
      '88 SEC-001 Retry logs contain card data +2',
      '103 PERF-001 The queue drains too slowly after an outage +1',
      '118 BUS-001 Customers pay elsewhere while a retry is still waiting +0',
      '128 OPS-001 Nobody sees that retries fail for one country only +1',
      '141 DATA-002 The audit trail loses the order of attempts +1',
      "153 TECH-002 The provider's sandbox behaves differently under load +1",
    ],
    lenses: [
      '3 Score 54',
      '3 3 High, 2 Medium, 3 Low',
      '3 Gate CONCERNS',
      '26 6 · High',
      '26 Ines Brandt',
      '26 1/2 done',
      '70 Score 5 stated, 6 computed · High',
      '70 Tomasz Wrona',
      '70 2 mitigations',
      '88 6 · High',
      '88 no owner',
      '88 1 mitigation',
      '103 4 · Medium',
      '103 Tomasz Wrona',
      '103 1 mitigation',
      '118 4 · Medium',
      '118 Amira Haddad',
      '118 no mitigation',
      '128 3 · Low',
      '128 Jonas Lind',
      '128 1 mitigation',
      '141 2 · Low',
      '141 Ines Brandt',
      '141 1 mitigation',
      '153 2 · Low',
      '153 Amira Haddad',
      '153 1 mitigation',
      '153 accepted until 2026-09-30',
    ],
    folds:
      '9 17 25 26 38 39 44 48 51 53 55 57 65 67 70 79 82 88 95 97 103 112 114 118 128 136 141 149 153 162 168 174 175 179 184',
    links: ['3 → stories/2.4.payment-retries.md'],
    hints: ['76 (computed: 6)'],
    selection: ['DATA-001', '[DATA-001, TECH-001, SEC-001]', 'mustFix: [DATA-001, TECH-001, …', '168-172', '1-187'],
    calls: [
      'DATA-001 A customer is charged twice',
      '✓ preventive: Send one idempotency key per order with every attempt',
      '2.4-INT-003 retry after a timeout keeps the key',
      'Gate CONCERNS',
    ],
  },
  {
    shape: 'gate file',
    file: 'gates/2.4-payment-retries.yml',
    line: 17,
    word: 'DATA-001',
    hover: ['DATA-001 · A customer is charged twice', '2 (medium) × 3 (High) = 6, High under bmad-v4'],
    definition: ['payment-retries.risk.yaml:26'],
    references: [
      '17',
      '22',
      'payment-retries.risk.yaml:16',
      'payment-retries.risk.yaml:26',
      'payment-retries.risk.yaml:169',
      'payment-retries.risk.yaml:171',
    ],
    highlights: '17r 22r',
    rename: [
      'DATA-009',
      [
        '17',
        '22',
        'payment-retries.risk.yaml:16',
        'payment-retries.risk.yaml:26',
        'payment-retries.risk.yaml:169',
        'payment-retries.risk.yaml:171',
      ],
    ],
    symbols: [],
    lenses: [],
    folds: '14 16 20 21 25',
    links: ['3 → stories/2.4.payment-retries.md'],
    selection: ['DATA-001', 'id: DATA-001', '16-19', '14-27', '1-31'],
    calls: [
      'DATA-001 A customer is charged twice',
      '✓ preventive: Send one idempotency key per order with every attempt',
      '2.4-INT-003 retry after a timeout keeps the key',
      'Gate CONCERNS',
    ],
  },
  {
    shape: 'profile in a story',
    file: 'stories/5.2.sync-drafts.md',
    text: pasted,
    line: 16,
    word: 'DATA-001',
    hover: [
      'DATA-001 · Draft is lost',
      '2 (Medium) × 3 (High) = 6, High under bmad-v4',
      'Owner Ana Ruiz · 1 mitigation',
      'Gate CONCERNS because of this risk',
    ],
    definition: ['11'],
    references: ['11', '16'],
    highlights: '11w 16r',
    rename: ['DATA-009', ['11', '16']],
    symbols: ['11 DATA-001 Draft is lost +0', '12 OPS-001 Queue grows +0'],
    lenses: ['1 Score 88', '1 1 High, 1 Low', '1 Gate CONCERNS'],
    folds: '1 3 7 9 14',
    hints: ['12 = 2 Low'],
    selection: ['DATA-001', '- [ ] Write ahead log (DATA-00…', '14-16', '1-17'],
    calls: ['DATA-001 Draft is lost', 'Write ahead', 'Gate CONCERNS'],
  },
  {
    shape: 'list entry',
    file: 'search-service-review.md',
    line: 32,
    word: 'OPS-001',
    hover: [
      'OPS-001 · Index node runs full',
      '2 (Medium) × 1 (Low) = 2, Low under bmad-v4',
      'Owner Platform on-call · 1 mitigation',
    ],
    definition: ['32'],
    references: ['32'],
    highlights: '32w',
    rename: ['OPS-009', ['32']],
    symbols: ['10 Risk Matrix +3', '32 Also watched +1'],
    lenses: [
      '1 Score 89',
      '1 1 Medium, 3 Low',
      '1 Gate PASS',
      '8 1 Medium, 2 Low',
      '8 3 without an owner',
      '25 4 · Medium',
      '25 no owner',
      '25 1 mitigation',
      '18 Score 4 stated, 3 computed · Low',
      '18 no owner',
      '18 1 mitigation',
      '32 2 · Low',
      '32 Platform on-call',
      '32 1 mitigation',
    ],
    folds: '1 6 8 14 16 18 23 25 30 32',
    hints: ['12 (computed: 3)', '18 (computed: 3)', '32 = 2 Low'],
    selection: [
      'OPS-001',
      '**OPS-001: Index node runs ful…',
      '- **OPS-001: Index node runs f…',
      '32-34',
      '30-34',
      '1-35',
    ],
    calls: ['OPS-001 Index node runs full', 'alarm at 70 %'],
  },
];
