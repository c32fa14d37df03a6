/** `risk-profile convert FILE`: the same risks in another shape. */
import {
  type ConvertTarget,
  convert as converted,
  csvToYaml,
  formatOf,
  leftOutOfTable,
  listed,
  policiesOf,
  policyOf,
  readOtherwise,
} from '../engine';
import { readText } from './check';
import { resolve } from './find-files';
import { oneOf, parseOptions } from './options';
import { openProjects } from './project';
import { readRisks, underPolicy } from './risk-document';
import { exit, type Shell, UsageError } from './shell';
import { writeNew } from './write-new';

const targets = ['yaml', 'markdown', 'register', 'csv'] as const satisfies readonly ConvertTarget[];

export function convert(shell: Shell, argv: readonly string[]): number {
  const { values, positionals } = parseOptions(argv, {
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
    policy: { type: 'string' },
    config: { type: 'string' },
  });
  if (values.to === undefined) throw new UsageError(`convert needs --to ${targets.join('|')}`);
  const to = oneOf('to', values.to, targets);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('convert takes one file');
  const given = readText(shell, path);
  const isTable = /\.[ct]sv$/i.test(path);
  const settings = underPolicy(openProjects(shell, values.config).of(path).settings, values.policy);
  const source = readRisks(path, isTable ? csvToYaml(given) : given, settings, isTable ? 'yaml' : formatOf(path));
  const policy = policyOf(source.profile, policiesOf(settings));
  const text = converted(source, policy, to);
  const left = to === 'csv' ? leftOutOfTable(source, policy) : [];
  if (left.length > 0) shell.writeError(`risk-profile: a table holds risks alone, without ${listed(left).text}\n`);
  const otherwise = readOtherwise(source, policy, text, to === 'register' ? 'markdown' : to);
  if (otherwise.length > 0)
    shell.writeError(`risk-profile: keep ${path}: the new text reads otherwise in ${otherwise.join(', ')}\n`);
  if (values.output === undefined) shell.write(text);
  else writeNew(shell, resolve(shell.cwd, values.output), text, values.force === true);
  return exit.clean;
}
