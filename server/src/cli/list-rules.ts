import { rules } from '../engine';
import { exit, type Shell } from './shell';

/** `risk-profile rules`: name, severity, summary. */
export function listRules(shell: Shell): number {
  const width = Math.max(...rules.map(({ name }) => name.length));
  for (const rule of rules) shell.write(`${rule.name.padEnd(width)}  ${rule.severity.padEnd(11)}  ${rule.summary}\n`);
  return exit.clean;
}
