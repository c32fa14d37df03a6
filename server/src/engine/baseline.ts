/**
 * What is already known: findings by rule, message and the start of their line. They stay known where a line moves or where another of
 * its values is mended; a value that is wrong in another way is new.
 * The same file serves the command line and the editor.
 */
import * as z from 'zod/mini';
import type { Finding } from './finding';

const baselineSchema = z.object({
  version: z.literal(1),
  files: z.record(z.string(), z.record(z.string(), z.number())),
});

export type Baseline = z.infer<typeof baselineSchema>;

/** null: the text is no baseline file. */
export function readBaseline(text: string): Baseline | null {
  try {
    const parsed = baselineSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Sorted, so that the file's changes read well in a review. */
export function writeBaseline(files: readonly { readonly path: string; readonly prints: readonly string[] }[]): string {
  const sorted = files.filter(({ prints }) => prints.length > 0).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const value: Baseline = { version: 1, files: {} };
  for (const { path, prints } of sorted) {
    const counts: Record<string, number> = {};
    for (const print of prints.toSorted()) counts[print] = (counts[print] ?? 0) + 1;
    value.files[path] = counts;
  }
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Only what the baseline does not know; of two alike, one known and one new, one is reported. */
export function withoutKnown(
  findings: readonly Finding[],
  text: string,
  baseline: Baseline,
  path: string,
): readonly Finding[] {
  const left = { ...baseline.files[path] };
  return findings.filter((finding) => {
    const print = fingerprint(finding, text);
    const count = left[print] ?? 0;
    if (count === 0) return true;
    left[print] = count - 1;
    return false;
  });
}

/** The start of a line tells the rows and labelled lines of risks apart: its first cell or its label. */
export function fingerprint({ rule, message, span }: Finding, text: string): string {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = text.indexOf('\n', span.start);
  const line = text.slice(start, Math.min(end === -1 ? text.length : end, start + 200)).trim();
  const head = line.split('|', 2).join('').split(':', 1).join('').replace(/\s+/g, ' ').trim();
  return `${rule}:${hash(`${message.text} ${head}`)}`;
}

/** FNV-1a over UTF-16 units: stable and short; no secret depends on it. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
