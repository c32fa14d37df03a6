import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import { describe, it } from 'mocha';
import { type Matrix, renderHtml, renderMatrix, widthOf } from '../../../server/src/engine';
import { plain } from '../../../server/src/engine/matrix/plain';
import { matrixFrom } from '../../unit/matrix/samples';
import { elementsIn, parseStrictly, textOf } from '../../unit/matrix/well-formed';
import { hostile } from '../../unit/support/hostile-texts';

describe('hostile text in a drawn matrix', () => {
  for (const text of hostile)
    it(`stays text: ${JSON.stringify(text.slice(0, 40))}`, () => {
      for (const matrix of [matrixFrom(yamlWith(text), 'yaml'), matrixFrom(bandsWith(text), 'yaml', null)]) {
        isOurs(renderMatrix(matrix, 'svg'), svgNames);
        isOurs(renderMatrix(matrix, 'html').replace('<!DOCTYPE html>', ''), htmlNames);
        isOurs(renderHtml(matrix), htmlNames);
        isPlainMarkdown(renderMatrix(matrix, 'markdown'));
        isTable(renderMatrix(matrix, 'csv'), matrix);
        isAligned(renderMatrix(matrix, 'text'));
      }
    });

  it('is there to be read', () => {
    const matrix = matrixFrom(yamlWith('<b>"bold" & \'brave\'</b>'), 'yaml');
    for (const format of ['svg', 'html'] as const)
      assert.ok(
        textOf(parseStrictly(renderMatrix(matrix, format).replace('<!DOCTYPE html>', ''))).includes(
          '<b>"bold" & \'brave\'</b>',
        ),
      );
  });

  it('is cut without breaking a letter', () => {
    assert.equal(plain('a'.repeat(500), 5), 'aaaa…');
    assert.equal(plain('😀😀😀', 4), '😀…');
  });
});

/** The text in every place that a picture shows. */
function yamlWith(text: string): string {
  const value = JSON.stringify(text);
  const risk = (id: string, levels: string): string =>
    `  - id: ${id}\n    title: ${value}\n    category: ${value}\n    component: ${value}\n    owner: ${value}\n${levels}    residual: { level: ${value} }\n    status: ${value}\n    mitigations: [${value}]\n`;
  return `story: ${value}\ntitle: ${value}\nrisks:\n${risk('A-001', '    probability: 2\n    impact: 3\n')}${risk(value, '    probability: 3\n    impact: 3\n')}${risk('A-003', `    priority: ${value}\n`)}`;
}

/** The text as the names of levels and bands. */
function bandsWith(text: string): string {
  const value = JSON.stringify(text);
  return `title: T\nrisks:\n  - id: A-001\n    title: ${value}\n    probability: ${value}\n    impact: ${value}\n    priority: ${value}\n  - id: A-002\n    title: B\n    priority: ${value}\n`;
}

/** Well-formed, and nothing in it that we did not put there. */
function isOurs(markup: string, names: ReadonlySet<string>): void {
  assert.ok(markup.length < 60_000, `is cut to a readable length: ${markup.length}`);
  assert.doesNotMatch(markup, unseen);
  for (const { name, attributes } of elementsIn(parseStrictly(markup))) {
    assert.ok(names.has(name), `<${name}>`);
    for (const [attribute, value] of attributes) {
      assert.ok(known.has(attribute), `${attribute} of <${name}>`);
      if (attribute === 'class') assert.match(value, /^[a-z -]+$/);
    }
  }
}

/** Two sides of nothing: no HTML but ours, no link, no picture, no cell more than the head has. */
function isPlainMarkdown(markdown: string): void {
  assert.doesNotMatch(markdown, unseen);
  const widths: number[] = [];
  let cells = 0;
  parser
    .configure([GFM])
    .parse(markdown)
    .iterate({
      enter: ({ name, from, to }) => {
        assert.doesNotMatch(
          name,
          /^(?:Link|Image|URL|Autolink|HTMLBlock|FencedCode|InlineCode|ATXHeading\d|Strikethrough)$/,
        );
        if (/^(?:HTMLTag|Comment|CommentBlock)$/.test(name))
          assert.match(markdown.slice(from, to), /^<(?:br|!-- --)>$/);
        if (/^Table(?:Header|Row)$/.test(name)) cells = 0;
        if (name === 'TableCell') cells += 1;
      },
      leave: ({ name }) => {
        if (/^Table(?:Header|Row)$/.test(name)) widths.push(cells);
      },
    });
  assert.ok(
    widths.every((width) => [2, 4, 6].includes(width)),
    widths.join(' '),
  );
}

function isTable(csv: string, { risks }: Matrix): void {
  const rows = fieldsOf(csv);
  assert.equal(rows.length, risks.length + 1);
  for (const row of rows) {
    assert.equal(row.length, rows[0]?.length);
    for (const field of row) assert.doesNotMatch(field, /^\s*[=+@-]|\p{Cc}/u);
  }
}

/** Every line of the grid is as wide as its frame. */
function isAligned(text: string): void {
  assert.doesNotMatch(text.replaceAll('\n', ''), unseen);
  const lines = text.split('\n');
  const [from, to] = [lines.findIndex(isRule), lines.findLastIndex(isRule)];
  // Where no levels are known there is no grid.
  assert.ok(new Set(lines.slice(from, to + 1).map(widthOf)).size <= 1);
}

function isRule(line: string): boolean {
  return /^\+-[-+]+-\+$/.test(line);
}

function fieldsOf(csv: string): readonly (readonly string[])[] {
  return csv
    .split(/\r\n/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    );
}

/** Controls, and what turns or hides the text behind it; zero-width joiners make letters. */
const unseen = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\ufeff\u00ad\u061c]/u;

const svgNames = new Set('svg title desc style rect text g path'.split(' '));
const htmlNames = new Set(
  'html head meta title style body main h1 section p table caption thead tbody tr td th small b ul li i span code'.split(
    ' ',
  ),
);
const known = new Set(
  'xmlns viewBox width height role id class x y rx d text-anchor aria-labelledby aria-label title scope lang charset http-equiv content name data-name'.split(
    ' ',
  ),
);
