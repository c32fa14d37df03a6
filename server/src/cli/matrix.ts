/** `risk-profile matrix FILE`: the same picture as in the editor; of several files, their risks in one grid. */
import {
  combine,
  gateOn,
  type Matrix,
  type MatrixFormat,
  matrixOf,
  policiesOf,
  policyOf,
  renderMatrix,
} from '../engine';
import { readText } from './check';
import { resolve } from './find-files';
import { oneOf, parseOptions } from './options';
import { openProjects, type Projects } from './project';
import { readRisks, underPolicy } from './risk-document';
import { exit, type Shell, UsageError } from './shell';
import { writeNew } from './write-new';

const formats = ['text', 'svg', 'markdown', 'html', 'csv'] as const satisfies readonly MatrixFormat[];

export async function matrix(shell: Shell, argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(argv, {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
    stdin: { type: 'boolean' },
    'stdin-filename': { type: 'string' },
    policy: { type: 'string' },
    config: { type: 'string' },
  });
  const format = oneOf('format', values.format ?? formatByName(values.output), formats);
  const projects = openProjects(shell, values.config);
  const drawing = (path: string, text: string): Matrix => drawnFrom(path, text, projects, values.policy, shell.today);
  const matrices: Matrix[] = [];
  if (values.stdin === true) {
    const name = values['stdin-filename'];
    if (name === undefined) throw new UsageError('--stdin needs --stdin-filename, which tells Markdown from YAML');
    matrices.push(drawing(name, await shell.stdin()));
  } else {
    for (const path of positionals) matrices.push(drawing(path, readText(shell, path)));
  }
  const [first, ...more] = matrices;
  if (first === undefined) throw new UsageError('matrix takes a file');
  const text = renderMatrix(more.length === 0 ? first : (combine(matrices) ?? first), format);
  if (values.output === undefined) shell.write(text);
  else {
    const path = resolve(shell.cwd, values.output);
    writeNew(shell, path, text, values.force === true || isDrawing(shell, path, format));
  }
  return exit.clean;
}

function drawnFrom(path: string, text: string, projects: Projects, name: string | undefined, today: string): Matrix {
  const settings = underPolicy(projects.of(path).settings, name);
  const { profile } = readRisks(path, text, settings);
  const policy = policyOf(profile, policiesOf(settings));
  return matrixOf(profile, policy, gateOn(profile, policy, { settings, today }));
}

/** `-o matrix.svg` says enough. */
function formatByName(path: string | undefined): string | undefined {
  const extension = /\.(svg|html?|md|csv)$/i.exec(path ?? '')?.[1]?.toLowerCase();
  if (extension === 'md') return 'markdown';
  return extension === 'htm' ? 'html' : extension;
}

/** An earlier picture is drawn anew without asking; anything else is somebody's work. */
function isDrawing(shell: Shell, path: string, format: MatrixFormat): boolean {
  return shell.fs.stat(path) === 'file' && beginnings[format].test(shell.fs.read(path));
}

const beginnings: Readonly<Record<MatrixFormat, RegExp>> = {
  svg: /^<svg [^>]*aria-labelledby="t d"/,
  html: /^<!DOCTYPE html>[\s\S]*<section class="risk-matrix"/,
  markdown: /^\*\*.*\*\*\n\n\d+ risks? · /,
  text: /^.*\n\d+ risks? · /,
  csv: /^Risk,Title,Category,/,
};
