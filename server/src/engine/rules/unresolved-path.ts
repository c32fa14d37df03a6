import { say } from '../message';
import { defineRule } from './rule';

export default defineRule({
  name: 'unresolved-path',
  severity: 'information',
  group: 'form',
  summary: 'A link of a risk leads to no file.',
  why: `A risk points at its evidence: a test, a decision, a runbook. After a move the path is still there and leads nowhere. Only paths inside
the workspace are looked at; addresses on the web are not, since nothing here uses the network.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
    links: [docs/runbook.md, https://example.org/export]
#           ^^^^^^^^^^^^^^^ there is no file docs/runbook.md
`,
        fixed: null,
        neighbours: { ids: new Map(), story: null, profile: null, exists: () => false },
      },
    ],
    good: [
      {
        text: `story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
    links: [docs/runbook.md]
`,
        neighbours: { ids: new Map(), story: null, profile: null, exists: () => true },
      },
    ],
  },
  fix: 'None: where the file went, only people know.',
  *checkRisk({ links }, { neighbours }) {
    if (neighbours === null) return;
    for (const { value, span } of links) {
      const path = value.replace(/#.*$/, '').trim();
      if (!isPath(path) || neighbours.exists(path) !== false) continue;
      yield { span, message: say`there is no file ${path}` };
    }
  },
});

/** With a slash or an extension, and no scheme: `TECH-001` and an address are not paths. */
function isPath(text: string): boolean {
  if (text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text) || /\s/.test(text)) return false;
  return text.includes('/') || /\.(?:md|ya?ml|txt|pdf|csv|json)$/i.test(text);
}
