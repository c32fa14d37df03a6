import { type Shell, UsageError } from './shell';

/** Says on standard error where it wrote. What exists is somebody's work: it is replaced only on demand. */
export function writeNew(shell: Shell, path: string, text: string, force = false): void {
  const shown = path.startsWith(`${shell.cwd}/`) ? path.slice(shell.cwd.length + 1) : path;
  if (!force && shell.fs.stat(path) !== null) throw new UsageError(`${shown} exists already; nothing was written`);
  shell.fs.write(path, text);
  shell.writeError(`wrote ${shown}\n`);
}
