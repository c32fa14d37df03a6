/** The outline: sections, blocks and exact places, also where an edit moved them. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseOutline } from '../../../server/src/engine/read/markdown';
import type { Block, Inline } from '../../../server/src/engine/read/outline';
import { changeBetween } from '../../../server/src/engine/read/text-change';

function blocksOf(text: string): readonly Block[] {
  return parseOutline(text).outline.sections.flatMap(({ blocks }) => blocks);
}

function lineOf(text: string): Inline {
  const [block] = blocksOf(text);
  assert.ok(block?.kind === 'paragraph');
  return block.lines[0] as Inline;
}

describe('outline', () => {
  it('nests sections by level', () => {
    const { outline } = parseOutline('# a\n\n### b\n\n## c\n\ntext\n');
    assert.deepEqual(
      outline.sections.map(({ level, parent }) => [level, parent?.level ?? null]),
      [
        [0, null],
        [1, 0],
        [3, 1],
        [2, 1],
      ],
    );
    assert.equal(outline.root.children[0]?.span.end, outline.text.length);
  });

  it('shows what a person reads, and where', () => {
    const text = 'See **6** (`High`) \\| [plan](x.md) &amp; ~~old~~ [TBD]\n';
    const line = lineOf(text);
    assert.equal(line.plain, 'See 6 (High) | plan &  [TBD]');
    const at = (word: string): string => {
      const span = line.at(line.plain.indexOf(word), line.plain.indexOf(word) + word.length);
      return text.slice(span.start, span.end);
    };
    assert.equal(at('6'), '6');
    assert.equal(at('High'), 'High');
    assert.equal(at('plan'), 'plan');
    assert.equal(at('&'), '&amp;');
    assert.equal(at('[TBD]'), '[TBD]');
    assert.deepEqual(line.strong, [{ start: 4, end: 5 }]);
    assert.equal(line.links[0]?.target, 'x.md');
  });

  it('keeps front matter, comments and fences apart', () => {
    const text = '---\nstory: 1.1\n---\n\n# a\n\n<!-- one -->\n\n```\n<!-- two -->\n```\n';
    const { outline } = parseOutline(text);
    assert.equal(text.slice(outline.frontMatter?.start, outline.frontMatter?.end), 'story: 1.1\n');
    assert.deepEqual(
      outline.comments.map(({ start, end }) => text.slice(start, end)),
      ['<!-- one -->'],
    );
  });

  it('takes labels above a rule for text and not for a heading', () => {
    const { outline } = parseOutline('# a\n\n**Owner:** Mia\n---\n\nTitle\n=====\n');
    assert.deepEqual(
      outline.sections.map(({ heading }) => heading?.content.plain),
      [undefined, 'a', 'Title'],
    );
  });

  it('reads tables with fewer dashes than titles, and cells too many', () => {
    const [table] = blocksOf('| a | b | c |\n|---|---|\n| 1 | 2 | 3 | 4 |\n| 1 |\n');
    assert.ok(table?.kind === 'table');
    assert.deepEqual(
      table.rows.map(({ cells, surplus }) => [cells.length, surplus !== null]),
      [
        [3, true],
        [1, false],
      ],
    );
  });

  it('keeps untouched blocks and moves the rest', () => {
    const filler = `${'a sentence that nobody edits. '.repeat(12)}\n\n`;
    const text = `# a\n\nfirst **bold** line\n\n${filler}## b\n\n- one\n- two\n\n${filler}## c\n\n| x | y |\n|---|---|\n| 1 | 2 |\n`;
    const before = parseOutline(text);
    const blocks = before.outline.sections.map((section) => section.blocks);
    const edited = text.replace('- two', '- two more');
    const after = parseOutline(edited, { memory: before.memory, change: changeBetween(text, edited) });
    assert.equal(after.outline.sections[1]?.blocks[0], blocks[1]?.[0]);
    const table = after.outline.sections[3]?.blocks[0];
    assert.ok(table?.kind === 'table');
    const cell = table.rows[0]?.cells[1];
    assert.equal(edited.slice(cell?.span.start, cell?.span.end), '2');
  });
});
