/** Plain text as Markdown that reads back as the same text. */

/** On one line, with what Markdown would take as markup escaped; code between ticks and `snake_case` stay as they are. */
export function inlineText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return (codeSplits(line) ?? [line])
    .map((part, place) => (place % 2 === 1 ? `\`${part}\`` : escapeMarks(part)))
    .join('')
    .replace(/^(?=[#>+=:]|-(?:\s|-|$)|\[[ xX]\](?:\s|$))/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(/(\s)(?=#+$)/, '$1\\');
}

/** Text, code, text, …; null where the ticks do not come in pairs around code. */
function codeSplits(line: string): readonly string[] | null {
  const parts = line.split('`');
  return parts.length % 2 === 1 && parts.every((part, place) => place % 2 === 0 || part.trim() !== '') ? parts : null;
}

function escapeMarks(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/[*`]/g, '\\$&')
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
