/**
 * Everything outside the open documents, injected: the disk on Node, the client's `workspace.fs` in a browser, a map in tests.
 * Addresses are URIs throughout.
 */
export interface World {
  /** The text of a file; null where it is missing or is not text. */
  readFile(uri: string): Promise<string | null>;
  exists(uri: string): Promise<boolean>;
  /** Addresses of Markdown and YAML files below a folder, dependencies and build output left out. */
  findFiles(folder: string): Promise<readonly string[]>;
  /** ISO date of today where the user is. */
  today(): string;
  /** Where the pages of the rules are, ending in a slash; null where nobody can open them. */
  readonly rulePages: string | null;
}

/** Never risk documents, and large. */
const leftOut: ReadonlySet<string> = new Set(['node_modules', '.git', 'dist', 'out', 'build', 'coverage', 'vendor']);

export function isLeftOut(folderName: string): boolean {
  return leftOut.has(folderName);
}

export function isReadable(fileName: string): boolean {
  return /\.(?:md|markdown|ya?ml)$/i.test(fileName);
}
