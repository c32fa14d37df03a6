import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { onlyRisks, renderMatrix } from '../../../server/src/engine';
import { matrixFrom, yaml } from './samples';
import { elementsIn, parseStrictly, textOf } from './well-formed';

const formats = ['svg', 'html', 'markdown', 'text', 'csv'] as const;

describe('a written matrix', () => {
  it('names every risk in every format', () => {
    const matrix = matrixFrom(yaml, 'yaml');
    for (const format of formats)
      for (const id of ['SEC-001', 'OPS-001', format === 'svg' ? 'Story 4.2' : 'OPS-002'])
        assert.ok(renderMatrix(matrix, format).includes(id), `${id} in ${format}`);
  });

  it('names a numbered risk once, however long its title is', () => {
    const long = 'Imagery may not be shown beside the layers of other suppliers';
    const matrix = matrixFrom(
      `# Risks\n\n| # | Risk | Level | Mitigation |\n|---|---|---|---|\n| 1 | Cache growth | High | Evict by age |\n| 2 | ${long} | Low | Ask |\n`,
      'markdown',
    );
    assert.deepEqual(
      matrix.risks.map(({ label }) => label),
      ['1 Cache growth', '2 Imagery may not be shown …'],
    );
    const markdown = renderMatrix(matrix, 'markdown');
    assert.match(markdown, /\| 1 Cache growth +\|/);
    assert.match(markdown, new RegExp(`\\| 2 ${long} +\\|`));
    const html = renderMatrix(matrix, 'html');
    assert.ok(html.includes('<code>1</code> Cache growth<'), html);
    assert.ok(html.includes(`<code>2</code> ${long}<`), html);
    assert.ok(renderMatrix(matrix, 'svg').includes(`<title>2: ${long}`));
  });

  it('draws the grid with characters', () => {
    assert.equal(
      renderMatrix(matrixFrom(yaml, 'yaml'), 'text'),
      `Story 4.2 · Password reset
3 risks · gate CONCERNS because of SEC-001 · 2 without an owner · 2 without a mitigation
policy bmad-v4

+------------+-----------+------------+---------------+
| P \\ I      | Low (1)   | Medium (2) | High (3)      |
+------------+-----------+------------+---------------+
| High (3)   | 3 Low     | 6 High *   | 9 Critical *  |
+------------+-----------+------------+---------------+
| Medium (2) | 2 Low     | 4 Medium   | 6 High *      |
|            |           | OPS-001 !  | SEC-001 → Low |
+------------+-----------+------------+---------------+
| Low (1)    | 1 Minimal | 2 Low      | 3 Low         |
+------------+-----------+------------+---------------+

Critical 0 (score 9) · High 1 (score 6 to 8) · Medium 1 (score 4 to 5) · Low 0 (score 2 to 3)
Minimal 0 (score 1)
* at or above the appetite (6)
! no owner, no mitigation or another score printed
→ what is expected to remain

Not in the grid: 1 (no probability)
  Not rated  OPS-002 !
`,
    );
  });

  it('has the marks of the picture in a Markdown table, too', () => {
    const lines = renderMatrix(matrixFrom(yaml, 'yaml'), 'markdown').split('\n');
    const rows = lines.filter((line) => line.startsWith('| **')).map((line) => line.replace(/ +/g, ' '));
    assert.deepEqual(rows, [
      '| **High (3)** | **3 Low** | **6 High** \\* | **9 Critical** \\* |',
      '| **Medium (2)** | **2 Low** | **4 Medium**<br>OPS-001 ! | **6 High** \\*<br>SEC-001 → Low |',
      '| **Low (1)** | **1 Minimal** | **2 Low** | **3 Low** |',
      '| **Not rated** | OPS-002 ! |',
    ]);
    assert.ok(
      lines.includes(
        '\\* at or above the appetite (6) · ! no owner, no mitigation or another score printed · → what is expected to remain',
      ),
    );
  });

  it('shows only the risks that a filter lets through', () => {
    const matrix = onlyRisks(matrixFrom(yaml, 'yaml'), ['OPS-001']);
    for (const format of formats) {
      const text = renderMatrix(matrix, format).replaceAll('because of SEC-001', '');
      assert.ok(text.includes('OPS-001') && !text.includes('SEC-001'), format);
    }
  });

  it('lists risks without a place by their words, worst first, and invents no place', () => {
    const text = `risks:
  - { id: A-001, title: One, priority: medium }
  - { id: A-002, title: Two, priority: critical }
  - { id: A-003, title: Three }
`;
    const matrix = matrixFrom(text, 'yaml');
    assert.equal(
      renderMatrix(matrix, 'text').split('\n').slice(-5).join('\n'),
      `No grid: no probability and no impact. The risks stand by the words they are rated with.
  critical   A-002 !
  medium     A-001 !
  Not rated  A-003 !
`,
    );
    assert.match(
      renderMatrix(matrix, 'markdown'),
      /\| Rated {9}\| Risks {3}\|\n\| -+ \| -+ \|\n\| \*\*critical\*\* {2}\| A-002 ! \|/,
    );
    assert.doesNotMatch(renderMatrix(matrix, 'svg'), /Probability/);
  });

  it('leaves no hole where a scale of its own rates nothing', () => {
    const text = renderMatrix(matrixFrom('# Story 8.1: Sort by name\n\n## Risks\n\nNone.\n', 'markdown'), 'text');
    assert.match(text, /\nNo risks\.\n$/);
    assert.doesNotMatch(text, /\n\n\n/);
  });

  it('gathers the arrows that go the same way, and says where only a band is written', () => {
    const risk = (id: string, residual: string): string =>
      `  - { id: ${id}, title: T, probability: 3, impact: 3, residual: ${residual} }\n`;
    const two = risk('A-001', '{ probability: 1, impact: 2 }') + risk('A-002', '{ probability: 1, impact: 2 }');
    const svg = renderMatrix(matrixFrom(`risks:\n${two}${risk('A-003', '{ level: medium }')}`, 'yaml'), 'svg');
    const drawing = parseStrictly(svg);
    const arrows = elementsIn(drawing).filter(({ attributes }) => /^arrow/.test(attributes.get('class') ?? ''));
    // Two in the grid, one of each kind in the legend.
    assert.deepEqual(arrows.map(({ attributes }) => attributes.get('class')).toSorted(), [
      'arrow',
      'arrow',
      'arrow nearest',
      'arrow nearest',
    ]);
    assert.match(textOf(drawing), /residual, only its band is written/);
  });

  it('says to who does not see the picture what stands where', () => {
    const [description] = elementsIn(parseStrictly(renderMatrix(matrixFrom(yaml, 'yaml'), 'svg'))).filter(
      ({ name }) => name === 'desc',
    );
    assert.match(description === undefined ? '' : textOf(description), /Medium × High \(6 High\): SEC-001\./);
  });
});
