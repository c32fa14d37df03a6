import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatOf, gateOn, gateReport, policiesOf, policyOf, read, settingsSchema } from '../../../server/src/engine';

const five = ['one', 'two', 'three', 'four', 'five'];
const projects: Readonly<Record<string, unknown>> = {
  'bmad-v4': {},
  tea: {},
  'iso-5x5': {},
  // Stricter than its base: a 6 stops.
  strict: { gate: { failFrom: 6, concernsFrom: 4 } },
  // Five levels each, every threshold of its own.
  five: {
    probability: five,
    impact: five,
    bands: [
      { name: 'critical', from: 20, to: 25 },
      { name: 'high', from: 12, to: 19 },
      { name: 'medium', from: 6, to: 11 },
      { name: 'low', from: 1, to: 5 },
    ],
    gate: { failFrom: 20, concernsFrom: 12, clearedBy: ['owner', 'mitigations'] },
  },
  // The same without a word about gates: its bands say it.
  quiet: {
    probability: five,
    impact: five,
    bands: [
      { name: 'critical', from: 20, to: 25 },
      { name: 'high', from: 12, to: 19 },
      { name: 'low', from: 1, to: 11 },
    ],
  },
  // Bands in the project's own words.
  lights: {
    bands: [
      { name: 'red', from: 7, to: 9 },
      { name: 'amber', from: 4, to: 6 },
      { name: 'green', from: 1, to: 3 },
    ],
  },
  // Drawn by hand: impact weighs more than probability.
  drawn: {
    grid: [
      [1, 2, 5],
      [2, 4, 8],
      [3, 7, 9],
    ],
    gate: { failFrom: 8, concernsFrom: 5, clearedBy: ['owner'] },
  },
};

interface Case {
  readonly what: string;
  readonly under: string;
  /** Risks as flow mappings without an id; or a whole document. */
  readonly risks: readonly string[] | { readonly file: string; readonly text: string };
  readonly decision: string | null;
  /** Which of them decide, by number. */
  readonly because?: string;
}

const at = (probability: number, impact: number, more = ''): string =>
  `probability: ${probability}, impact: ${impact}${more}`;
const accepted = ', accepted_by: Bo Lind';
const plan = ', owner: Ana Ruiz, mitigations: [Cap the retries]';
const register = (head: string, ...rows: readonly string[]): Case['risks'] => {
  const line = head.replace(/[^|]+/g, '---');
  return { file: 'risk-register.md', text: ['# Risk Register', '', head, line, ...rows, ''].join('\n') };
};

/** Each decided with pencil and paper from the rule book above; none copied from what the engine says. */
const cases: readonly Case[] = [
  { what: '3 × 2 = 6', under: 'strict', risks: [at(3, 2)], decision: 'FAIL', because: '1' },
  { what: '2 × 2 = 4', under: 'strict', risks: [at(2, 2)], decision: 'CONCERNS', because: '1' },
  { what: '1 × 3 = 3', under: 'strict', risks: [at(1, 3)], decision: 'PASS' },
  { what: 'a 6 that is accepted', under: 'strict', risks: [at(3, 2, accepted)], decision: 'WAIVED', because: '1' },
  {
    what: 'an accepted 6, an open 4',
    under: 'strict',
    risks: [at(3, 2, accepted), at(2, 2)],
    decision: 'CONCERNS',
    because: '2',
  },
  { what: '5 × 4 = 20', under: 'five', risks: [at(5, 4)], decision: 'FAIL', because: '1' },
  {
    what: 'a 20 with owner and plan fails still',
    under: 'five',
    risks: [at(4, 5, plan)],
    decision: 'FAIL',
    because: '1',
  },
  { what: '4 × 4 = 16 without a plan', under: 'five', risks: [at(4, 4)], decision: 'CONCERNS', because: '1' },
  { what: 'a 16 with owner and plan', under: 'five', risks: [at(4, 4, plan)], decision: 'PASS' },
  { what: '3 × 3 = 9 is medium here', under: 'five', risks: [at(3, 3)], decision: 'PASS' },
  { what: 'a 9, a 12 and a 25', under: 'five', risks: [at(3, 3), at(3, 4), at(5, 5)], decision: 'FAIL', because: '3' },
  {
    what: 'an accepted 25, a cleared 16',
    under: 'five',
    risks: [at(5, 5, accepted), at(4, 4, plan)],
    decision: 'WAIVED',
    because: '1',
  },
  { what: '3 × 3 = 9 on five levels', under: 'quiet', risks: [at(3, 3)], decision: 'PASS' },
  { what: '3 × 4 = 12, high by its own band', under: 'quiet', risks: [at(3, 4)], decision: 'CONCERNS', because: '1' },
  { what: '4 × 5 = 20, critical by its own band', under: 'quiet', risks: [at(4, 5)], decision: 'FAIL', because: '1' },
  { what: 'red', under: 'lights', risks: [at(3, 3)], decision: 'FAIL', because: '1' },
  { what: 'amber', under: 'lights', risks: [at(2, 2)], decision: 'CONCERNS', because: '1' },
  { what: 'green', under: 'lights', risks: [at(1, 3)], decision: 'PASS' },
  { what: '1 and 3 give 5', under: 'drawn', risks: [at(1, 3)], decision: 'CONCERNS', because: '1' },
  { what: '1 and 3 with an owner', under: 'drawn', risks: [at(1, 3, ', owner: Ana Ruiz')], decision: 'PASS' },
  { what: '3 and 1 give 3', under: 'drawn', risks: [at(3, 1)], decision: 'PASS' },
  { what: '2 and 3 give 8', under: 'drawn', risks: [at(2, 3, plan)], decision: 'FAIL', because: '1' },
  { what: '3 and 2 give 7', under: 'drawn', risks: [at(3, 2)], decision: 'CONCERNS', because: '1' },
  { what: '4 × 5 = 20', under: 'iso-5x5', risks: [at(4, 5)], decision: 'FAIL', because: '1' },
  { what: '2 × 5 = 10', under: 'iso-5x5', risks: [at(2, 5)], decision: 'CONCERNS', because: '1' },
  { what: '3 × 3 = 9', under: 'iso-5x5', risks: [at(3, 3)], decision: 'PASS' },
  // What is left after mitigation decides nothing: the gate asks how grave the risk is before anybody has done anything.
  {
    what: 'a 9 that is low afterwards',
    under: 'bmad-v4',
    risks: [at(3, 3, ', residual: { probability: 1, impact: 2 }')],
    decision: 'FAIL',
    because: '1',
  },
  {
    what: 'a 4 that is high afterwards',
    under: 'bmad-v4',
    risks: [at(2, 2, ', residual: { level: high }')],
    decision: 'PASS',
  },
  // Over is over; in work, blocked and half done are not.
  { what: 'a closed 9', under: 'bmad-v4', risks: [at(3, 3, ', status: closed')], decision: 'PASS' },
  {
    what: 'a 9 resolved on a day',
    under: 'bmad-v4',
    risks: [at(3, 3, ', status: "Resolved (2026-02-20)"')],
    decision: 'PASS',
  },
  {
    what: 'a closed 9 beside an open 6',
    under: 'bmad-v4',
    risks: [at(3, 3, ', status: ✅ Closed'), at(2, 3)],
    decision: 'CONCERNS',
    because: '2',
  },
  { what: 'a blocked 9', under: 'bmad-v4', risks: [at(3, 3, ', status: blocked')], decision: 'FAIL', because: '1' },
  {
    what: 'a partially mitigated 9',
    under: 'bmad-v4',
    risks: [at(3, 3, ', status: partially mitigated')],
    decision: 'FAIL',
    because: '1',
  },
  {
    what: 'a 9 mitigated but for its tests',
    under: 'bmad-v4',
    risks: [at(3, 3, ', status: "Mitigated, tests pending"')],
    decision: 'FAIL',
    because: '1',
  },
  {
    what: 'a 9 that nobody by name accepted',
    under: 'bmad-v4',
    risks: [at(3, 3, ', status: accepted')],
    decision: 'FAIL',
    because: '1',
  },
  { what: 'no risks', under: 'five', risks: [], decision: 'PASS' },
  { what: 'unscored ones only', under: 'five', risks: ['owner: Ana Ruiz', 'owner: Bo Lind'], decision: null },
  {
    what: 'an unscored one beside a 25',
    under: 'five',
    risks: ['owner: Ana Ruiz', at(5, 5)],
    decision: 'FAIL',
    because: '2',
  },
  { what: 'a level that the scale does not have', under: 'bmad-v4', risks: [at(5, 3)], decision: null },
  {
    what: 'a 9, a cleared 6, an accepted 9 and an unscored one',
    under: 'tea',
    risks: [at(3, 3), at(2, 3, `${plan}, due: 2026-04-01`), at(3, 3, accepted), 'owner: Bo Lind'],
    decision: 'FAIL',
    because: '1',
  },
  {
    what: 'a register on nobody’s scale',
    under: 'auto',
    risks: register('| ID | Risk | Score |', '| R-1 | The vendor leaves | 8/10 |', '| R-2 | The lease ends | 3/10 |'),
    decision: null,
  },
  {
    what: 'a register of words',
    under: 'auto',
    risks: register(
      '| Risk | Likelihood | Impact |',
      '| The vendor leaves | High | High |',
      '| The lease ends | Low | Low |',
    ),
    decision: null,
  },
  {
    what: 'a register with bands of its own',
    under: 'auto',
    risks: {
      file: 'risk-register.md',
      text: `# Risk Register

Likelihood and impact are rated 1-5.

- 17-25: Critical
- 10-16: High
- 5-9: Medium
- 1-4: Low

| ID | Risk | Likelihood | Impact | Score | Level |
|---|---|---|---|---|---|
| R-1 | The vendor leaves | 4 | 4 | 16 | High |
| R-2 | The lease ends | 3 | 3 | 9 | Medium |
| R-3 | The roof leaks | 1 | 3 | 3 | Low |
`,
    },
    decision: 'CONCERNS',
    because: 'R-1',
  },
  {
    what: 'a Chinese profile',
    under: 'bmad-v4',
    risks: {
      file: '4.2-risk.md',
      text: `# 风险档案：故事 4.2

## 风险登记表

| 编号 | 风险 | 概率 | 影响 | 分数 | 优先级 |
|---|---|---|---|---|---|
| SEC-001 | 重置链接可以使用两次 | 高 (3) | 高 (3) | 9 | 严重 |
| OPS-001 | 夜间导出迟到 | 低 (1) | 中 (2) | 2 | 低 |
`,
    },
    decision: 'FAIL',
    because: 'SEC-001',
  },
  {
    what: 'a Chinese profile whose 9 is closed',
    under: 'bmad-v4',
    risks: {
      file: '4.2-risk.md',
      text: `# 风险档案：故事 4.2

## 风险登记表

| 编号 | 风险 | 概率 | 影响 | 分数 | 状态 |
|---|---|---|---|---|---|
| SEC-001 | 重置链接可以使用两次 | 高 (3) | 高 (3) | 9 | 已关闭 |
| OPS-001 | 夜间导出迟到 | 中 (2) | 高 (3) | 6 | 进行中 |
`,
    },
    decision: 'CONCERNS',
    because: 'OPS-001',
  },
];

describe('gates decided by hand under a project’s own rule book', () => {
  for (const { what, under, risks, decision, because = '' } of cases)
    it(`${what} (${under})`, () => {
      const file = 'file' in risks ? risks.file : '4.2.risk.yaml';
      const text = 'text' in risks ? risks.text : yaml(risks);
      const custom = projects[under] ?? {};
      const policies = Object.keys(custom).length === 0 ? {} : { [under]: custom };
      const settings = settingsSchema.parse({ policy: under, policies });
      const { profile } = read(text, { format: formatOf(file), settings });
      const policy = policyOf(profile, policiesOf(settings));
      const day = { settings, today: '2026-03-02' };
      const gate = gateOn(profile, policy, day);
      assert.deepEqual([gate.decision, gate.because.join()], [decision, because], profile.policy.reason.text);
      const report = gateReport(profile, policy, day);
      assert.deepEqual(
        [report.decision, report.because.map(({ key }) => key).join()],
        [decision, because],
        'the report',
      );
    });
});

function yaml(risks: readonly string[]): string {
  const list = risks.map((risk, index) => `  - { id: "${index + 1}", title: Risk ${index + 1}, ${risk} }\n`).join('');
  return `story: "4.2"\nrisks:${risks.length === 0 ? ' []' : ''}\n${list}`;
}
