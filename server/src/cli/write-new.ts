import { type Files, type Shell, UsageError } from './shell';

/** Says on standard error where it wrote. What exists is somebody's work: it is replaced only on demand. */
export function writeNew(shell: Shell, path: string, text: string, force = false): void {
  const shown = shownPath(shell, path);
  if (!force && shell.fs.stat(path) !== null) throw new UsageError(`${shown} exists already; nothing was written`);
  shell.fs.write(path, text);
  shell.writeError(`wrote ${shown}\n`);
}

/** As a person would name it from where the command runs. */
export function shownPath(shell: Shell, path: string): string {
  return path.startsWith(`${shell.cwd}/`) ? path.slice(shell.cwd.length + 1) : path;
}

/** A folder of the project may be a link to somewhere else; what we place ourselves stays inside. */
export function liesInside(fs: Files, root: string, path: string): boolean {
  let above = path;
  while (above !== root && fs.stat(above) === null) above = above.slice(0, Math.max(above.lastIndexOf('/'), 0));
  const [inside, whole] = [fs.real(above === '' ? '/' : above), fs.real(root)];
  return inside === whole || inside.startsWith(whole.endsWith('/') ? whole : `${whole}/`);
}
