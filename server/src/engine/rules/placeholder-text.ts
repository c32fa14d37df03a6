import { asWritten, type Message, say } from '../message';
import type { Located, Risk } from '../model';
import { isClosed } from './facts/harm';
import { shorten } from './facts/name';
import { defineRule } from './rule';

export default defineRule({
  name: 'placeholder-text',
  severity: 'information',
  group: 'completeness',
  summary: 'Text from a template was never filled in.',
  why: `\`TBD\`, \`[Describe the impact]\` or \`{{date}}\` means that the author meant to come back. Found by eye it is easily overlooked, because
the row looks complete. Where many places were left open, they are one finding.

An owner that is a placeholder is \`placeholder-owner\`.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late
    description: "[Describe what happens]"
#                 ^^^^^^^^^^^^^^^^^^^^^^^ “[Describe what happens]” was never filled in
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations:
      - Alert when the export is not there at six
      - "TODO: second channel"
#        ^^^^^^^^^^^^^^^^^^^^ “TODO: second channel” was never filled in
`,
        fixed: null,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: OPS-001
    title: Todo list loses entries
    description: The [draft] flag is set too late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Save on each change]
`,
    ],
  },
  fix: 'None: what belongs there only the author knows.',
  *check(_profile, { each }) {
    const open = each(openTexts).flat();
    const [first, ...rest] = open;
    if (first === undefined) return;
    const quoted = (text: Located<string>): Message => say`“${shorten(text.value, 50)}” was never filled in`;
    if (open.length <= 3) for (const text of open) yield { span: text.span, message: quoted(text) };
    else
      yield {
        span: first.span,
        message: say`${quoted(first)}, nor were ${rest.length} other places`,
        related: rest.map((text) => ({ span: text.span, message: asWritten(shorten(text.value)), path: null })),
      };
  },
});

function openTexts(risk: Risk): readonly Located<string>[] {
  return isClosed(risk) ? [] : textsOf(risk).filter(isOpen);
}

function textsOf(risk: Risk): readonly Located<string>[] {
  const mitigations = risk.mitigations.map(({ value, span }) => ({ value: value.text, span }));
  const one = [risk.title, risk.description, risk.category, risk.timeline, risk.reviewDate, risk.status];
  return [...one, ...mitigations, ...risk.tests, ...risk.acceptance].filter((text) => text !== null);
}

function isOpen({ value }: Located<string>): boolean {
  if (!/^\s*(?:T|FIXME|XXX|to be |lorem|待)|[[{<]/i.test(value)) return false;
  const text = value.trim().slice(0, 300);
  if (/^(?:TBD|TBA|TBC|TODO|FIXME|XXX)(?:$|[\s]?[:.!(–-])/.test(text)) return true;
  if (/^(?:tbd|tba|tbc|to be (?:determined|defined|decided|added)|lorem ipsum\b.*|待定|待补充)$/i.test(text))
    return true;
  return /^\{\{[^{}]{0,60}\}\}$|[[<{](?:describe|insert|your|fill in|enter|specify|add|placeholder|todo|tbd)\b[^\]>}]{0,80}[\]>}]/i.test(
    text,
  );
}
