/** Small documents of our own around what a test speaks of, and claims as short lines that are easy to compare. */

import type { Claim, RiskProfile } from '../../../server/src/engine/model';
import { read } from '../../../server/src/engine/read';

/** One risk of each band: critical, high, medium and low, in four categories. */
const register = `## Detailed Risk Register

| Risk ID | Category | Description | Probability | Impact | Score | Priority |
| --- | --- | --- | --- | --- | --- | --- |
| SEC-001 | Security | Tokens in the log | High (3) | High (3) | 9 | Critical |
| TECH-001 | Technical | Clock drifts | Medium (2) | High (3) | 6 | High |
| DATA-001 | Data | Rows are lost | Medium (2) | Medium (2) | 4 | Medium |
| OPS-001 | Operational | Rollback by hand | Low (1) | High (3) | 3 | Low |
`;

export function profileWith(body: string): RiskProfile {
  return profileOf(
    `# Risk Profile: Story 4.2 - Parcel lockers\n\nDate: 2026-02-03\nReviewer: Mara\n\n${body}\n\n${register}`,
  );
}

export function profileOf(text: string): RiskProfile {
  const { profile } = read(text, { format: 'markdown' });
  for (const claim of profile.claims) checkPlace(claim, text);
  return profile;
}

/** `band critical 1`, `category-band Data/high 2`, `total 4`. */
export function claimsOf(body: string): readonly string[] {
  return profileWith(body).claims.map(lineOf);
}

export function lineOf({ kind, of, stated }: Claim): string {
  return [kind, ...(of === null ? [] : [of]), stated.value].join(' ');
}

/** The number must stand where the span says, inside its statement. */
function checkPlace({ kind, stated, span }: Claim, text: string): void {
  const printed = text.slice(stated.span.start, stated.span.end).toLowerCase();
  const value = String(stated.value).toLowerCase();
  const worded = typeof stated.value === 'number' && !/\d/.test(printed);
  const product = kind === 'derivation-step' && /[×x*]/.test(printed);
  if (!worded && !product && printed !== value && Number(printed) !== stated.value) {
    throw new Error(`${kind} ${value} stands where the text says ${printed}`);
  }
  if (stated.span.start < span.start || stated.span.end > span.end)
    throw new Error(`${kind} ${value} is outside its statement`);
}
