import { say } from '../message';
import type { Risk } from '../model';
import { freeIds, normalId } from './facts/ids';
import { headOf, shorten } from './facts/name';
import { defineRule } from './rule';

export default defineRule({
  name: 'duplicate-id',
  severity: 'error',
  group: 'identity',
  summary: 'Two risks have the same id.',
  why: `Tests, gates and reviews point at risks by id. Where two risks share one, a mention of it means both or neither, and a count counts
one of them. The same id in the register and above a section is one risk with two places, and fine.`,
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
  - id: OPS-001
#       ^^^^^^^ OPS-001 is already the id of “The nightly export is late”
    title: The status page is refreshed by hand
    probability: 1
    impact: 1
    owner: Ana Ruiz
    mitigations: [Refresh it by a timer]
`,
        fixed: `story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
  - id: OPS-002
    title: The status page is refreshed by hand
    probability: 1
    impact: 1
    owner: Ana Ruiz
    mitigations: [Refresh it by a timer]
`,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
    ],
  },
  fix: 'Gives the later risk the next free id; mentions elsewhere are left alone, since nobody knows which one they mean.',
  *check(profile) {
    const seen = new Map<string, Risk>();
    let nextFree: ReturnType<typeof freeIds> | null = null;
    for (const risk of profile.risks) {
      if (risk.id === null) continue;
      const name = normalId(risk.id.value);
      // In Markdown each heading is a place of its own, in YAML the same name is the same group.
      const place = profile.format === 'yaml' ? risk.group?.value : risk.group?.span.start;
      const id = counted.test(name) ? `${name}\n${place}` : name;
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, risk);
        continue;
      }
      nextFree ??= freeIds(profile);
      const free = nextFree(name);
      const title = first.title ?? first.description;
      const whose = title === null ? say`another risk` : say`“${shorten(title.value)}”`;
      yield {
        span: risk.id.span,
        message: say`${risk.id.value} is already the id of ${whose}`,
        related: [{ span: headOf(first), message: say`the first one`, path: null }],
        fix:
          free === null
            ? null
            : {
                title: say`Change the id to ${free}`,
                changes: [{ kind: 'replace', span: risk.id.span, text: free }],
                certain: false,
              },
      };
    }
  },
});

/** `1`, `Risk 1`: under the next heading one counts from the start again. */
const counted = /^(?:\p{L}+ #?)?\d+$/u;
