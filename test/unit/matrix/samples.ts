import {
  defaultSettings,
  findPolicy,
  type Gate,
  gateOn,
  type Matrix,
  matrixOf,
  type Policy,
  type RiskProfile,
  read,
} from '../../../server/src/engine';

export const register = `# Risk Profile: Story 4.2

Date: 2026-03-04

## Summary

- **Total Risks Identified:** 4
- **Critical Risks:** 0
- **High Risks:** 1
- **Medium Risks:** 1
- **Low Risks:** 2
- **Risk Score:** 81/100

## Risk Register

| Risk ID  | Category | Description                     | Probability | Impact     | Score | Priority | Owner     |
| -------- | -------- | ------------------------------- | ----------- | ---------- | ----- | -------- | --------- |
| SEC-001  | SEC      | A reset link can be used twice  | Medium (2)  | High (3)   | 6     | High     | Ana Ruiz  |
| PERF-001 | PERF     | The report takes a minute       | Medium (2)  | Medium (2) | 4     | Medium   |           |
| OPS-001  | OPS      | The nightly job runs twice      | Low (1)     | Medium (2) | 2     | Low      | Tomas Berg |
| DATA-001 | DATA     | Old rows are never deleted      | Low (1)     | Medium (2) | 2     | Low      | Tomas Berg |

## Details

### SEC-001: A reset link can be used twice

**Score: 6 (High)**
**Probability**: Medium
**Impact**: High
**Residual Risk**: Low - once the token is deleted

**Mitigation**:

- Delete the token when it is used
`;

/** A playbook with words of its own and no number anywhere. */
export const words = `# Release risks

| ID | Risk                | Likelihood | Impact   | Risk Level |
| -- | ------------------- | ---------- | -------- | ---------- |
| C1 | The cache is stale  | Medium     | Critical | HIGH       |
| C2 | The index is broken | Low-Medium | Critical | HIGH       |
| L1 | The log is long     | Low        | Low      | LOW        |
`;

export const yaml = `story: "4.2"
title: Password reset
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: medium
    impact: high
    owner: Ana Ruiz
    mitigations:
      - text: Delete the token when it is used
        done: true
      - text: Ask again after an hour
        done: false
    residual: { probability: low, impact: medium }
  - id: OPS-001
    title: The nightly job runs twice
    probability: 2
    impact: 2
  - id: OPS-002
    title: Nobody knows how likely this is
    impact: 3
`;

export function profileOf(text: string, format: 'yaml' | 'markdown'): RiskProfile {
  return read(text, { format }).profile;
}

export function matrixFrom(text: string, format: 'yaml' | 'markdown', policy?: Policy | null): Matrix {
  const profile = profileOf(text, format);
  const used = policy === undefined ? findPolicy(profile.policy.name) : policy;
  return matrixOf(profile, used, gateOn(profile, used, { settings: defaultSettings, today: '2026-03-02' }));
}

/** Where the gate is not looked at. */
export const noGate: Gate = { decision: null, because: [] };

/** Which risks stand where: `2×3` for probability 2 and impact 3. */
export function placesIn({ grid }: Matrix): Readonly<Record<string, readonly string[]>> {
  const cells = grid?.rows.flat().filter(({ risks }) => risks.length > 0) ?? [];
  return Object.fromEntries(cells.map(({ probability, impact, risks }) => [`${probability}×${impact}`, risks]));
}
