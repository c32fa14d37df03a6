/** However a text is cut into pieces, and whatever is edited: its sections and blocks are those of the text as a whole. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { parseOutline } from '../../../server/src/engine/read/markdown';
import type { Block, Inline, Outline, TableLine } from '../../../server/src/engine/read/outline';
import { onePiece } from '../../../server/src/engine/read/pieces';
import { changeBetween } from '../../../server/src/engine/read/text-change';

const scrap = fc.constantFrom(
  ...['x', ' ', '\n', '\n\n', '\t', '\r\n', '\u00a0', '\ufeff', '\n\n\n'],
  ...['#', '# ', '## ', '\n# \n', '\n### Q\n', '####### seven\n', '#\tTab\n', ' # one\n', '   ## three\n', '> # q\n'],
  ...['---\n', '\n---\n', '===\n', '- ', '  - ', '1. ', '    ', '> ', '>\n', '**', '`', '\\'],
  ...['```\n', '```', '\n```\n', '~~~\n', '````\n', '- ```\n', '> ```\n'],
  ...['<!-- ', ' -->', '<!-- x -->\n', '\n<!--\n', '<div>\n', '</div>\n', '<script>\n', '</script>', '<pre>\n'],
  ...['<?php\n', '?>\n', '<![CDATA[\n', ']]>\n', '<!DOCTYPE\n'],
  ...['|', ' | ', '| a | b |\n', '|---|---|\n', '[x]: http://y\n', '[x]:\n', '[x\n', '"t\n'],
);
const edit = fc.record({
  at: fc.nat(),
  stays: fc.boolean(),
  atLine: fc.boolean(),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
  scrap,
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const corpus = path.join('..', 'shared', 'corpus');
const folders = ['examples', ...(existsSync(corpus) ? [corpus] : [])];
const documents = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8')),
);

describe('a text cut into pieces', () => {
  it('has the sections and blocks of the whole', () => {
    for (const text of documents) checkCut(text);
  }).timeout(120_000);

  it('keeps them through any edits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.nat(),
        fc.constantFrom('\n', '\r\n'),
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        (whole, at, lineBreak, edits) => {
          const from = at % whole.length;
          checkEdits(whole.slice(from, from + 2500).replaceAll('\n', lineBreak), edits);
        },
      ),
      { numRuns: process.env.EXHAUSTIVE ? 20_000 : 250 },
    );
  }).timeout(600_000);
});

function checkCut(text: string): void {
  const { outline } = parseOutline(text);
  const uncut = parseOutline(text, { memory: onePiece(text, outline.frontMatter), change: null });
  assert.deepEqual(plain(outline), plain(uncut.outline));
}

function checkEdits(start: string, edits: readonly Edit[]): void {
  let text = start;
  let last = 0;
  let parsed = parseOutline(text);
  for (const { at, stays, atLine, remove, scrap: inserted } of edits) {
    const before = text;
    const anywhere = stays ? Math.min(last, text.length) : at % (text.length + 1);
    const from = atLine ? text.lastIndexOf('\n', anywhere) + 1 : anywhere;
    text = text.slice(0, from) + inserted + text.slice(from + remove);
    last = from + inserted.length;
    parsed = parseOutline(text, { memory: parsed.memory, change: changeBetween(before, text) });
    const { outline } = parsed;
    const uncut = parseOutline(text, { memory: onePiece(text, outline.frontMatter), change: null });
    assert.deepEqual(plain(outline), plain(uncut.outline));
    checkCut(text);
  }
}

/** Everything that is made when somebody looks, looked at. */
function plain({ sections, frontMatter, comments }: Outline): unknown {
  return {
    frontMatter,
    comments,
    sections: sections.map(({ heading, head, level, parent, children, span, blocks }) => ({
      heading: heading === null ? null : { ...heading, content: inline(heading.content) },
      head,
      level,
      parent: parent?.span.start ?? null,
      children: children.map((child) => child.span.start),
      span,
      blocks: blocks.map(block),
    })),
  };
}

function block(one: Block): unknown {
  switch (one.kind) {
    case 'paragraph':
      return { ...one, lines: one.lines.map(inline) };
    case 'list':
      return {
        ...one,
        items: one.items.map((item) => ({ ...item, lines: item.lines.map(inline), blocks: item.blocks.map(block) })),
      };
    case 'table':
      return { ...one, header: line(one.header), rows: one.rows.map(line) };
    case 'quote':
      return { ...one, blocks: one.blocks.map(block) };
    default:
      return one;
  }
}

function line({ span, cells, surplus }: TableLine): unknown {
  return { span, cells: cells.map(inline), surplus };
}

function inline({ at, ...said }: Inline): unknown {
  const { length } = said.plain;
  return { ...said, first: at(0, Math.min(1, length)), all: at(0, length) };
}
