/** Plain text as Markdown that reads back as the same text. */

/** On one line, with what Markdown would take as markup escaped; names in code and `snake_case` stay as they are. */
export function inlineText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[*`]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\[(?=[^\]]{0,200}\](?:\(|\[|:))|<(?=[A-Za-z/!?])|~(?=~)|&(?=#?\w{1,30};)/g, '\\$&')
    .replace(/^(?=[#>+]|-\s|\[[ xX]\]\s)/, '\\')
    .replace(/^(\d{1,9})(?=[.)]\s)/, '$1\\');
}

/** In a table a pipe would end the cell. */
export function cellText(text: string): string {
  return inlineText(text).replaceAll('|', '\\|');
}
