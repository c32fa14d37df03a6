/** The cells of a table that a spreadsheet wrote: RFC 4180, and what spreadsheets do beside it. */

/**
 * Quotes double inside quotes, a cell may hold line breaks, lines may end in any way. The separator is the one that `sep=` names, else the
 * one that parts the first line into most cells: a comma, a semicolon (where commas are decimal), a tab, a bar.
 */
export function rowsOf(text: string): readonly (readonly string[])[] {
  const body = text.replace(/^\uFEFF/, '');
  const named = /^"?sep=(.)"?[ \t]*(?:\r\n|\n|\r)/i.exec(body);
  if (named?.[1] !== undefined) return cellsOf(body, named[0].length, named[1]);
  const widths = separators.map((separator) => ({ separator, width: widthOf(body, separator) }));
  const widest = widths.reduce((best, next) => (next.width > best.width ? next : best));
  return cellsOf(body, 0, widest.separator);
}

/** The first that parts a line into as many cells as another one wins. */
const separators = [',', ';', '\t', '|'] as const;

/** Of the first line that says anything. */
function widthOf(text: string, separator: string): number {
  return cellsOf(text, 0, separator, 1)[0]?.length ?? 0;
}

function cellsOf(text: string, start: number, separator: string, most = Number.POSITIVE_INFINITY): readonly string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted: 'no' | 'inside' | 'behind' = 'no';
  const endCell = (): void => {
    row.push(unguarded(quoted === 'behind' ? cell.trimEnd() : cell));
    cell = '';
    quoted = 'no';
  };
  const endRow = (): void => {
    endCell();
    if (row.some((one) => one.trim() !== '')) rows.push(row);
    row = [];
  };
  for (let at = start; at < text.length && rows.length < most; at += 1) {
    const char = text[at] ?? '';
    const isBreak = char === '\n' || char === '\r';
    if (isBreak && char === '\r' && text[at + 1] === '\n') at += 1;
    if (quoted === 'inside') {
      if (char !== '"') cell += isBreak ? '\n' : char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = 'behind';
    } else if (char === '"' && quoted === 'no' && cell.trim() === '') {
      cell = '';
      quoted = 'inside';
    } else if (char === separator) endCell();
    else if (isBreak) endRow();
    else cell += char;
  }
  if (rows.length < most) endRow();
  return rows;
}

/** A leading `=`, `+`, `-` or `@` would be a formula to a spreadsheet; an apostrophe keeps it text. */
export function cellOf(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",;|\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const formula = /^(?:[\s]*[=+\-@]|[\t\r']|sep=)/i;

function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
