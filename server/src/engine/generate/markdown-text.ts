/** Plain text as Markdown that reads back as the same text. */

/** On one line, with what Markdown would take as markup escaped; code between ticks and `snake_case` stay as they are. */
export function inlineText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const parts = line.split('`');
  const last = parts.length - 1;
  const escaped = parts.map((part, place) =>
    place % 2 === 1 && place < last && part.trim() !== '' ? `\`${part}\`` : escapeMarks(part),
  );
  const unpaired = last % 2 === 1 ? `${escaped.slice(0, last).join('')}\\\`${escaped[last] ?? ''}` : escaped.join('');
  return unpaired.replace(/^(?=[#>+]|-\s|\[[ xX]\]\s)/, '\\').replace(/^(\d{1,9})(?=[.)]\s)/, '$1\\');
}

function escapeMarks(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replaceAll('*', '\\*')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\[(?=[^\]]{0,200}\](?:\(|\[|:))|<(?=[A-Za-z/!?])|~(?=~)|&(?=#?\w{1,30};)/g, '\\$&');
}

/** In a table a pipe would end the cell. */
export function cellText(text: string): string {
  return inlineText(text).replaceAll('|', '\\|');
}

/** One space on each side of a cell, and one in an empty cell: linters take more for an attempt to align. */
export function rowText(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
}
