import { say } from '../message';
import { nameOf } from './facts/name';
import { defineRule } from './rule';

export default defineRule({
  name: 'progress-mismatch',
  severity: 'warning',
  group: 'agreement',
  summary: 'The stated progress does not fit the ticked boxes.',
  why: `A register says 80 % while one of five boxes is ticked: somebody reports progress that the list of actions does not show. Actions
differ in size, so only what is off by more than one whole action is reported, and 100 % with an open action, and 0 % with a done one.`,
  examples: {
    bad: [
      {
        text: `title: Launch risks
risks:
  - id: R-001
    title: The nightly export is late
    priority: Low
    owner: Ana Ruiz
    progress: 80%
#             ^^^ R-001 is said to be 80 % done, but 1 of its 3 actions is
    mitigations:
      - { text: Alert when the export is not there at six, done: true }
      - { text: Start it an hour earlier, done: false }
      - { text: Tell the desk which runs are late, done: false }
`,
        fixed: null,
      },
    ],
    good: [
      `title: Launch risks
risks:
  - id: R-001
    title: The nightly export is late
    priority: Low
    owner: Ana Ruiz
    progress: 50%
    mitigations:
      - { text: Alert when the export is not there at six, done: true }
      - { text: Start it an hour earlier, done: false }
      - { text: Tell the desk which runs are late, done: false }
`,
    ],
  },
  fix: 'None: whether the number or the boxes are behind, only the team knows.',
  *checkRisk(risk) {
    const marked = risk.mitigations.filter(({ value }) => value.done !== null);
    if (risk.progress === null || marked.length === 0) return;
    const done = marked.filter(({ value }) => value.done === true).length;
    const { value, span } = risk.progress;
    const off = Math.abs(value - (100 * done) / marked.length) > 100 / marked.length;
    const finished = value >= 100 && done < marked.length;
    const untouched = value === 0 && done > 0;
    if (!off && !finished && !untouched) return;
    const name = nameOf(risk);
    yield {
      span,
      message:
        done === 1
          ? say`${name} is said to be ${value} % done, but ${done} of its ${marked.length} actions is`
          : say`${name} is said to be ${value} % done, but ${done} of its ${marked.length} actions are`,
    };
  },
});
