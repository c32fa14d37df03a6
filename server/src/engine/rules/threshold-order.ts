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
above 10 %. Where the order is broken, an alert never comes or always does. Units are converted; what cannot be compared is left alone.`,
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
      const late = isPast(critical, alert);
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
function isPast(critical: Metric['critical'], alert: Metric['alert']): boolean {
  const [a, b] = [read(critical), read(alert)];
  if (a === null || b === null || a.unit !== b.unit || a.crossed === null || a.crossed !== b.crossed) return false;
  return a.crossed === 'above' ? a.value < b.value : a.value > b.value;
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
