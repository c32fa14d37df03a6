/** The names in a CODEOWNERS file, each once, in the order of the file. */
export function codeOwnersIn(text: string): readonly string[] {
  const owners = text
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .flatMap((line) => line.split(/\s+/).slice(1))
    .filter((word) => /^@?[\w.+-]+(?:[/@][\w.+-]+)?$/.test(word) && /@/.test(word));
  return [...new Set(owners)];
}

/** Where such a file may be, below a folder of the workspace. */
export const codeOwnersPlaces: readonly string[] = [
  'CODEOWNERS',
  '.github/CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
];
