/** A line of a shell as its words, without the name of the program and without redirections. */
export function parseArguments(command: string): readonly string[] {
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
  const redirection = words.findIndex((word) => word === '>' || word === '<' || word === '|');
  return words.slice(1, redirection < 0 ? undefined : redirection);
}
