/** Documents in every shape that the view must bear. */
import type { Matrix, Overview, Shown, Source } from '../../../media/src/messages';
import {
  defaultSettings,
  gateOn,
  matrixOf,
  policiesOf,
  policyOf,
  read,
  type Settings,
  settingsSchema,
} from '../../../server/src/engine';
import { overviewOf } from '../../../server/src/features/overview';
import type { RiskDocument } from '../../../server/src/workspace/risk-document';

interface Written {
  readonly name?: string;
  readonly version?: number;
  readonly settings?: Settings;
}

export function shownOf(text: string, { name = 'story-4.2.risk.yaml', version = 1, settings }: Written = {}): Shown {
  return { kind: 'matrix', source: sourceOf(name, version), matrix: matrixFrom(text, name, settings), broken: null };
}

export function matrixFrom(text: string, name = 'story-4.2.risk.yaml', settings = defaultSettings): Matrix {
  const { profile } = read(text, { format: name.endsWith('.md') ? 'markdown' : 'yaml', settings });
  const policy = policyOf(profile, policiesOf(settings));
  return matrixOf(profile, policy, gateOn(profile, policy, { settings, today: '2026-03-02' }));
}

export function overviewFrom(files: Readonly<Record<string, string>>): Overview {
  return overviewOf(documentsFrom(files));
}

/** As far as the overview looks at documents. */
export function documentsFrom(files: Readonly<Record<string, string>>): readonly RiskDocument[] {
  return Object.entries(files).map(([name, text]) => {
    const { profile } = read(text, { format: name.endsWith('.md') ? 'markdown' : 'yaml' });
    const policy = policyOf(profile);
    const gate = gateOn(profile, policy, { settings: defaultSettings, today: '2026-03-02' });
    return { uri: `file:///home/me/${name}`, version: 1, profile, policy, gate } as RiskDocument;
  });
}

export function sourceOf(name: string, version = 1, locked = false): Source {
  return { uri: `file:///home/me/${name}`, version, name, locked };
}

/** A story with something of everything: gaps, a printed score that is wrong, residuals, a risk that has no place. */
export const story = `story: "4.2"
title: Reset a forgotten password by mail
summary: { total: 12, score: 58 }
risks:
  - { id: SEC-001, title: A reset link can be used twice, category: Security, probability: medium, impact: high, score: 6, owner: Ana Ruiz, status: open, mitigations: [{ text: Delete the token when it is used, done: true }, { text: Ask again after an hour, done: false }], residual: { probability: low, impact: medium } }
  - { id: PERF-001, title: The mail takes a minute to arrive, category: Performance, probability: high, impact: medium, score: 4, mitigations: [Send from a queue of its own], status: open }
  - { id: TECH-001, title: Old links break when the key is exchanged, category: Technical, probability: medium, impact: medium, owner: Tomas Berg, mitigations: [Accept the last two keys], residual: Low - both keys are accepted for a day, status: mitigated }
  - { id: TECH-002, title: Two tabs ask at once, category: Technical, probability: medium, impact: medium, owner: Tomas Berg, mitigations: [Keep the newest token] }
  - { id: DATA-001, title: Addresses stay in the log, category: Data, probability: medium, impact: medium, owner: Ana Ruiz }
  - { id: TECH-003, title: The page has no state for an expired link, category: Technical, probability: medium, impact: medium, owner: Mia Lund, mitigations: [Draw the state] }
  - { id: DATA-002, title: Tokens are never deleted, category: Data, probability: low, impact: low, owner: Ana Ruiz, mitigations: [Delete them at night], status: closed }
  - { id: OPS-001, title: The nightly job runs twice, category: Operational, probability: low, impact: low, owner: Lee Wong, mitigations: [Take a lock] }
  - { id: TECH-004, title: The library is no longer maintained, category: Technical, probability: low, impact: medium, owner: Mia Lund, mitigations: [Vendor it] }
  - { id: PERF-002, title: The table of tokens grows, category: Performance, probability: low, impact: medium, owner: Lee Wong, mitigations: [Watch its size] }
  - { id: SEC-002, title: A mail names an account that exists, category: Security, probability: low, impact: high, owner: Ana Ruiz, mitigations: [Answer alike in both cases], status: open }
  - { id: BUS-001, title: People call the help desk instead, category: Business, impact: medium, owner: Mia Lund, mitigations: [Say what to expect] }
`;

export const one = `story: "4.3"
title: Show the last login
risks:
  - { id: SEC-001, title: The time tells a thief when nobody looks, probability: low, impact: medium, owner: Ana Ruiz, mitigations: [Show it to the owner alone], tests: [login.spec] }
`;

export const none = 'policy: bmad-v4\nstory: "4.4"\ntitle: Nothing found yet\nrisks: []\n';

export const sixty = `story: "4.5"
title: Sixty of a kind
risks:
${Array.from({ length: 60 }, (_, n) => `  - { id: TECH-${String(n + 1).padStart(3, '0')}, title: Module ${n + 1} has no test, probability: medium, impact: medium, owner: ${n % 2 ? 'Ana Ruiz' : 'Mia Lund'}, mitigations: [Write one] }\n`).join('')}`;

/** Five levels each way, scores by a drawn grid. */
export const five = `policy: iso-5x5
title: Moving the archive to another provider
risks:
  - { id: R-1, title: The copy is not complete, probability: 4, impact: 5, owner: Ana Ruiz, residual: { probability: 2, impact: 5 }, mitigations: [Count twice] }
  - { id: R-2, title: The line is too slow, probability: 5, impact: 3, owner: Lee Wong, residual: { probability: 3, impact: 2 }, mitigations: [Send disks] }
  - { id: R-3, title: The contract ends before the move, probability: 2, impact: 4, owner: Ana Ruiz, residual: { probability: 1, impact: 4 }, mitigations: [Prolong it] }
  - { id: R-4, title: Nobody knows the old format, probability: 3, impact: 3, owner: Mia Lund, residual: { probability: 1, impact: 2 }, mitigations: [Ask its author] }
  - { id: R-5, title: Rights are lost on the way, probability: 3, impact: 5, residual: { probability: 1, impact: 5 }, mitigations: [Compare lists] }
  - { id: R-6, title: A name is written in two ways, probability: 1, impact: 1, owner: Lee Wong, mitigations: [Fold case] }
  - { id: R-7, title: Search finds less than before, probability: 3, impact: 2, owner: Lee Wong }
`;

export const four = `policy: house
title: Four by four, by a grid of our own
risks:
  - { id: SEC-001, title: The key lies in the repository, probability: 4, impact: 3, owner: Ana Ruiz, mitigations: [Exchange it] }
  - { id: OPS-001, title: The disk is full at night, probability: 2, impact: 4, owner: Lee Wong, mitigations: [Rotate logs] }
  - { id: OPS-002, title: Nobody reads the alarms, probability: 1, impact: 2, owner: Lee Wong, mitigations: [Name a reader] }
`;

export const house: Settings = settingsSchema.parse({
  policies: {
    house: {
      probability: ['Rare', 'Seldom', 'Often', 'Always'],
      impact: ['Nuisance', 'Delay', 'Loss', 'Ruin'],
      grid: [
        [1, 2, 3, 5],
        [2, 4, 6, 9],
        [3, 6, 10, 13],
        [5, 9, 13, 16],
      ],
      bands: [
        { name: 'Red', from: 10, to: 16 },
        { name: 'Amber', from: 5, to: 9 },
        { name: 'Green', from: 1, to: 4 },
      ],
      gate: { failFrom: 16, concernsFrom: 9 },
    },
  },
});

/** Levels in words of its own, and no number anywhere. */
export const foreign = `# Release risks

| ID | Risk                          | Likelihood | Impact   | Risk Level | Owner    |
| -- | ----------------------------- | ---------- | -------- | ---------- | -------- |
| C1 | The cache is stale            | Medium     | Critical | HIGH       | Phase 2  |
| C2 | The index is broken           | Low-Medium | Critical | HIGH       | Ana Ruiz |
| M1 | The import takes all night    | High       | Medium   | MEDIUM     |          |
| L1 | The log is long               | Low        | Low      | LOW        | Lee Wong |
`;

/** No probability, no impact, no score. */
export const placeless = `# Engineering Risks

| #  | Risk Area           | Why It Matters                     | Mitigation Tactics              |
| -- | ------------------- | ---------------------------------- | ------------------------------- |
| 1  | Clock drift         | Tokens expire early                | Ask the time server             |
| 2  | Slow builds         | Nobody waits for the tests         | Split the suite                 |
| 3  | One person knows it | Holidays stop the release          | Pair on every second change     |
`;

/** Everything a title could try. */
export const hostile = `story: "9.9"
title: "</script><script>window.hacked = 1</script>"
risks:
  - { id: SEC-001, title: "<img src=x onerror=window.hacked=1>", probability: high, impact: high, owner: "<b onmouseover=window.hacked=1>Eve</b>", category: "\\"><svg onload=window.hacked=1>", status: "javascript:window.hacked=1", mitigations: ["<iframe src=javascript:window.hacked=1>"] }
  - { id: SEC-002, title: "[click](javascript:window.hacked=1) \\u202Egnp.exe\\u202C \\u0007", probability: low, impact: low, owner: "{0}", mitigations: [x], residual: "<style>*{display:none}</style>" }
  - { id: SEC-003, title: "${'W'.repeat(4000)}", probability: medium, impact: medium, owner: "${'o'.repeat(2000)}", mitigations: [x] }
  - { id: __proto__, title: "x\\" style=\\"background: url(https://evil.example)", probability: low, impact: high, owner: constructor, category: toString, status: __proto__, mitigations: [x] }
  - { id: constructor, title: "one\\u2028two\\u2029${'z\\u0336\\u0489\\u0321'.repeat(200)}", probability: high, impact: low, owner: __proto__, category: valueOf, mitigations: [x] }
`;

export function manyRisks(count: number): string {
  const levels = ['low', 'medium', 'high'];
  const risks = Array.from({ length: count }, (_, n) => {
    const id = `TECH-${String(n + 1).padStart(3, '0')}`;
    const [probability, impact] = [levels[n % 3], levels[Math.floor(n / 3) % 3]];
    return `  - { id: ${id}, title: Module ${n + 1} has no test, probability: ${probability}, impact: ${impact}, owner: Ana Ruiz, residual: { probability: low, impact: low }, mitigations: [Write one] }\n`;
  });
  return `story: "4.6"\ntitle: Many of a kind\nrisks:\n${risks.join('')}`;
}
