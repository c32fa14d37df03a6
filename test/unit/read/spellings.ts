/** What the tests of spellings share: the profile of a text, its only risk, and a section with a rating. */
import assert from 'node:assert/strict';
import type { Risk, RiskProfile } from '../../../server/src/engine/model';
import { read } from '../../../server/src/engine/read';

export function profileOf(text: string): RiskProfile {
  return read(text, { format: 'markdown' }).profile;
}

export function onlyRisk(text: string): Risk {
  const { risks } = profileOf(text);
  assert.equal(risks.length, 1, `expected one risk, read ${risks.map(({ id, title }) => id?.value ?? title?.value)}`);
  return risks[0] as Risk;
}

export function sectionWith(heading: string, body: string): string {
  return `# Risk Profile: Story 4.2\n\n## Risks\n\n${heading}\n\n${body}\n`;
}

export const rating =
  '**Probability:** Medium (2)\n**Impact:** High (3)\n\n**Mitigation:**\n- Retry with backoff\n- Alert on failure\n';
