/** A block at another place of the text: what an edit above it makes of it. Cheaper than reading it again. */
import { lazily } from '../lazy';
import type { Span } from '../model';
import type { Block, Heading, Inline, Item, TableLine } from './outline';

export function movedBlock(block: Block, by: number): Block {
  const span = movedSpan(block.span, by);
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', span, lines: block.lines.map((line) => movedInline(line, by)) };
    case 'list':
      return { kind: 'list', span, ordered: block.ordered, items: block.items.map((item) => movedItem(item, by)) };
    case 'table':
      return {
        kind: 'table',
        span,
        header: movedLine(block.header, by),
        delimiter: movedSpan(block.delimiter, by),
        aligns: block.aligns,
        rows: block.rows.map((row) => movedLine(row, by)),
      };
    case 'fence':
      return { kind: 'fence', span, info: block.info, content: movedSpan(block.content, by) };
    case 'quote':
      return { kind: 'quote', span, blocks: block.blocks.map((inner) => movedBlock(inner, by)) };
    case 'other':
      return { kind: 'other', span };
  }
}

export function movedHeading({ span, level, content }: Heading, by: number): Heading {
  return { span: movedSpan(span, by), level, content: movedInline(content, by) };
}

function movedItem(item: Item, by: number): Item {
  return {
    span: movedSpan(item.span, by),
    marker: movedSpan(item.marker, by),
    number: item.number,
    checked: item.checked,
    lines: item.lines.map((line) => movedInline(line, by)),
    blocks: item.blocks.map((block) => movedBlock(block, by)),
  };
}

interface MovedLine {
  readonly line: TableLine;
  readonly by: number;
  readonly span: Span;
  cells: readonly Inline[] | null;
}

/** Cells stay unread where nobody looked yet. */
const movedTableLine = lazily<MovedLine, TableLine>({
  span: ({ span }) => span,
  cells(moved) {
    moved.cells ??= moved.line.cells.map((cell) => movedInline(cell, moved.by));
    return moved.cells;
  },
  surplus: ({ line, by }) => (line.surplus === null ? null : movedSpan(line.surplus, by)),
});

function movedLine(line: TableLine, by: number): TableLine {
  return movedTableLine({ line, by, span: movedSpan(line.span, by), cells: null });
}

function movedInline(inline: Inline, by: number): Inline {
  return {
    span: movedSpan(inline.span, by),
    plain: inline.plain,
    at: (from, to) => movedSpan(inline.at(from, to), by),
    strong: inline.strong,
    links:
      inline.links.length === 0
        ? inline.links
        : inline.links.map(({ target, span }) => ({ target, span: movedSpan(span, by) })),
    struck: inline.struck,
    literal: inline.literal,
  };
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
