import { say } from '../message';
import type { Located, Metric } from '../model';
import { type Threshold, thresholdOf } from './facts/thresholds';
import { defineRule } from './rule';

export default defineRule({
  name: 'threshold-order',
  severity: 'warning',
  group: 'time',
  summary: 'A metric is critical before it alerts, or alerts within its target.',
  why: `Target, alert and critical threshold of a metric lie in one direction: an error rate may be below 2 %, alerts above 5 % and is critical
above 10 %. Where the order is broken, an alert never comes or always does. Numbers without a sign lie in the direction in which the alert lies from
the target. Units are converted; what cannot be compared is left alone.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
metrics:
  - name: Late exports
    target: <1%
    alert: ">5%"
    critical: ">3%"
#              ^^^ “Late exports” is critical at >3% and alerts only at >5%
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: null,
      },
      {
        text: `story: "4.2"
metrics:
  - name: Nightly export
    target: 10 min
    alert: 20 min
    critical: 900 s
#             ^^^^^ “Nightly export” is critical at 900 s and alerts only at 20 min
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: null,
      },
    ],
    good: [
      `story: "4.2"
metrics:
  - name: Time to search
    target: <500ms
    alert: ">1s"
    critical: ">2s"
  - name: Cache hits
    target: ">80%"
    alert: <60%
    critical: <40%
  - name: Free space
    target: 40 GB
    alert: 20 GB
    critical: 5 GB
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
  fix: 'None: which of the thresholds is wrong, the document does not tell.',
  *check(profile) {
    for (const { name, target, alert, critical } of profile.metrics) {
      const late = isPast(critical, alert, target);
      if (critical !== null && alert !== null && late) {
        const message = say`“${name.value}” is critical at ${critical.value} and alerts only at ${alert.value}`;
        yield { span: critical.span, message, related: [{ span: alert.span, message: say`the alert`, path: null }] };
      } else if (alert !== null && target !== null && isWithin(alert, target)) {
        const message = say`“${name.value}” alerts at ${alert.value}, which its target ${target.value} allows`;
        yield { span: alert.span, message, related: [{ span: target.span, message: say`the target`, path: null }] };
      }
    }
  },
});

/** The critical threshold is reached before the alert. */
function isPast(critical: Metric['critical'], alert: Metric['alert'], target: Metric['target']): boolean {
  const [a, b, t] = [read(critical), read(alert), read(target)];
  if (a === null || b === null || a.unit !== b.unit || a.crossed !== b.crossed) return false;
  const crossed = a.crossed ?? directionOf(b, t);
  if (crossed === null) return false;
  return crossed === 'above' ? a.value < b.value : a.value > b.value;
}

/** Where no sign says it: an alert at 120 s beside a target of 60 s is crossed upward. */
function directionOf(alert: Threshold, target: Threshold | null): Threshold['crossed'] {
  if (target === null || target.unit !== alert.unit || target.value === alert.value) return null;
  return alert.value > target.value ? 'above' : 'below';
}

/** The alert threshold lies well inside what the target asks for. */
function isWithin(alert: Located<string>, target: Located<string>): boolean {
  const [a, t] = [read(alert), read(target)];
  if (
    a === null ||
    t === null ||
    a.unit !== t.unit ||
    a.crossed === null ||
    t.crossed === null ||
    a.crossed === t.crossed
  )
    return false;
  return a.crossed === 'above' ? a.value < t.value : a.value > t.value;
}

function read(text: Located<string> | null): Threshold | null {
  return text === null ? null : thresholdOf(text.value);
}
