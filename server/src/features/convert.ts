/** A profile in another shape: always a new file beside it; the old one stays until a person takes it away. */
import { type ConvertTarget, convert, leftOutOfTable, listed, readOtherwise, say } from '../engine';
import type { ConvertParams, NewFile, NewFileAnswer } from '../protocol';
import type { RiskDocument } from '../workspace/risk-document';
import type { Tell } from '../workspace/speech';

export function convertTo(
  document: RiskDocument,
  { to }: ConvertParams,
  files: readonly string[],
  shown: (uri: string) => string,
  tell: Tell,
): NewFileAnswer {
  if (document.profile.kind === 'gate')
    return { kind: 'refused', reason: tell(say`A gate file sums risks up and does not list them.`) };
  if (document.profile.risks.length === 0) return { kind: 'refused', reason: tell(say`There is no risk to convert.`) };
  const uri = freeName(document.uri, to, new Set(files));
  if (uri === null)
    return { kind: 'refused', reason: tell(say`Save the document first: a new file needs a place beside it.`) };
  return made(document, to, { uri, path: shown(uri) }, tell);
}

/** Rows of a CSV file, read as if they were a profile: the file itself is named by the question. */
export function convertTable(
  rows: RiskDocument,
  { textDocument, to }: ConvertParams,
  files: readonly string[],
  shown: (uri: string) => string,
  tell: Tell,
): NewFileAnswer {
  if (rows.profile.risks.length === 0)
    return {
      kind: 'refused',
      reason: tell(
        say`No row of this table reads as a risk: give its columns titles such as id, title, probability and impact.`,
      ),
    };
  const uri = freeName(textDocument.uri, to, new Set(files));
  if (uri === null)
    return { kind: 'refused', reason: tell(say`Save the table first: a new file needs a place beside it.`) };
  return made(rows, to, { uri, path: shown(uri) }, tell);
}

function made(
  { reading, policy }: RiskDocument,
  to: ConvertTarget,
  place: Pick<NewFile, 'uri' | 'path'>,
  tell: Tell,
): NewFile {
  const text = convert(reading, policy, to);
  const otherwise = readOtherwise(reading, policy, text, to === 'register' ? 'markdown' : to);
  const left = to === 'csv' ? leftOutOfTable(reading, policy) : [];
  const warnings = [
    ...(left.length === 0 ? [] : [say`A table holds risks alone, without ${listed(left)}.`]),
    ...(otherwise.length === 0
      ? []
      : [say`Keep the old document: the new one reads otherwise in ${otherwise.slice(0, 5).join(', ')}.`]),
  ];
  const file = { kind: 'new', ...place, text } as const;
  return warnings.length === 0 ? file : { ...file, warning: warnings.map(tell).join(' ') };
}

/** Beside the document: `search.risk.yaml` for `search.md`, `search-2.md` where `search.md` exists. */
export function freeName(uri: string, to: ConvertTarget, taken: ReadonlySet<string>): string | null {
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(uri)) return null;
  const base = uri.replace(/(?:\.risk)?\.(?:ya?ml|md|markdown|csv|tsv)$/i, '');
  const stem = to === 'register' ? `${base}-register` : base;
  for (let turn = 1; turn < 1000; turn += 1) {
    const name = `${stem}${turn === 1 ? '' : `-${turn}`}${endings[to]}`;
    if (name !== uri && !taken.has(name)) return name;
  }
  return null;
}

const endings: Readonly<Record<ConvertTarget, string>> = {
  yaml: '.risk.yaml',
  markdown: '.md',
  register: '.md',
  csv: '.csv',
};
