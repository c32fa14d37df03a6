/** `risk-profile check`: the same findings as in the editor, for a terminal and for CI. */
import {
  type Baseline,
  type Finding,
  fingerprint,
  readBaseline,
  type Settings,
  writeBaseline,
} from '../engine/checking';
import { checkText } from './check-text';
import { findFiles, resolve } from './find-files';
import { oneOf, parseOptions } from './options';
import { isIgnored, openProjects, pathInProject } from './project';
import type { CheckedFile } from './report';
import { reporters } from './reporters';
import { underPolicy } from './risk-document';
import { exit, type Shell, UsageError } from './shell';
import { openSurroundings } from './surroundings';

const severities = ['error', 'warning', 'information', 'hint'] as const;
const limits = { error: 1, warning: 2, info: 4, never: 0 } as const;

export async function check(shell: Shell, argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(argv, {
    format: { type: 'string' },
    'fail-on': { type: 'string' },
    fix: { type: 'boolean' },
    policy: { type: 'string' },
    config: { type: 'string' },
    baseline: { type: 'string' },
    'update-baseline': { type: 'boolean' },
    stdin: { type: 'boolean' },
    'stdin-filename': { type: 'string' },
    quiet: { type: 'boolean' },
  });
  const format = oneOf('format', values.format, ['text', 'json', 'sarif', 'junit', 'github']);
  const failOn = oneOf('fail-on', values['fail-on'], ['error', 'warning', 'info', 'never']);
  const projects = openProjects(shell, values.config);
  const settingsFor = (path: string): Settings => underPolicy(projects.of(path).settings, values.policy);
  const update = values['update-baseline'] === true;
  if (update && values.baseline === undefined) throw new UsageError('--update-baseline needs --baseline FILE');
  const named = values.baseline === undefined || update ? null : openBaseline(shell, values.baseline);
  const surroundings = openSurroundings(shell, projects);
  const counts = (finding: Finding): boolean => severities.indexOf(finding.severity) < limits[failOn];
  const checked: CheckedFile[] = [];
  const keep = (path: string, text: string): CheckedFile => {
    const known = update ? null : (named ?? projects.of(path).baseline);
    const file = checkText(path, text, {
      named: values.stdin === true || positionals.includes(path),
      settings: settingsFor(path),
      today: shell.today,
      fix: values.fix === true,
      baseline: known === null ? null : { known, path: pathInProject(projects.of(path), shell.cwd, path) },
      neighbours: (profile) => surroundings.of(path, profile),
    });
    const findings = values.quiet === true ? file.findings.filter(({ finding }) => counts(finding)) : file.findings;
    checked.push({ ...file, findings });
    return file;
  };
  if (values.stdin === true) {
    if (positionals.length > 0) throw new UsageError('--stdin reads one document, and no paths beside it');
    if (values.fix === true) throw new UsageError('--fix mends files; what comes from standard input has none');
    const name = values['stdin-filename'];
    if (name === undefined) throw new UsageError('--stdin needs --stdin-filename, which tells Markdown from YAML');
    keep(name, await shell.stdin());
  } else {
    for (const path of findFiles(shell.fs, shell.cwd, positionals.length > 0 ? positionals : ['.'])) {
      const full = resolve(shell.cwd, path);
      if (isIgnored(projects.of(path), full)) continue;
      shell.progress(`checking ${path}`);
      const text = readText(shell, path);
      const { text: mended } = keep(path, text);
      if (mended !== text) shell.fs.write(full, mended);
    }
  }
  if (update && values.baseline !== undefined) {
    const files = checked.map(({ path, text, findings }) => ({
      path: pathInProject(projects.of(path), shell.cwd, path),
      prints: findings.map(({ finding }) => fingerprint(finding, text)),
    }));
    shell.fs.write(resolve(shell.cwd, values.baseline), writeBaseline(files));
    return exit.clean;
  }
  const report = await reporters[format]();
  shell.write(report(checked, { colour: shell.colour, fails: counts }));
  return checked.some(({ findings }) => findings.some(({ finding }) => counts(finding))) ? exit.findings : exit.clean;
}

function openBaseline(shell: Shell, path: string): Baseline {
  const baseline = readBaseline(readText(shell, path));
  if (baseline === null) throw new UsageError(`${path} is no baseline; --update-baseline writes one`);
  return baseline;
}

export function readText(shell: Shell, path: string): string {
  try {
    return shell.fs.read(resolve(shell.cwd, path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new UsageError(`cannot read ${path} (${code})`);
  }
}
