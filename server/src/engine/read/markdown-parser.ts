/**
 * The Markdown grammar we read: GitHub's, with three deliberate differences. Table rows are marked and not split (cells are parsed
 * when somebody asks, so that a keystroke in a register of a thousand rows stays cheap); a delimiter row may have another number of
 * columns than its header; and inline text of absurd length is taken as plain, because emphasis is matched in quadratic time.
 */
import {
  Autolink,
  type BlockContext,
  parser as commonMark,
  type InlineContext,
  type LeafBlock,
  type LeafBlockParser,
  type Line,
  type MarkdownConfig,
  type MarkdownParser,
  Strikethrough,
  TaskList,
} from '@lezer/markdown';

const longestInline = 8000;

const inlineGuard: MarkdownConfig = {
  parseInline: [
    {
      name: 'Guard',
      before: 'Escape',
      parse: (cx: InlineContext) => (cx.end - cx.offset > longestInline ? cx.end : -1),
    },
  ],
};

const tables: MarkdownConfig = {
  defineNodes: [{ name: 'Table', block: true }, 'TableHeader', 'TableRow', 'TableDelimiter'],
  parseBlock: [
    {
      name: 'Table',
      before: 'SetextHeading',
      leaf: (_cx, leaf) => (hasPipe(leaf.content, 0) ? tableParser() : null),
      endLeaf(cx, line, leaf) {
        if (leaf.parsers.some((parser) => 'rows' in parser && parser.rows !== null)) return false;
        if (!hasPipe(line.text, line.basePos)) return false;
        return isDelimiterLine(afterMarkers(cx.peekLine()));
      },
    },
  ],
};

const gfm = [tables, TaskList, Strikethrough, Autolink, inlineGuard];

export const blockParser: MarkdownParser = commonMark.configure(gfm);

/** For a run of text that is known to be inline, such as a table cell: whatever it starts with, it is one paragraph. */
export const inlineParser: MarkdownParser = commonMark.configure([
  Strikethrough,
  Autolink,
  inlineGuard,
  {
    remove: [
      'LinkReference',
      'IndentedCode',
      'FencedCode',
      'Blockquote',
      'HorizontalRule',
      'BulletList',
      'OrderedList',
      'ATXHeading',
      'HTMLBlock',
      'SetextHeading',
    ],
  },
]);

type Element = ReturnType<BlockContext['elt']>;

interface TableParser extends LeafBlockParser {
  /** null until the second line proves a table. */
  rows: Element[] | null;
}

function tableParser(): TableParser {
  let second = true;
  return {
    rows: null,
    nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
      const from = cx.lineStart + line.pos;
      const to = cx.lineStart + line.text.length;
      if (second) {
        second = false;
        if (isDelimiterLine(line.text.slice(line.pos))) {
          const header = cx.elt('TableHeader', leaf.start, leaf.start + leaf.content.length);
          this.rows = [header, cx.elt('TableDelimiter', from, to)];
        }
      } else if (this.rows !== null) {
        // A rule straight under a table ends it; the heading parser would swallow the table otherwise.
        if (isRule(line.text, line.pos)) return this.finish(cx, leaf);
        this.rows.push(cx.elt('TableRow', from, to));
      }
      return false;
    },
    finish(cx: BlockContext, leaf: LeafBlock): boolean {
      if (this.rows === null) return false;
      cx.addLeafElement(leaf, cx.elt('Table', leaf.start, leaf.start + leaf.content.length, this.rows));
      return true;
    },
  };
}

function hasPipe(text: string, start: number): boolean {
  for (let i = text.indexOf('|', start); i >= 0; i = text.indexOf('|', i + 1)) {
    if (text.charCodeAt(i - 1) !== 92) return true;
  }
  return false;
}

/** Only dashes, colons, pipes and space, with a dash, and a pipe. */
function isDelimiterLine(text: string): boolean {
  return /^[-:|\s]+$/.test(text) && text.includes('-') && text.includes('|');
}

function afterMarkers(line: string): string {
  let start = 0;
  while (start < line.length && /[>\s]/.test(line.charAt(start))) start += 1;
  return line.slice(start);
}

function isRule(text: string, from: number): boolean {
  const line = text.slice(from).trim();
  return line.length >= 3 && (/^-+$/.test(line) || /^=+$/.test(line));
}
