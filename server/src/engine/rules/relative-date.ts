import { addDays, dateIn } from '../dates';
import { say } from '../message';
import type { Located, Risk } from '../model';
import { isClosed } from './facts/harm';
import { shorten } from './facts/name';
import { defineRule } from './rule';

export default defineRule({
  name: 'relative-date',
  severity: 'information',
  group: 'time',
  summary: 'A date depends on when it is read.',
  why: `*Next week* is another week for every reader. A date or a named milestone (*Sprint 3*, *before deployment*) stays what it was. Where the
document has a date, the day that was meant can be computed.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
date: "2026-06-10"
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
    due: in two weeks
#        ^^^^^^^^^^^^ “in two weeks” depends on when it is read: 2026-06-24 was meant
`,
        fixed: `story: "4.2"
date: "2026-06-10"
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
    due: 2026-06-24
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
    due: End of Sprint 3
`,
    ],
  },
  fix: "Writes the date that was meant, where the document's own date tells; have a look before you take it.",
  *check(profile, { each }) {
    const written = profile.date === null ? null : dateIn(profile.date.value);
    for (const texts of each(relativeTexts)) {
      for (const text of texts) {
        const days = daysMeant(text.value);
        const date = written === null || days === null ? null : addDays(written, days);
        yield {
          span: text.span,
          message:
            date === null
              ? say`“${shorten(text.value, 40)}” depends on when it is read`
              : say`“${shorten(text.value, 40)}” depends on when it is read: ${date} was meant`,
          fix:
            date === null
              ? null
              : {
                  title: say`Change it to ${date}`,
                  changes: [{ kind: 'replace', span: text.span, text: date }],
                  certain: false,
                },
        };
      }
    }
  },
});

function relativeTexts(risk: Risk): readonly Located<string>[] {
  if (isClosed(risk)) return [];
  return [risk.timeline, risk.reviewDate].filter(
    (text) => text !== null && dateIn(text.value) === null && isRelative(text),
  ) as readonly Located<string>[];
}

function isRelative({ value }: Located<string>): boolean {
  const text = value.trim().toLowerCase();
  if (/^(?:by |until |before )?(?:today|tomorrow|tonight)$/.test(text)) return true;
  if (
    /^(?:by |until |before |end of |by end of |by the end of |the )*(?:next|this|coming|following) (?:day|week|month|quarter|year|monday|tuesday|wednesday|thursday|friday)\b/.test(
      text,
    )
  )
    return true;
  return /^(?:in|within)(?: the next)? (?:\d{1,3}|a|one|two|three|four|five|six|eight|ten|twelve|a few) (?:days?|weeks?|months?)\b/.test(
    text,
  );
}

/** Days from the day of writing; null where no single day was meant. */
function daysMeant(value: string): number | null {
  const text = value.trim().toLowerCase();
  if (/\btoday$|\btonight$/.test(text)) return 0;
  if (/\btomorrow$/.test(text)) return 1;
  const span = /^(?:in|within)(?: the next)? (\S+) (day|week)s?$/.exec(text);
  const number = numbers.get(span?.[1] ?? '') ?? Number(span?.[1]);
  return span === null || !Number.isInteger(number) ? null : number * (span[2] === 'week' ? 7 : 1);
}

const numbers = new Map(
  Object.entries({ a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, eight: 8, ten: 10, twelve: 12 }),
);
