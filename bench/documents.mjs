/** Risk documents of any size, in two shapes, with a few faults each so that there is something to report. */
const levels = ['Low', 'Medium', 'High'];

export function storyProfile(count) {
  const rows = [];
  const sections = [];
  for (let at = 0; at < count; at += 1) {
    const id = `TECH-${String(at + 1).padStart(3, '0')}`;
    const [p, i] = [1 + (at % 3), 1 + ((at >> 1) % 3)];
    const score = at % 10 === 0 ? p * i + 1 : p * i;
    rows.push(
      `| ${id} | Technical | Queue ${at} drops messages under load | ${levels[p - 1]} (${p}) | ${levels[i - 1]} (${i}) | ${score} | Medium |`,
    );
    sections.push(`### ${id}: Queue ${at} drops messages under load

**Probability:** ${levels[p - 1]} - consumers restart during every deployment
**Impact:** ${levels[i - 1]} - orders are lost until the nightly reconciliation

**Mitigation:**

- Acknowledge after the write and not before it
- Alert on the age of the oldest message
- Replay from the journal of the producer

**Owner:** Ana Ruiz
`);
  }
  return `# Risk Profile: Story 4.2

Date: 2026-01-12
Reviewer: Ana Ruiz

## Executive Summary

- Total Risks Identified: ${count}
- Critical Risks: 0
- Risk Score: 70/100

## Risk Register

| Risk ID | Category | Description | Probability | Impact | Score | Priority |
|---------|----------|-------------|-------------|--------|-------|----------|
${rows.join('\n')}

## Details

${sections.join('\n')}`;
}

export function riskYaml(count) {
  const items = [];
  for (let at = 0; at < count; at += 1) {
    const [p, i] = [1 + (at % 3), 1 + ((at >> 1) % 3)];
    items.push(`  - id: TECH-${String(at + 1).padStart(3, '0')}
    title: Queue ${at} drops messages under load
    category: Technical
    description: >-
      Consumers restart during every deployment, and what they had taken and not yet written is gone.
      Orders are then missing until the nightly reconciliation finds them in the journal of the producer.
    probability: ${levels[p - 1].toLowerCase()}
    impact: ${levels[i - 1].toLowerCase()}
    score: ${at % 10 === 0 ? p * i + 1 : p * i}
    owner: Ana Ruiz
    mitigations:
      - text: Acknowledge after the write and not before it
        done: true
      - Alert on the age of the oldest message
      - Replay from the journal of the producer
    tests:
      - Kill a consumer between read and write`);
  }
  return `story: "4.2"\ntitle: Order queue\ndate: 2026-01-12\nrisks:\n${items.join('\n')}\n`;
}
