import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { onlyRisks, renderHtml, renderMatrix } from '../../../server/src/engine';
import { plain } from '../../../server/src/engine/matrix/plain';
import { matrixFrom, yaml } from './samples';

const formats = ['svg', 'html', 'markdown', 'text', 'csv'] as const;

describe('a written matrix', () => {
  it('names every risk in every format', () => {
    const matrix = matrixFrom(yaml, 'yaml');
    for (const format of formats)
      for (const id of ['SEC-001', 'OPS-001', format === 'svg' ? 'Story 4.2' : 'OPS-002'])
        assert.ok(renderMatrix(matrix, format).includes(id), `${id} in ${format}`);
  });

  it('draws the grid with characters', () => {
    assert.equal(
      renderMatrix(matrixFrom(yaml, 'yaml'), 'text').split('\n').slice(3, 14).join('\n'),
      `+------------+-----------+------------+--------------+
| P \\ I      | Low (1)   | Medium (2) | High (3)     |
+------------+-----------+------------+--------------+
| High (3)   | 3 Low     | 6 High *   | 9 Critical * |
+------------+-----------+------------+--------------+
| Medium (2) | 2 Low     | 4 Medium   | 6 High *     |
|            |           | OPS-001    | SEC-001      |
+------------+-----------+------------+--------------+
| Low (1)    | 1 Minimal | 2 Low      | 3 Low        |
+------------+-----------+------------+--------------+
`,
    );
  });

  it('shows only the risks that a filter lets through', () => {
    const matrix = onlyRisks(matrixFrom(yaml, 'yaml'), ['OPS-001']);
    for (const format of formats) {
      const text = renderMatrix(matrix, format).replaceAll('because of SEC-001', '');
      assert.ok(text.includes('OPS-001') && !text.includes('SEC-001'), format);
    }
  });
});

describe('hostile text', () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    '[click](javascript:alert(1))',
    '![x](https://evil.example/x.png)',
    '\u202Eevil\u202C',
    '| a | b |',
    '`code` **bold** $x$',
    '=cmd|calc',
    'x'.repeat(100_000),
    '\u0000\u0007\u001b[31m',
    '&lt;b&gt;',
    "' onmouseover='x",
  ];
  const document = (text: string): string =>
    `story: ${JSON.stringify(text)}\ntitle: ${JSON.stringify(text)}\nrisks:\n  - id: A-001\n    title: ${JSON.stringify(text)}\n    category: ${JSON.stringify(text)}\n    owner: ${JSON.stringify(text)}\n    probability: 2\n    impact: 3\n    residual: { level: ${JSON.stringify(text)} }\n    status: ${JSON.stringify(text)}\n    mitigations: [${JSON.stringify(text)}]\n`;

  for (const text of hostile)
    it(`stays text: ${JSON.stringify(text.slice(0, 40))}`, () => {
      const matrix = matrixFrom(document(text), 'yaml');
      const svg = renderMatrix(matrix, 'svg');
      const html = renderMatrix(matrix, 'html') + renderHtml(matrix);
      for (const markup of [svg, html]) {
        assert.deepEqual(
          [...markup.matchAll(/<([a-z]\w*)/gi)].map(([, name]) => name).filter((name) => !known.has(name ?? '')),
          [],
        );
        assert.doesNotMatch(markup.replace(/"[^"]*"/g, '""'), /<[^>]*\son[a-z]+\s*=/i);
        assert.doesNotMatch(markup, /[\u202a-\u202e]/);
        assert.ok(markup.length < 40_000, 'is cut to a readable length');
      }
      const markdown = renderMatrix(matrix, 'markdown');
      assert.doesNotMatch(markdown, /<(?!br>)[a-z/]/i);
      assert.doesNotMatch(markdown, /(?<!\\)\]\(|javascript:/);
      const rows = markdown.split('\n').filter((line) => line.startsWith('| ') && line.includes('A-001'));
      for (const row of rows) assert.ok([4, 6].includes(row.split(/(?<!\\)\|/).length - 2), row.slice(0, 80));
      assert.doesNotMatch(renderMatrix(matrix, 'csv'), /(?:^|,)"?[=+@-]/m);
    });

  const known = new Set(
    'svg title desc style rect text g path circle html head meta body h1 section p table caption thead tbody tr td th small b ul li i details summary br'.split(
      ' ',
    ),
  );

  it('is cut without breaking a letter', () => {
    assert.equal(plain('a'.repeat(500), 5), 'aaaa…');
    assert.equal(plain('😀😀😀', 4), '😀…');
  });
});
