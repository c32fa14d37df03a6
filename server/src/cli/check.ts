/** `risk-profile check`: the same findings as in the editor, for a terminal and for CI. */
import { applyEdits, defaultSettings, type Finding, formatOf, read, realise, type Settings, validate } from '../engine';
import { findFiles, resolve } from './find-files';
import { oneOf, parseOptions } from './options';
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
    stdin: { type: 'boolean' },
    'stdin-filename': { type: 'string' },
    quiet: { type: 'boolean' },
  });
  const format = oneOf('format', values.format, ['text', 'json', 'sarif', 'junit', 'github']);
  const failOn = oneOf('fail-on', values['fail-on'], ['error', 'warning', 'info', 'never']);
  const settings: Settings =
    values.policy === undefined ? defaultSettings : { ...defaultSettings, policy: values.policy };
  const counts = (finding: Finding): boolean => severities.indexOf(finding.severity) < limits[failOn];
  const checked: CheckedFile[] = [];
  const keep = (path: string, text: string): void => {
    const file = checkText(path, text, settings, shell.today);
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
      const text = readText(shell, path);
      const fixed = values.fix === true ? fixText(path, text, settings, shell.today) : text;
      if (fixed !== text) shell.fs.write(full, fixed);
      keep(path, fixed);
    }
  }
  shell.write(reporters[format](checked, { colour: shell.colour }));
  return checked.some(({ findings }) => findings.some(({ finding }) => counts(finding))) ? exit.findings : exit.clean;
}

export function readText(shell: Shell, path: string): string {
  try {
    return shell.fs.read(resolve(shell.cwd, path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new UsageError(`cannot read ${path} (${code})`);
  }
}

function checkText(path: string, text: string, settings: Settings, today: string): CheckedFile {
  const { profile } = read(text, { format: formatOf(path), settings });
  const findings = validate(profile, { settings, today });
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
