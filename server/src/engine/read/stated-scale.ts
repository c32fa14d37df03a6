/** What a document says of its own scale in words: bands by score in a table or list, `Max 25`, `1-5`, `5×5 matrix`. */
import type { BandRange } from '../model';
import { skipSymbols, wordAt } from './level-word';
import type { Block, Table } from './outline';

export interface StatedScale {
  /** Worst first. */
  readonly bands: readonly BandRange[] | null;
  /** The highest score that it can give. */
  readonly top: number | null;
}

export function statedScaleIn(blocks: readonly Block[], text: string): StatedScale {
  const groups = blocks.flatMap((block) => groupsIn(block, text, 0));
  const bands = first(groups, bandsOf);
  const most = first(groups, (lines) => first(lines, topIn));
  return { bands, top: bands === null || isOpen(bands) ? most : (bands[0]?.to ?? most) };
}

/** `10+` is above a product of 1 to 3, and says nothing of where the scale ends. */
function isOpen([worst]: readonly BandRange[]): boolean {
  return worst !== undefined && worst.from === 10 && worst.to === 25;
}

/** The first of its sections that says something. */
export function joinedScale(told: readonly StatedScale[]): StatedScale {
  return { bands: first(told, ({ bands }) => bands), top: first(told, ({ top }) => top) };
}

function first<T, R>(all: readonly T[], ask: (one: T) => R | null): R | null {
  for (const one of all) {
    const found = ask(one);
    if (found !== null) return found;
  }
  return null;
}

const deepest = 3;
const longest = 160;

/** Lines that stand together; of a table, each row as `range | word`. */
function groupsIn(block: Block, text: string, depth: number): readonly (readonly string[])[] {
  if (depth > deepest) return [];
  switch (block.kind) {
    case 'paragraph':
      return [block.lines.map(({ plain }) => plain)];
    case 'list': {
      const own = block.items.flatMap(({ lines }) => lines.slice(0, 1).map(({ plain }) => plain));
      const inner = block.items.flatMap(({ blocks }) => blocks.flatMap((one) => groupsIn(one, text, depth + 1)));
      return [own, ...inner];
    }
    case 'quote':
      return block.blocks.flatMap((one) => groupsIn(one, text, depth + 1));
    case 'fence':
      return [text.slice(block.content.start, block.content.end).split('\n').slice(0, 60)];
    case 'table':
      return block.rows.length > 8 ? [] : [rowsOf(block)];
    default:
      return [];
  }
}

/** A column of ranges beside a column of words; other tables say nothing here. */
function rowsOf({ rows, header }: Table): readonly string[] {
  const columns = header.cells.map((_, index) => rows.map(({ cells }) => cells[index]?.plain.trim() ?? ''));
  const ranges = columns.find((cells) => cells.every((cell) => wholeRange(cell) !== null));
  const words = columns.find((cells) => cells !== ranges && cells.every((cell) => wordOf(cell) !== null));
  if (ranges === undefined || words === undefined) return [];
  return ranges.map((range, index) => `${range.replace(/^[^\d<>≤≥]+/, '')}: ${words[index]}`);
}

/** The ranges of at least three bands, one above the other, up to the top of a product of levels. */
function bandsOf(lines: readonly string[]): readonly BandRange[] | null {
  if (lines.length > 60) return null;
  const pieces = lines.flatMap((line) => (line.length > longest ? [] : piecesOf(line)));
  const bands = pieces.flatMap((piece) => bandIn(piece) ?? []).toSorted((a, b) => a.from - b.from);
  const top = bands.at(-1)?.to ?? 0;
  if (bands.length < 3 || bands.length > 6 || new Set(bands.map(({ name }) => name)).size < bands.length) return null;
  if ((bands[0]?.from ?? 9) > 2 || ![9, 16, 25].includes(top)) return null;
  if (bands.filter(({ from, to }) => to > from).length < 2) return null;
  const inOrder = bands.every(({ from }, index) => {
    const gap = from - (bands[index - 1]?.to ?? from - 1);
    return gap >= 1 && gap <= 4;
  });
  return inOrder ? closed(bands, top).toReversed() : null;
}

/** Scores that no band names belong to the one below. */
function closed(bands: readonly BandRange[], top: number): readonly BandRange[] {
  return bands.map((band, index) => ({
    ...band,
    from: index === 0 ? 1 : band.from,
    to: (bands[index + 1]?.from ?? top + 1) - 1,
  }));
}

/** `1-4 Low, 5-9 Medium, 10-25 High` on one line. */
function piecesOf(line: string): readonly string[] {
  const pieces = line.split(/[,;|，；、·]|\s\/\s/);
  if (pieces.length < 3) return [line];
  // `Severity thresholds: Low (1-3), …` announces what follows.
  const [first = '', ...rest] = pieces;
  return [first.replace(/^[\p{L} ]{4,40}[:：]\s?(?=\P{L}{0,3}\p{L})/u, ''), ...rest].map((piece) =>
    piece.replace(/^.*[:：](?=\s?\S{0,3}\d{1,2}\s?[-–—~])/, ''),
  );
}

const range = String.raw`(?:scores?\s?|得分)?(?:(\d{1,2})\s?(?:-|–|—|~|to|至|到)\s?(\d{1,2})|(?:≥|>=)\s?(\d{1,2})|(\d{1,2})\s?\+|(\d{1,2}))(?!\d|\.\d|\s?(?:%|hours?|hrs?|h\b|days?|d\b|weeks?|months?|min|people|users?|sprints?|k\b))(?:\s?(?:points?|分))?`;
const rangeFirst = new RegExp(`^[^\\p{L}\\p{N}≥>]*${range}\\W{1,4}(?=\\S)`, 'iu');
const rangeBehind = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:risks?|风险)?[\\s:：(（=–—*|-]{1,5}${range}(?=$|[^\\p{L}\\p{N}]|\\s)`,
  'iu',
);
const onlyRange = new RegExp(`^[^\\p{L}\\p{N}≥>]*${range}\\W*$`, 'iu');

function wholeRange(text: string): RegExpExecArray | null {
  return text.length > 24 ? null : onlyRange.exec(text);
}

function wordOf(text: string): { readonly name: string; readonly title: string; readonly end: number } | null {
  const start = skipSymbols(text);
  const word = wordAt(text, start);
  if (word === null || (word.end - start < 2 && text.charCodeAt(start) < 0x4e00)) return null;
  return { name: word.name, title: text.slice(start, word.end).replace(/风险$| risk$/i, ''), end: word.end };
}

function bandIn(piece: string): BandRange | null {
  const text = piece.trim();
  const ahead = rangeFirst.exec(text);
  const behind = ahead === null ? wordOf(text) : wordOf(text.slice(ahead[0].length));
  if (behind === null) return null;
  const match = ahead ?? rangeBehind.exec(text.slice(behind.end));
  if (match === null) return null;
  const [, from, to, least, plus, only] = match.map((one) => (one === undefined ? null : Number(one)));
  const start = from ?? least ?? plus ?? only ?? 0;
  const end = to ?? (only === null || only === undefined ? topAbove(start) : only);
  return { name: behind.name, title: behind.title, from: start, to: end };
}

/** `≥ 15` ends where a product of levels does. */
function topAbove(from: number): number {
  return [9, 25].find((top) => from <= top) ?? from;
}

/** `Score = Probability × Impact (Max 25)`, `Likelihood (1-5)`, `5×5 matrix`, `Impact: 1 = minor … 5 = severe`. */
function topIn(line: string): number | null {
  if (
    line.length > longest ||
    !/probab|likelih|impact|severity|score|risk|matrix|概率|可能性|影响|评分|风险/i.test(line)
  )
    return null;
  const most = /\bmax(?:imum)?\.?(?: score)?\W{1,3}(9|16|25|100)\b/i.exec(line);
  if (most?.[1] !== undefined) return Number(most[1]);
  const square = /\b([345])\s?[x×]\s?\1\b(?=.{0,24}(?:matrix|grid|scale|risk|矩阵))/i.exec(line);
  if (square?.[1] !== undefined) return Number(square[1]) ** 2;
  if (!/probab|likelih|impact|概率|可能性|影响/i.test(line)) return null;
  const levels =
    /(?<![\d.])1\s?(?:-|–|—|to|~|至|到)\s?([345])(?![\d.%]|\s?(?:days?|weeks?|hours?|months?|people|sprints?|years?|points?))/i.exec(
      line,
    );
  if (levels?.[1] !== undefined) return Number(levels[1]) ** 2;
  const counted = /\b1\s?[=:]\s?\p{L}.*\b([345])\s?[=:]\s?\p{L}[^=\d]*$/iu.exec(line);
  return counted?.[1] === undefined ? null : Number(counted[1]) ** 2;
}
