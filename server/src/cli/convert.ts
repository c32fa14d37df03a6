/** `risk-profile convert FILE`: the same risks in another shape. */
import { type ConvertTarget, convert as converted, csvToYaml, formatOf, policiesOf, policyOf, read } from '../engine';
import { readText } from './check';
import { resolve } from './find-files';
import { oneOf, parseOptions } from './options';
import { openProjects } from './project';
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
  const isTable = /\.csv$/i.test(path);
  const project = openProjects(shell, values.config).of(path).settings;
  const settings = values.policy === undefined ? project : { ...project, policy: values.policy };
  const source = read(isTable ? csvToYaml(given) : given, { format: isTable ? 'yaml' : formatOf(path), settings });
  const { profile } = source;
  const { recognised, reason } = profile.recognition;
  if (!recognised) throw new UsageError(`${path} is no risk document: ${reason.text}`);
  if (profile.kind === 'gate') throw new UsageError(`${path} is a gate file: it sums risks up and does not list them`);
  const text = converted(source, policyOf(profile, policiesOf(settings)), to);
  if (values.output === undefined) shell.write(text);
  else writeNew(shell, resolve(shell.cwd, values.output), text, values.force === true);
  return exit.clean;
}
