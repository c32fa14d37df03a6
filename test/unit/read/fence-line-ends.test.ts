import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine';

const text = `# Risk Profile: Story 4.2

\`\`\`yaml
policy: bmad-v4
risks:
  - { id: DATA-001, title: A receipt is lost, probability: low, impact: high, score: 3 }
  - { id: SEC-001, title: The link works twice, probability: high, impact: high, score: 9 }
\`\`\`
`;

describe('a fence with the line ends of Windows', () => {
  const risksOf = (document: string) =>
    read(document, { format: 'markdown' }).profile.risks.map(({ id, title, score, probability, impact }) => ({
      id: id?.value,
      title: title?.value,
      score: score?.stated?.value,
      levels: [probability?.level, impact?.level],
    }));

  it('is read like any other, its last line too', () => {
    const risks = risksOf(text.replaceAll('\n', '\r\n'));
    assert.deepEqual(
      risks.map(({ id }) => id),
      ['DATA-001', 'SEC-001'],
    );
    assert.deepEqual(risks, risksOf(text));
  });
});
