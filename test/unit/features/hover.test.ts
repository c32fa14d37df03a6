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
  it('derives a score, says that the text differs, and what the band means', () => {
    assert.deepEqual(over(before.replace('score: 4', 'score: ‸4')), {
      on: '4',
      lines: [
        '2 (Medium) × 3 (high) = 6, High under bmad-v4',
        'The text states 4.',
        'High: scores 6 to 8; each takes 10 points from the story',
      ],
    });
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
    assert.deepEqual(over(before.replace('score: 90', 'score: ‸90'))?.lines, ['100 − 1×20 − 1×10 = 70 under bmad-v4']);
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

  it('shows nothing over prose', () => {
    assert.equal(over(before.replace('story', 'st‸ory')), null);
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
