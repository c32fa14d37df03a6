import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { convert } from '../../../server/src/engine/generate/convert';
import { inlineText } from '../../../server/src/engine/generate/markdown-text';
import type { RiskProfile } from '../../../server/src/engine/model';
import { policyOf } from '../../../server/src/engine/policy';
import { type Reading, read } from '../../../server/src/engine/read';
import { parseOutline } from '../../../server/src/engine/read/markdown';

function readingOf(text: string, format: RiskProfile['format']): Reading {
  return read(text, { format });
}

describe('converting', () => {
  it('quotes words that YAML 1.1 takes for truth values', () => {
    const { profile, text } = readingOf(
      'risks:\n  - { id: A-1, title: "Yes", mitigations: ["off", "off by one"] }\n',
      'yaml',
    );
    const made = convert({ profile, text }, policyOf(profile), 'yaml');
    assert.match(made, /title: "Yes"\n/);
    assert.match(made, /- "off"\n +- off by one\n/);
  });

  it('reads like a document that a person wrote', () => {
    const reading = readingOf(handover, 'markdown');
    const { profile } = reading;
    const text = convert(reading, policyOf(profile), 'markdown');
    assert.match(text, /^# Risk assessment – ferry app\n\nSeen twice\.\n\n## Executive Summary\n/);
    assert.doesNotMatch(text, /\n\n\n/, 'one blank line is enough');
    assert.doesNotMatch(text, /\| Priority \|/, 'nobody fills it');
    assert.match(text, /^\| DATA-001 \| The old timetable is shown \|/m, 'descriptions stand for titles');
    assert.match(text, /^- DATA-001$/m, 'nothing is said of it');
    assert.equal(text.match(/^## .*Risk Register$/gm)?.length, 1);
    const [first, second] = [text.indexOf('Parse the PDF'), text.indexOf('Ask the office')];
    assert.ok(first > 0 && first < second, 'tables of sections stay in order');
    const again = readingOf(text, 'markdown');
    assert.equal(convert(again, policyOf(again.profile), 'markdown'), text, 'nothing is said twice');
  });
});

const handover = `# Risk assessment – ferry app

Seen twice.

## Risk Register

Heard from captains.

| Risk ID | Category | Description | Probability | Impact | Score |
| --- | --- | --- | --- | --- | --- |
| DATA-001 | Data | The old timetable is shown | 3 | 3 | 9 |
| OPS-001 | Ops | The push service is down | 1 | 2 | 2 |

### DATA-001

- **Owner**: Ana Ruiz
- **Remark**: \`cache()\` keeps what \`fetch()\` had

| Option | Days |
| --- | --- |
| Parse the PDF | 5 |

### OPS-001

- **Owner**: Bo Lind

| Option | Days |
| --- | --- |
| Ask the office | 1 |

## Risk-Based Testing Strategy

### Priority 1

- DATA-001
- OPS-001: **unplug** it, \`--dry-run\` first
`;

describe('text in Markdown', () => {
  it('reads back as it was', () => {
    const unit = fc.constantFrom(...'ab 1.-*_[]()<>|\\~#&;:!+`', 'é', '·');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const wanted = text.replace(/\s+/g, ' ').trim();
        fc.pre(wanted !== '' && !wanted.includes('`') && !/^[-#]/.test(wanted));
        const { outline } = parseOutline(`- x ${inlineText(wanted)}\n`);
        const [list] = outline.root.blocks;
        const line = list?.kind === 'list' ? list.items[0]?.lines[0]?.plain : undefined;
        assert.equal(line, `x ${wanted}`);
      }),
      { numRuns: 300 },
    );
  });
});

describe('bands that a document declares', () => {
  const source = read(
    `# Risk Register

## Risk Levels

| Risk Level | Score Range |
| --- | --- |
| Critical | 21-25 |
| High | 13-20 |
| Medium | 7-12 |
| Low | 1-6 |

## Risks

### Risk R001: The pier is dark

- **Probability:** 4 (High)
- **Impact:** 5 (Very High)
- **Risk Score:** 20 (High)

### Risk R002: The radio is silent

- **Probability:** 3 (Medium)
- **Impact:** 4 (High)
- **Risk Score:** 12 (Medium)
`,
    { format: 'markdown' },
  );

  for (const to of ['yaml', 'markdown'] as const)
    it(`are keys of their own in ${to}, and count there`, () => {
      const made = convert(source, policyOf(source.profile), to);
      const again = read(made, { format: to });
      assert.match(
        made,
        /^policy: iso-5x5\n[\s\S]*?^bands:\n {2}Critical: 21-25\n {2}High: 13-20\n {2}Medium: 7-12\n {2}Low: 1-6$/m,
      );
      assert.deepEqual(
        again.profile.policy.bands?.map(({ name, from, to: end }) => [name, from, end]),
        [
          ['critical', 21, 25],
          ['high', 13, 20],
          ['medium', 7, 12],
          ['low', 1, 6],
        ],
      );
      assert.deepEqual(
        again.profile.risks.map(({ computed }) => computed?.band),
        ['high', 'medium'],
      );
      assert.equal(convert(again, policyOf(again.profile), to), made);
    });

  it('are no bands of a rule book whose scores end elsewhere', () => {
    const { profile } = read(
      'policy: bmad-v4\nbands: { High: 13-25, Low: 1-12 }\nrisks:\n  - { id: OPS-001, title: Fog, probability: 2, impact: 3 }\n',
      { format: 'yaml' },
    );
    assert.equal(profile.policy.bands, null);
  });
});

describe('a scale that only the document explains', () => {
  const source = read(
    `title: Risks of the ferry
policy: foreign
scale:
  probability:
    - { level: 1, names: [Rare, Unheard of], definition: Once in ten years }
    - { level: 2, names: [Seldom] }
    - { level: 3, names: [Weekly] }
    - { level: 4, names: [Daily] }
  impact: [Shrug, Letter, Headline, Trial]
  top: 40
risks:
  - id: OPS-001
    title: The pier is dark
    probability: Seldom
    impact: Headline
  - id: OPS-002
    title: The radio is silent
    probability: { percent: 20 }
    impact: Letter
`,
    { format: 'yaml' },
  );

  for (const to of ['markdown', 'register', 'yaml'] as const)
    it(`is explained in ${to} too`, () => {
      const made = convert(source, null, to);
      const again = read(made, { format: to === 'yaml' ? 'yaml' : 'markdown' });
      assert.deepEqual(again.profile.scale, source.profile.scale);
      assert.deepEqual(
        again.profile.risks.map(({ probability, impact }) => [
          probability?.level,
          probability?.percent?.value,
          impact?.level,
        ]),
        [
          [2, undefined, 3],
          [null, 20, 2],
        ],
      );
      assert.equal(convert(again, null, to), made);
    });
});

describe('ids that only a column of ids makes risks', () => {
  const source = read(
    `# Risk Profile: Story 3.2

| Risk ID | Title | Probability | Impact | Score | Mitigation |
| --- | --- | --- | --- | --- | --- |
| TEST-002 | Tests run against the wrong bucket | 3 | 2 | 6 | Name the bucket |
| R-3.1 | The bucket is full | 1 | 2 | 2 | Watch it |
`,
    { format: 'markdown' },
  );

  it('are one risk each in every shape', () => {
    for (const to of ['markdown', 'register', 'yaml'] as const) {
      const again = read(convert(source, policyOf(source.profile), to), {
        format: to === 'yaml' ? 'yaml' : 'markdown',
      });
      assert.deepEqual(
        again.profile.risks.map(({ id, mitigations }) => [id?.value, mitigations[0]?.value.text]),
        [
          ['TEST-002', 'Name the bucket'],
          ['R-3.1', 'Watch it'],
        ],
        to,
      );
    }
  });
});
