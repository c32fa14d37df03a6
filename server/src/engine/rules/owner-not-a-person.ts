import { asWritten, listed, type Message, say } from '../message';
import type { Risk } from '../model';
import { habits } from './facts/absence';
import { countOfRisks, shorten } from './facts/name';
import { impersonalKind, type OwnerKind } from './facts/owners';
import { openRisks } from './facts/room';
import { defineRule } from './rule';

export default defineRule({
  name: 'owner-not-a-person',
  severity: 'information',
  group: 'completeness',
  summary: 'The owner is a team or a phase, not a person.',
  why: `A team or a phase of the plan cannot be asked how the risk stands. That may be how a project works, so this is only information;
where a document does it throughout, it is one finding.

Names in \`owners.people\` of the project's settings are people whatever they look like; roles such as \`Database Administrator\` are taken as
people, since one person may hold them.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: PERF-001
    title: Search slows down with a full index
    probability: 2
    impact: 2
    owner: Platform team
#          ^^^^^^^^^^^^^ “Platform team” is a team, not a person
    mitigations: [Measure with a million entries]
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Phase 2
#          ^^^^^^^ “Phase 2” is a phase, not a person
    mitigations: [Alert when the export is not there at six]
`,
        fixed: null,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: PERF-001
    title: Search slows down with a full index
    probability: 2
    impact: 2
    owner: Ana Ruiz, Platform team
    mitigations: [Measure with a million entries]
`,
    ],
  },
  fix: 'None: which person it is, people know. *Assign owner* asks and fills it in.',
  *check(_profile, { settings, once }) {
    const owned = once(openRisks).filter((risk) => risk.owner !== null);
    const byOwner = new Map<string, OwnerKind | null>();
    for (const risk of owned) {
      const name = risk.owner?.value ?? '';
      if (!byOwner.has(name)) byOwner.set(name, impersonalKind(risk, settings));
    }
    for (const kind of kinds) {
      const such = owned.filter(({ owner }) => byOwner.get(owner?.value ?? '') === kind);
      for (const [first, ...rest] of habits(owned, such)) {
        if (first.owner === null) continue;
        yield {
          span: first.owner.span,
          message:
            rest.length === 0
              ? isNoPerson[kind](shorten(first.owner.value))
              : areNoPeople[kind](ownersOf([first, ...rest]), countOfRisks(rest.length + 1)),
          related: rest.flatMap(({ owner }) =>
            owner === null ? [] : [{ span: owner.span, message: asWritten(owner.value), path: null }],
          ),
        };
      }
    }
  },
});

const kinds: readonly OwnerKind[] = ['team', 'phase'];

const isNoPerson: Readonly<Record<OwnerKind, (owner: string) => Message>> = {
  team: (owner) => say`“${owner}” is a team, not a person`,
  phase: (owner) => say`“${owner}” is a phase, not a person`,
};

const areNoPeople: Readonly<Record<OwnerKind, (owners: Message, count: Message) => Message>> = {
  team: (owners, count) => say`owners are teams, not people: ${owners} (${count})`,
  phase: (owners, count) => say`owners are phases, not people: ${owners} (${count})`,
};

function ownersOf(risks: readonly Risk[]): Message {
  const names = [...new Set(risks.flatMap(({ owner }) => (owner === null ? [] : [shorten(owner.value, 40)])))];
  return listed(names.length > 3 ? [...names.slice(0, 3), '…'] : names);
}
