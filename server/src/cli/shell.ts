/** What the command line sees of the world; tests pass their own. */
export interface Shell {
  readonly argv: readonly string[];
  /** Working directory, absolute, with `/`. */
  readonly cwd: string;
  readonly fs: Files;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly stdin: () => Promise<string>;
  /** Says on a terminal what takes so long; nothing is shown for the first second, and nothing elsewhere. */
  readonly progress: (what: string) => void;
  /** Standard output is a terminal that takes colour. */
  readonly colour: boolean;
  /** ISO date. */
  readonly today: string;
  /** Starts the language server on standard input and output; never returns an exit code before it ends. */
  readonly serve: (argv: readonly string[]) => Promise<number>;
}

export interface Files {
  /** null: does not exist. */
  readonly stat: (path: string) => 'file' | 'folder' | null;
  /** Where an existing path really lies, links followed. */
  readonly real: (path: string) => string;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  readonly list: (path: string) => readonly { readonly name: string; readonly folder: boolean }[];
}

/** Exit codes are a contract: scripts and CI branch on them. */
export const exit = { clean: 0, findings: 1, usage: 2 } as const;

/** A clear line for a person; the command line prints it and exits with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
