import { dateIn } from '../dates';
import { say } from '../message';
import { defineRule } from './rule';

export default defineRule({
  name: 'stale-profile',
  severity: 'information',
  group: 'trace',
  summary: 'The story was changed after this profile was written.',
  why: `A profile judges the story as it was on its date. When the story's own change log has a later entry, somebody should look whether
the risks still fit. File dates are not used: a checkout changes them.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
date: "2026-02-01"
#      ^^^^^^^^^^ the story was changed on 2026-04-20, after this profile was written
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: null,
        neighbours: {
          ids: new Map(),
          story: { path: 'docs/stories/4.2.export.md', changed: '2026-04-20' },
          profile: null,
          exists: () => null,
        },
      },
    ],
    good: [
      {
        text: `story: "4.2"
date: "2026-05-01"
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        neighbours: {
          ids: new Map(),
          story: { path: 'docs/stories/4.2.export.md', changed: '2026-04-20' },
          profile: null,
          exists: () => null,
        },
      },
    ],
  },
  fix: 'None: a new date is right only after somebody has looked.',
  *check(profile, { neighbours }) {
    const story = neighbours?.story ?? null;
    const written = profile.date === null ? null : dateIn(profile.date.value);
    if (profile.date === null || written === null || story === null || story === 'missing') return;
    if (story.changed === null || story.changed <= written) return;
    yield {
      span: profile.date.span,
      message: say`the story was changed on ${story.changed}, after this profile was written`,
      related: [{ span: { start: 0, end: 0 }, message: say`the story`, path: story.path }],
    };
  },
});
