/** Own-written risk documents that several tests look at. */
export const yamlProfile = `story: "4.2"
title: Order queue
risks:
  - id: TECH-001
    title: Queue drops messages
    category: Technical
    probability: medium
    impact: high
    score: 4
    mitigations:
      - text: Acknowledge after the write
        done: true
      - text: Alert on the oldest message
        done: false
    tests:
      - Kill a consumer between read and write
  - id: SEC-001
    title: Token in the log
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations:
      - Mask tokens
references:
  must-fix: [TECH-001]
`;
