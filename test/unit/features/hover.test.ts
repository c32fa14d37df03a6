import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hover } from '../../../server/src/features/hover';
import { markdown, plaintext } from '../../../server/src/features/markup';
import { type MarkedOptions, marked, slice } from './document';

function over(source: string, options: MarkedOptions = {}): { on: string; lines: string[] } | null {
  const { document, cursor } = marked(source, options);
  const found = hover(document, cursor, plaintext);
  if (found === null) return null;
  const { value } = found.contents as { value: string };
  return { on: slice(document, found.range as never), lines: value.split('\n') };
}

const before = `story: "4.2"
risks:
  - id: TECH-001
    title: Queue drops messages
    probability: { level: 2, reason: each deployment }
    impact: high
    score: 4
    owner: Ana Ruiz
    status: open
    mitigations:
      - text: Acknowledge after the write
        done: true
      - text: Alert on the oldest message
        done: false
    residual: low
  - id: SEC-001
    title: Token in the log
    probability: high
    impact: high
summary:
  score: 90
references:
  mustFix: [SEC-001]
`;

describe('hover', () => {
  it('derives a score and says what the band means', () => {
    assert.deepEqual(over(before.replace('score: 4', 'score: ‸4')), {
      on: '4',
      lines: [
        '2 (Medium) × 3 (high) = 6, High under bmad-v4',
        'High: scores 6 to 8; each takes 10 points from the story',
      ],
    });
  });

  it('says that the text differs, except where the finding says so itself', () => {
    const { lines } = over(before.replace('impact: high\n    score: 4', 'impact: ‸high\n    score: 4')) ?? {
      lines: [],
    };
    assert.equal(lines.at(-1), 'The text states 4.');
  });

  it('defines a level and gives its reason', () => {
    const { lines } = over(before.replace('level: 2', 'level: ‸2')) ?? { lines: [] as string[] };
    assert.equal(lines[0], 'Probability 2, Medium: possible, 30 to 70 %');
    assert.equal(lines[1], 'each deployment');
  });

  it('shows the card of a risk at its id, wherever the id stands', () => {
    const own = over(before.replace('id: SEC-001', 'id: SEC‸-001'));
    const mentioned = over(before.replace('[SEC-001]', '[SEC‸-001]'));
    assert.deepEqual(own?.lines.slice(0, 4), [
      'SEC-001 · Token in the log',
      '3 (high) × 3 (high) = 9, Critical under bmad-v4',
      'no owner · no mitigation',
      'Gate FAIL because of this risk',
    ]);
    assert.deepEqual(mentioned?.lines.slice(0, 4), own?.lines.slice(0, 4));
    assert.equal(mentioned?.on, 'SEC-001');
  });

  it('counts mitigations, names the owner and what remains', () => {
    const { lines } = over(before.replace('id: TECH', 'id: ‸TECH')) ?? { lines: [] as string[] };
    assert.equal(lines.includes('Owner Ana Ruiz · 1/2 done · open'), true);
    assert.equal(lines.includes('Residual Low'), true);
  });

  it('derives what remains from its own pair, and gives the reason once', () => {
    const text = before
      .replace('id: TECH', 'id: ‸TECH')
      .replace('residual: low', 'residual: { probability: low, impact: high, score: 3, reason: keys expire }');
    assert.equal(over(text)?.lines.includes('Residual 1 × 3 = 3 Low: keys expire'), true);
    const other = over(text.replace('score: 3, ', 'score: 2, '))?.lines ?? [];
    assert.equal(other.includes('Residual 1 × 3 = 3 Low, the text states 2: keys expire'), true);
  });

  it('says what was found elsewhere about the risk, with its line', () => {
    const { lines } = over(before.replace('id: TECH', 'id: ‸TECH')) ?? { lines: [] as string[] };
    assert.equal(lines.includes('- line 7: score is 4, but 2 × 3 is 6'), true);
  });

  it('derives the story score under a stated one', () => {
    assert.deepEqual(over(before.replace('score: 90', 'score: ‸90'))?.lines, [
      '100 − 1×20 − 1×10 = 70 under bmad-v4',
      '- −20: 1 Critical × 20 (SEC-001)',
      '- −10: 1 High × 10 (TECH-001)',
    ]);
  });

  it('says why there is no score', () => {
    const title = before.replace('title: Token', 'title: ‸Token');
    const why = (text: string) => over(text)?.lines[1];
    assert.equal(
      why(title.replace('    probability: high\n', '')),
      'No score can be computed: the probability has no level.',
    );
    const bare = title.replace('    probability: high\n    impact: high\n', '');
    assert.equal(why(bare), 'No score can be computed: neither probability nor impact has a level.');
  });

  it('switches each part off alone', () => {
    const settings = { hover: { card: false, findings: false } };
    assert.deepEqual(over(before.replace('id: SEC-001', 'id: SEC‸-001'), { settings })?.lines, [
      '3 (high) × 3 (high) = 9, Critical under bmad-v4',
    ]);
    assert.equal(over(before.replace('owner: Ana', 'owner: ‸Ana'), { settings }), null);
  });

  it('says whether the action under the cursor is done', () => {
    const text = before
      .replace('text: Alert', 'text: Al‸ert')
      .replace('done: false', 'done: false\n        owner: Kim Lee');
    assert.deepEqual(over(text)?.lines, ['This action: open · Kim Lee', 'Owner Ana Ruiz · 1/2 done · open']);
  });

  it('says over the title why this is a risk document, and by which rule book', () => {
    const lines = over(before.replace('risks:', 'title: Order ‸queue\nrisks:'))?.lines ?? [];
    assert.match(lines[0] ?? '', /^A risk document: 2 risks; it lists risks with their rating/);
    assert.match(lines[1] ?? '', /^Rule book bmad-v4: /);
    assert.deepEqual(lines.slice(2), [
      '1 Critical, 1 High',
      '100 − 1×20 − 1×10 = 70 under bmad-v4',
      '- −20: 1 Critical × 20 (SEC-001)',
      '- −10: 1 High × 10 (TECH-001)',
      'Gate FAIL: SEC-001 (9)',
    ]);
    assert.equal(
      over(before.replace('risks:', 'title: Order ‸queue\nrisks:'), { settings: { hover: { profile: false } } }),
      null,
    );
  });

  it('shows nothing over prose', () => {
    assert.equal(over(before.replace('story', 'st‸ory')), null);
  });

  it('answers on the words before a title and before a count as on themselves', () => {
    const text = `# Risk Profile: Story 4.2

- Critical Risks: 2

- Data: 1 risk (1 critical)

| Risk ID | Category | Description | Probability | Impact | Score |
|---------|----------|-------------|-------------|--------|-------|
| DATA-001 | Data | A queue drops messages | High (3) | High (3) | 9 |
`;
    const at = (word: string) => over(text.replace(word, `‸${word}`));
    assert.deepEqual(at('Risk Profile')?.lines, at('Story 4.2')?.lines);
    assert.deepEqual(at('Critical Risks')?.lines, at('2\n\n- Data')?.lines);
    assert.equal(at('Critical Risks')?.on, 'Critical Risks: 2');
    assert.equal(at('Data: 1'), null, 'three numbers stand there');
  });

  it('never lets a title become Markdown', () => {
    const title = '"![x](https://evil.example/a.png) <img src=x> [run](command:x) **b** `c`"';
    const { document, cursor } = marked(before.replace('Token in the log', title).replace('id: SEC', 'id: ‸SEC'));
    const found = hover(document, cursor, markdown);
    const title1 = (found?.contents as { value: string } | undefined)?.value.split('\n')[0] ?? '';
    assert.match(title1, /!\\\[x\\\]\(https&#58;\/\/evil/);
    assert.doesNotMatch(title1, /(?<!\\)[<>[\]`]/);
  });
});

const register = `# Risk Profile: Story 4.2

- Critical Risks: 0
- High Risks: 2
- Low Risks: 1

By category:

- Security: 1 risk (1 high)

## Risk Register

| Risk ID | Category | Title | Probability | Impact | Score | Priority |
|---------|----------|-------|-------------|--------|-------|----------|
| SEC-001 | Security | Token in the log | High (3) | High (3) | 9 | High |
| TECH-001 | Technical | Queue drops messages | Medium (2) | High (3) | 6 | High |
| TECH-002 | Technical | Slow start | Low (1) | Medium (2) | 2 | Low |

## Calculation

- Base: 100
- Critical (1): -20
- High (1): -10
- Final Score: 70

\`\`\`mermaid
graph LR
  TECH-001 --> SEC-001
\`\`\`

~~TECH-001 is gone~~
`;

describe('hover over a label', () => {
  it('tells what stands behind it', () => {
    const told = { on: 'mitigations', lines: ['Owner Ana Ruiz · 1/2 done · open'] };
    assert.deepEqual(over(before.replace('mitigations', 'miti‸gations')), told);
    const section =
      '# Risk Profile: Story 4.2\n\n### TECH-001: Queue drops\n\n**Probability:** Medium\n**Impact:** High\n\n**Mitigation:**\n\n- [x] Retry\n- [ ] Alert\n';
    assert.deepEqual(over(section.replace('Mitigation', 'Miti‸gation')), {
      on: 'Mitigation',
      lines: ['no owner · 1/2 done'],
    });
    assert.match(over(section.replace('Probability', 'Proba‸bility'))?.lines[0] ?? '', /^Probability 2, Medium/);
  });
});

describe('hover over what a Markdown document states', () => {
  const at = (from: string, to: string) => over(register.replace(from, to));

  it('names the risks that a count speaks of', () => {
    assert.deepEqual(at('Critical Risks: 0', 'Critical Risks: ‸0'), { on: '0', lines: ['1 of 3 risks: SEC-001 (9)'] });
    assert.deepEqual(at('High Risks: 2', 'High Risks: ‸2')?.lines, ['1 of 3 risks: TECH-001 (6)']);
    assert.deepEqual(at('Low Risks: 1', 'Low Risks: ‸1')?.lines, ['1 of 3 risks: TECH-002 (2)']);
  });

  it('derives each step of the printed score', () => {
    assert.deepEqual(at('(1): -20', '(1): -‸20')?.lines, ['The risks take 20 points: SEC-001 (9)']);
    assert.deepEqual(at('Score: 70', 'Score: ‸70')?.lines, [
      'The printed steps give 70.',
      '100 − 1×20 − 1×10 − 1×2 = 68 under bmad-v4',
      '- −20: 1 Critical × 20 (SEC-001)',
      '- −10: 1 High × 10 (TECH-001)',
      '- −2: 1 Low × 2 (TECH-002)',
    ]);
  });

  it('defines the words of levels as the rule book does, and a printed band beside the computed one', () => {
    assert.equal(
      at('Medium (2) | High', 'Me‸dium (2) | High')?.lines[0],
      'Probability 2, Medium: possible, 30 to 70 %',
    );
    assert.deepEqual(at('9 | High', '9 | Hi‸gh')?.lines, [
      '3 (High) × 3 (High) = 9, Critical under bmad-v4',
      'Critical: a score of 9; each takes 20 points from the story',
      'High: scores 6 to 8; each takes 10 points from the story',
      'Gate FAIL because of this risk',
    ]);
  });

  it('shows the card in a diagram, and nothing for a risk that is struck out', () => {
    const { on, lines } = at('  TECH-001 -->', '  TE‸CH-001 -->') ?? { on: '', lines: [] };
    assert.deepEqual([on, lines[0]], ['TECH-001', 'TECH-001 · Queue drops messages']);
    assert.equal(at('~~TECH-001', '~~TE‸CH-001'), null);
    assert.equal(at('## Calculation', '## Calcu‸lation'), null);
  });
});

describe('hover over ids of another document', () => {
  const profile = marked(register, { name: '4.2-risk.md' }).document;
  const shown = (source: string, name: string): string[] => {
    const { document, cursor } = marked(source, { name });
    const found = hover(document, cursor, plaintext, [profile, document]);
    return (found?.contents as { value: string } | undefined)?.value.split('\n') ?? [];
  };
  const gate =
    'schema: 1\nstory: "4.2"\ngate: CONCERNS\nrisk_summary:\n  totals: { critical: 0, high: 1 }\n  highest: SEC-001\n';

  it('shows the card in a gate file, and the story in a sentence', () => {
    const card = [
      'SEC-001 · Token in the log',
      '3 (High) × 3 (High) = 9, Critical under bmad-v4',
      'no owner · no mitigation',
      'Gate FAIL because of this risk',
    ];
    const inGate = shown(gate.replace('highest: SEC', 'highest: SE‸C'), '4.2-queue.yml');
    assert.deepEqual(inGate.slice(0, 4), card);
    assert.equal(inGate.at(-1), 'In 4.2-risk.md, line 15');
    assert.deepEqual(shown('# Story 4.2\n\nWatch SE‸C-001.\n', '4.2.queue.md').slice(0, 4), card);
    assert.deepEqual(shown('# Story 4.2\n\nWatch OP‸S-001.\n', '4.2.queue.md'), []);
  });

  it("names the profile's risks behind a gate's numbers", () => {
    assert.deepEqual(shown(gate.replace('critical: 0', 'critical: ‸0'), '4.2-queue.yml'), [
      'In 4.2-risk.md:',
      '1 of 3 risks: SEC-001 (9)',
    ]);
    assert.deepEqual(shown(gate.replace('gate: C', 'gate: ‸C'), '4.2-queue.yml'), [
      'In 4.2-risk.md:',
      'Gate FAIL: SEC-001 (9)',
    ]);
  });
});
