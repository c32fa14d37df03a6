/** The risks as rows for a spreadsheet. */
import type { Matrix } from './matrix';

export function renderCsv({ risks }: Matrix): string {
  const rows = risks.map((risk) => [
    risk.label,
    risk.title,
    risk.category,
    risk.probability,
    risk.impact,
    risk.score.computed ?? risk.score.stated,
    risk.band?.title ?? null,
    risk.owners.join(', '),
    risk.mitigations.total,
    risk.mitigations.done,
    risk.residual?.detail ?? null,
    risk.status,
  ]);
  return [head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

const head = [
  'Risk',
  'Title',
  'Category',
  'Probability',
  'Impact',
  'Score',
  'Band',
  'Owner',
  'Mitigations',
  'Done',
  'Residual',
  'Status',
];

/** A leading `=`, `+`, `-` or `@` would be a formula to a spreadsheet; an apostrophe keeps it text. */
function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
