/** `risk-profile gate FILE`: the decision, the risks that make it, and what would change it. */
import { stringify } from 'yaml';
import { type GateReport, gateReport, policiesOf, policyOf, type RiskProfile, type Waiver, writeGate } from '../engine';
import { readText } from './check';
import { resolve } from './find-files';
import { oneOf, parseOptions } from './options';
import { openProjects } from './project';
import { readRisks, underPolicy } from './risk-document';
import { exit, type Shell, UsageError } from './shell';

export function gate(shell: Shell, argv: readonly string[]): number {
  const { values, positionals } = parseOptions(argv, {
    format: { type: 'string' },
    'fail-on': { type: 'string' },
    write: { type: 'string' },
    decide: { type: 'boolean' },
    waive: { type: 'string' },
    reason: { type: 'string' },
    approver: { type: 'string' },
    until: { type: 'string' },
    reviewer: { type: 'string' },
    policy: { type: 'string' },
    config: { type: 'string' },
  });
  const format = oneOf('format', values.format, ['text', 'json', 'yaml']);
  const failOn = oneOf('fail-on', values['fail-on'], ['fail', 'concerns', 'never']);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('gate takes one file');
  const text = readText(shell, path);
  const settings = underPolicy(openProjects(shell, values.config).of(path).settings, values.policy);
  const { profile } = readRisks(path, text, settings);
  const policy = policyOf(profile, policiesOf(settings));
  const report = gateReport(profile, policy, { settings, today: shell.today, waiver: waiverFrom(values) });
  if (report.waiverRefused !== null) throw new UsageError(`nothing was waived: ${report.waiverRefused.text}`);
  shell.write(format === 'text' ? described(report) : serialised(report, format));
  if (report.decision === null) throw new UsageError(report.reason.text);
  if (values.write !== undefined) {
    const decide = values.decide === true || report.waiver !== null;
    writeTo(shell, values.write, profile, report, { decide, reviewer: values.reviewer ?? null });
  }
  const fails = report.decision === 'FAIL' || (report.decision === 'CONCERNS' && failOn === 'concerns');
  return fails && failOn !== 'never' ? exit.findings : exit.clean;
}

type Words = Readonly<Partial<Record<'waive' | 'reason' | 'approver' | 'until', string>>>;

function waiverFrom({ waive, reason, approver, until }: Words): Waiver | null {
  if (waive === undefined) {
    if (reason === undefined && approver === undefined && until === undefined) return null;
    throw new UsageError('--reason, --approver and --until belong to --waive ID,… (or --waive all)');
  }
  if (until === undefined && reason !== undefined && approver !== undefined)
    throw new UsageError('nothing was waived: --until says when the waiver ends');
  const risks = waive.split(',').map((id) => id.trim());
  return {
    reason: reason ?? '',
    approver: approver ?? '',
    expires: until ?? null,
    ...(waive === 'all' ? {} : { risks }),
  };
}

function writeTo(
  shell: Shell,
  name: string,
  { story, title }: RiskProfile,
  report: GateReport,
  { decide, reviewer }: { readonly decide: boolean; readonly reviewer: string | null },
): void {
  const file = resolve(shell.cwd, name);
  const existing = shell.fs.stat(file) === 'file' ? shell.fs.read(file) : null;
  const about = { story: story?.value ?? null, title: title?.value ?? null, reviewer, updated: shell.today, decide };
  const written = writeGate(existing, report, about);
  if (written.kind === 'refused') throw new UsageError(`${name}: ${written.reason.text}`);
  if (written.text !== existing) shell.fs.write(file, written.text);
  if (written.notice !== null) shell.writeError(`risk-profile: ${written.notice.text} --decide writes it.\n`);
}

function described({ decision, policy, reason, because, totals, changes }: GateReport): string {
  const counts = Object.entries(totals).map(([band, count]) => `${count} ${band}`);
  return [
    `${decision ?? 'no decision'} (${policy})`,
    reason.text,
    `Risks: ${counts.join(', ')}.`,
    ...because.map(({ id, title, score, band }) => `  ${[id, title].filter(Boolean).join(': ')} · ${score} ${band}`),
    ...(changes.length === 0 ? [] : ['What would change it:', ...changes.map(({ text }) => `  ${text}`)]),
    '',
  ].join('\n');
}

function serialised(report: GateReport, format: 'json' | 'yaml'): string {
  const plain = { ...report, reason: report.reason.text, changes: report.changes.map(({ text }) => text) };
  return format === 'json'
    ? `${JSON.stringify(plain, null, 2)}\n`
    : stringify(plain, { lineWidth: 0, aliasDuplicateObjects: false });
}
