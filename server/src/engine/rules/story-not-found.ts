import { say } from '../message';
import { defineRule } from './rule';

export default defineRule({
  name: 'story-not-found',
  severity: 'information',
  group: 'trace',
  summary: "None of the workspace's stories is the one this profile is about.",
  why: `A profile is found by its story. When the story was renumbered or the profile copied, everything that looks for it (the gate, the
roll-up, *Generate*) goes wrong quietly. Where the workspace has no folder of stories, nothing is said.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
#       ^^^ there is no story 4.2 in this workspace
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: null,
        neighbours: { ids: new Map(), story: 'missing', profile: null, exists: () => null },
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
  fix: 'None: whether the story moved or the number is wrong, only people know.',
  *check(profile, { neighbours }) {
    if (profile.story === null || neighbours?.story !== 'missing') return;
    yield { span: profile.story.span, message: say`there is no story ${profile.story.value} in this workspace` };
  },
});
