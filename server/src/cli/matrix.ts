/** `risk-profile matrix FILE`: the same picture as in the editor. */
import { formatOf, type MatrixFormat, matrixOf, policiesOf, policyOf, read, renderMatrix } from '../engine';
import { readText } from './check';
import { resolve } from './find-files';
import { oneOf, parseOptions } from './options';
import { openProjects } from './project';
import { exit, type Shell, UsageError } from './shell';

const formats = ['text', 'svg', 'markdown', 'html', 'csv'] as const satisfies readonly MatrixFormat[];

export function matrix(shell: Shell, argv: readonly string[]): number {
  const { values, positionals } = parseOptions(argv, {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    policy: { type: 'string' },
    config: { type: 'string' },
  });
  const format = oneOf('format', values.format, formats);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('matrix takes one file');
  const text = readText(shell, path);
  const project = openProjects(shell, values.config).of(path).settings;
  const settings = values.policy === undefined ? project : { ...project, policy: values.policy };
  const { profile } = read(text, { format: formatOf(path), settings });
  if (!profile.recognition.recognised)
    throw new UsageError(`${path} is no risk document: ${profile.recognition.reason}`);
  const drawn = renderMatrix(matrixOf(profile, policyOf(profile, policiesOf(settings))), format);
  if (values.output === undefined) shell.write(drawn);
  else shell.fs.write(resolve(shell.cwd, values.output), drawn);
  return exit.clean;
}
