/** `risk-profile read FILE`: the profile as the contract of other tools. */
import { stringify } from 'yaml';
import { formatOf, gateOn, policiesOf, policyOf, profileJson, read } from '../engine/checking';
import { readText } from './check';
import { oneOf, parseOptions } from './options';
import { openProjects } from './project';
import { underPolicy } from './risk-document';
import { exit, type Shell, UsageError } from './shell';

export function readFile(shell: Shell, argv: readonly string[]): number {
  const { values, positionals } = parseOptions(argv, {
    format: { type: 'string' },
    policy: { type: 'string' },
    config: { type: 'string' },
  });
  const format = oneOf('format', values.format, ['json', 'yaml']);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('read takes one file');
  const text = readText(shell, path);
  const settings = underPolicy(openProjects(shell, values.config).of(path).settings, values.policy);
  const { profile } = read(text, { format: formatOf(path), settings });
  const gate = gateOn(profile, policyOf(profile, policiesOf(settings)), { settings, today: shell.today });
  const value = profileJson(path, text, profile, gate);
  shell.write(
    format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : stringify(value, { aliasDuplicateObjects: false }),
  );
  return exit.clean;
}
