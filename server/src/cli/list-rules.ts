import { rules } from '../engine';
import { parseOptions } from './options';
import { exit, type Shell, UsageError } from './shell';

/** `risk-profile rules`: name, severity, summary. */
export function listRules(shell: Shell, argv: readonly string[]): number {
  const [name] = parseOptions(argv, {}).positionals;
  if (name !== undefined) throw new UsageError(`rules takes no name; 'risk-profile explain ${name}' tells about one`);
  const width = Math.max(...rules.map(({ name }) => name.length));
  for (const rule of rules) shell.write(`${rule.name.padEnd(width)}  ${rule.severity.padEnd(11)}  ${rule.summary}\n`);
  return exit.clean;
}
