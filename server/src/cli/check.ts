/** `risk-profile check`: the same findings as in the editor, for a terminal and for CI. */
import {
  applyEdits,
  type Baseline,
  type Finding,
  fingerprint,
  formatOf,
  read,
  readBaseline,
  realise,
  type Settings,
  validate,
  withoutKnown,
  writeBaseline,
} from '../engine';
import { findFiles, resolve } from './find-files';
import { oneOf, parseOptions } from './options';
import { isIgnored, openProjects } from './project';
import { type CheckedFile, checkedFinding } from './report';
import { reporters } from './reporters';
import { exit, type Shell, UsageError } from './shell';

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
  const settingsFor = (path: string): Settings => {
    const { settings } = projects.of(path);
    return values.policy === undefined ? settings : { ...settings, policy: values.policy };
  };
  const update = values['update-baseline'] === true;
  if (update && values.baseline === undefined) throw new UsageError('--update-baseline needs --baseline FILE');
  const known = values.baseline === undefined || update ? null : openBaseline(shell, values.baseline);
  const counts = (finding: Finding): boolean => severities.indexOf(finding.severity) < limits[failOn];
  const checked: CheckedFile[] = [];
  const keep = (path: string, text: string): void => {
    const file = checkText(path, text, settingsFor(path), shell.today, known);
    const findings = values.quiet === true ? file.findings.filter(({ finding }) => counts(finding)) : file.findings;
    checked.push({ ...file, findings });
  };
  if (values.stdin === true) {
    const name = values['stdin-filename'];
    if (name === undefined) throw new UsageError('--stdin needs --stdin-filename, which tells Markdown from YAML');
    keep(name, await shell.stdin());
  } else {
    for (const path of findFiles(shell.fs, shell.cwd, positionals.length > 0 ? positionals : ['.'])) {
      const full = resolve(shell.cwd, path);
      if (isIgnored(projects.of(path), full)) continue;
      const text = readText(shell, path);
      const fixed = values.fix === true ? fixText(path, text, settingsFor(path), shell.today) : text;
      if (fixed !== text) shell.fs.write(full, fixed);
      keep(path, fixed);
    }
  }
  if (update && values.baseline !== undefined) {
    const files = checked.map(({ path, text, findings }) => ({
      path,
      prints: findings.map(({ finding }) => fingerprint(finding, text)),
    }));
    shell.fs.write(resolve(shell.cwd, values.baseline), writeBaseline(files));
    return exit.clean;
  }
  shell.write(reporters[format](checked, { colour: shell.colour }));
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

function checkText(path: string, text: string, settings: Settings, today: string, known: Baseline | null): CheckedFile {
  const { profile } = read(text, { format: formatOf(path), settings });
  const all = validate(profile, { settings, today });
  const findings = known === null ? all : withoutKnown(all, text, known, path);
  return {
    path,
    text,
    recognised: profile.recognition.recognised,
    reason: profile.recognition.reason,
    policy: profile.policy.name,
    risks: profile.recognition.recognised ? profile.risks.length : 0,
    findings: findings.map((finding) => checkedFinding(finding, text)),
  };
}

/** Fixes until nothing certain is left: one fix may show the next one's number. */
function fixText(path: string, text: string, settings: Settings, today: string): string {
  let current = text;
  for (let round = 0; round < 5; round += 1) {
    const { profile } = read(current, { format: formatOf(path), settings });
    const fixes = validate(profile, { settings, today }).flatMap(({ fix }) => (fix?.certain === true ? [fix] : []));
    const edits =
      fixes.length === 0
        ? []
        : realise(
            current,
            profile,
            fixes.flatMap(({ changes }) => changes),
          );
    const next = applyEdits(current, edits);
    if (next === current) return current;
    current = next;
  }
  return current;
}
