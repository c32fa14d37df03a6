/** Words between semicolons, so that a table of them can be read at a glance. */
export function list(words: string): readonly string[] {
  return words
    .split(';')
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '');
}
