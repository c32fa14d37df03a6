/**
 * What a careful person finds in the five seeds under the default settings, written down by reading: rule, severity, line, first
 * column and the column behind the last one. Nothing else may be reported.
 */
export const seedFindings: Readonly<Record<string, readonly string[]>> = {
  'story-12.1-risk-profile.md': [
    '11:21-22 warning count-mismatch',
    '12:18-19 warning count-mismatch',
    '13:19-21 warning story-score-mismatch',
    '28:25-26 warning count-mismatch',
    '85:12-28 information owner-not-a-person',
    '610:45-47 warning derivation-mismatch',
  ],
  'phase-assessment-risk-nnn.md': [
    '49:17-18 information same-pair-different-score',
    '113:17-18 information under-wrong-heading',
    '204:5-13 information missing-owner',
    '204:5-13 information missing-review-date',
    '226:5-13 information missing-owner',
    '226:5-13 information missing-review-date',
    '230:17-18 information same-pair-different-score',
  ],
  'release-playbook.md': [
    '39:19-23 information under-wrong-heading',
    '69:19-23 information under-wrong-heading',
    '104:19-30 information level-off-scale',
    '137:17-27 information level-off-scale',
    '138:19-25 information under-wrong-heading',
    '457:53-60 information owner-not-a-person',
  ],
  'production-risks-fenced-blocks.md': ['5:8-24 warning missing-owner', '5:8-24 information missing-probability'],
  'engineering-risks-numbered-table.md': ['5:5-6 warning missing-owner', '5:5-6 information missing-probability'],
};

/** Messages that carry the numbers, as a reader would check them. */
export const seedMessages: readonly string[] = [
  'the summary says 5 medium, the register has 4 (TECH-002, TECH-003, DATA-001, PERF-002)',
  'the summary says 5 low, the register has 6 (SEC-001, TECH-004, TECH-005, PERF-003, DATA-002, OPS-001)',
  '75 is not what these rows give: 100 − 2×10 − 4×5 − 4×2 = 52',
  'the summary says 1 medium in Security, the register has none (SEC-001 is low)',
  '100 − 20 − 25 − 8 is 47, not 75',
];
