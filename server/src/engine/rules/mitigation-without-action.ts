import { asWritten, say } from '../message';
import { isPlaceholder, isStatusWord, isStrategyWord } from '../read/vocabulary';
import { absences } from './facts/absence';
import { isAccepted } from './facts/harm';
import { nameOf, shorten } from './facts/name';
import { defineRule } from './rule';

export default defineRule({
  name: 'mitigation-without-action',
  severity: 'warning',
  group: 'completeness',
  summary: 'A mitigation names no action.',
  why: `\`None\`, \`Planned\`, \`Preventive\` or \`Be careful\` fills the column and changes nothing about the risk. A mitigation is an action: somebody
does it, and later one can tell whether it was done. Watching a small risk (\`Monitor\`) is fair; at a score that raises concerns it is not.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 3
    impact: 2
    owner: Ana Ruiz
    mitigations: [N/A]
#                 ^^^ “N/A” is not an action against SEC-001
    tests: [Open the same link a second time]
  - id: PERF-001
    title: Search slows down with a full index
    probability: 2
    impact: 3
    owner: Ana Ruiz
    mitigations: [Monitor closely]
#                 ^^^^^^^^^^^^^^^ “Monitor closely” is not an action against PERF-001
    tests: [Measure with a million entries]
`,
        fixed: null,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 3
    impact: 2
    owner: Ana Ruiz
    mitigations: [Planned, Delete the token when it is used]
    tests: [Open the same link a second time]
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Monitor]
`,
    ],
  },
  fix: 'None: what to do about the risk is for people to decide.',
  *check(profile, context) {
    const lacking = absences(profile, context, 'mitigations', (risk) => {
      const texts = risk.mitigations.map(({ value }) => value.text);
      return texts.length > 0 && !isAccepted(risk) && texts.every(isNoAction);
    });
    for (const { risks, severity } of lacking) {
      const [first, ...rest] = risks;
      const [said] = first.mitigations;
      if (said === undefined) continue;
      const empty = isPlaceholder(said.value.text);
      if (severity === 'information' && !empty) continue;
      yield {
        span: said.span,
        severity: empty ? severity : 'information',
        message:
          rest.length === 0
            ? say`“${shorten(said.value.text)}” is not an action against ${nameOf(first)}`
            : say`“${shorten(said.value.text)}” is not an action against ${nameOf(first)} and ${rest.length} more`,
        related: rest.flatMap(({ mitigations: [one] }) =>
          one === undefined ? [] : [{ span: one.span, message: asWritten(shorten(one.value.text)), path: null }],
        ),
      };
    }
  },
});

function isNoAction(text: string): boolean {
  if (text.length > 40) return false;
  return (
    isPlaceholder(text) ||
    isStatusWord(text) ||
    isStrategyWord(text) ||
    vague.has(text.trim().toLowerCase().replace(/[.!]$/, ''))
  );
}

const vague: ReadonlySet<string> = new Set([
  'monitor closely',
  'monitor the situation',
  'monitor and review',
  'monitoring',
  'be careful',
  'as needed',
  'best practices',
  'follow best practices',
  'use best practices',
  'standard practices',
  'standard procedures',
  'normal process',
  'handle appropriately',
  'see above',
  'see below',
  'accept the risk',
  'none required',
  'no action needed',
  'no action required',
  '注意',
  '监控',
  '加强管理',
]);
