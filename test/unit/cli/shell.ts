/** A command line over a map of files, for tests. */

import assert from 'node:assert/strict';
import { run } from '../../../server/src/cli/run';
import type { Files, Shell } from '../../../server/src/cli/shell';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly files: ReadonlyMap<string, string>;
  /** What was read, by its name in the working directory. */
  readonly opened: ReadonlySet<string>;
}

/** Files are named relative to the working directory. */
export async function runIn(
  files: Readonly<Record<string, string>>,
  argv: readonly string[],
  stdin = '',
  /** Folders that are links, with where they lead. */
  links: Readonly<Record<string, string>> = {},
  /** What the disk says to whoever writes. */
  refusal: Error | null = null,
): Promise<Outcome> {
  const disk = new Map(Object.entries(files).map(([name, text]) => [`/project/${name}`, text]));
  const opened = new Set<string>();
  let out = '';
  let err = '';
  const shell: Shell = {
    argv,
    cwd: '/project',
    fs: filesOver(disk, links, refusal, (path) => opened.add(path.replace('/project/', ''))),
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
    stdin: async () => stdin,
    progress: () => undefined,
    colour: false,
    today: '2026-03-01',
    serve: async () => 0,
  };
  const code = await run(shell);
  assert.doesNotMatch(out + err, /\[object Object\]/);
  return { code, out, err, files: disk, opened };
}

function filesOver(
  disk: Map<string, string>,
  links: Readonly<Record<string, string>>,
  refusal: Error | null,
  open: (path: string) => void,
): Files {
  return {
    stat(path) {
      if (disk.has(path)) return 'file';
      if (path === '/project/.' || path === '/project') return 'folder';
      const folder = path === '/' || path.endsWith('/') ? path : `${path}/`;
      return [...disk.keys()].some((name) => name.startsWith(folder.replace('/./', '/').replace(/\/\.\/$/, '/')))
        ? 'folder'
        : null;
    },
    real(path) {
      const link = Object.entries(links).find(([from]) => path === from || path.startsWith(`${from}/`));
      return link === undefined ? path : link[1] + path.slice(link[0].length);
    },
    read(path) {
      const text = disk.get(path);
      if (text === undefined) throw Object.assign(new Error('gone'), { code: 'ENOENT' });
      open(path);
      return text;
    },
    write: (path, text) => {
      if (refusal !== null) throw refusal;
      disk.set(path, text);
    },
    list(path) {
      const folder = `${path.replace(/\/\.$/, '')}/`;
      const names = new Map<string, boolean>();
      for (const file of disk.keys()) {
        if (!file.startsWith(folder)) continue;
        const [name = '', ...rest] = file.slice(folder.length).split('/');
        names.set(name, rest.length > 0);
      }
      return [...names].map(([name, isFolder]) => ({ name, folder: isFolder }));
    },
  };
}
