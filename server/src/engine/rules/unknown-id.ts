import { asWritten, say } from '../message';
import type { Located, RiskProfile } from '../model';
import { isExtract } from './facts/counted';
import { idParts, mentions, nearestId, normalId } from './facts/ids';
import { defineRule, type RuleContext } from './rule';

export default defineRule({
  name: 'unknown-id',
  severity: 'warning',
  group: 'identity',
  summary: 'An id is mentioned that no risk has.',
  why: `A test strategy that names TECH-009 tests nothing when there is no such risk, and a slip of the pen looks the same. An id is unknown
only if no other risk document of the workspace defines it; where only this text is known, it is information, and mentions in running
prose are left in peace. Ids
in code, struck-out ids and ids of tests are no mentions.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
references:
  mustFix: [SEC-01]
#           ^^^^^^ no risk has the id SEC-01; SEC-001 does
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
`,
        fixed: `story: "4.2"
references:
  mustFix: [SEC-001]
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
`,
      },
    ],
    good: [
      {
        text: `story: "4.2"
references:
  mustFix: [SEC-001, SEC-014]
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
`,
        neighbours: {
          ids: new Map([['SEC-014', 'docs/qa/4.1.risk.yaml']]),
          story: null,
          profile: null,
          exists: () => null,
        },
      },
    ],
  },
  fix: 'Writes the one known id that is a slip away; elsewhere none.',
  *check(profile, context) {
    if (profile.kind === 'gate' || profile.risks.length === 0 || isExtract(profile)) return;
    if (mentions(profile).every(({ target }) => target !== null)) return;
    const known = profile.risks.flatMap(({ id }) => (id === null ? [] : [normalId(id.value)]));
    for (const [id, places] of unknownIds(profile, known, context)) {
      const [first, ...rest] = places;
      if (first === undefined) continue;
      const near = nearestId(known, id);
      const unknown = say`no risk has the id ${first.value}`;
      const hinted = near === null ? unknown : say`${unknown}; ${near} does`;
      yield {
        span: first.span,
        severity: context.neighbours === null ? 'information' : 'warning',
        message: rest.length === 0 ? hinted : say`${hinted} (${places.length} mentions)`,
        related: rest.map(({ span, value }) => ({ span, message: asWritten(value), path: null })),
        fix:
          near === null
            ? null
            : {
                title: say`Change it to ${near}`,
                changes: places.map(({ span }) => ({ kind: 'replace', span, text: near })),
                certain: false,
              },
      };
    }
  },
});

/** Only ids that look like this document's own: with a prefix that its risks or its rule book use. */
function unknownIds(profile: RiskProfile, known: readonly string[], { neighbours, policy }: RuleContext) {
  const all = new Set(known);
  const prefixes = new Set([
    ...known.map((id) => idParts(id)?.prefix ?? ''),
    ...Object.keys(policy?.categories ?? {}).map((prefix) => `${prefix}-`),
  ]);
  const found = new Map<string, Located<string>[]>();
  for (const { id, role, target } of mentions(profile)) {
    const name = normalId(id.value);
    if (target !== null || all.has(name) || neighbours?.ids.has(name) === true) continue;
    if (role === 'prose' && neighbours === null) continue;
    const prefix = idParts(name)?.prefix ?? '';
    if (prefix === '' || !prefixes.has(prefix) || id.span.end - id.span.start !== id.value.length) continue;
    const places = found.get(name) ?? [];
    if (!places.some(({ span }) => span.start === id.span.start)) found.set(name, [...places, id]);
  }
  return found;
}
