/**
 * *Add missing columns*: what a risk table has no column for and should have, because the document’s own next steps ask for it or a
 * rule finds it missing. The columns come empty, for people to fill in.
 */
import { fieldRank, labelFor } from '../edit/labels';
import { addPlace } from '../edit/place';
import { addColumns, columnFor } from '../edit/row';
import type { TextEdit } from '../edit/text-edit';
import type { Finding } from '../finding';
import type { FieldName, Risk, RiskProfile, RiskTable } from '../model';
import { type Term, termOf } from '../read/vocabulary';

export interface MissingColumns {
  /** The index of the table. */
  readonly table: number;
  /** Titles of the new columns, in the document’s words. */
  readonly titles: readonly string[];
  readonly edits: readonly TextEdit[];
}

/** Tables that lack nothing are left out. */
export function missingColumns(
  text: string,
  profile: RiskProfile,
  findings: readonly Finding[],
): readonly MissingColumns[] {
  if (profile.format !== 'markdown' || profile.tables.length === 0) return [];
  const asked = fieldsAskedFor(text);
  return profile.tables.flatMap((table, index) => {
    const fields = fieldsFor(profile, table, index, asked, findings);
    if (fields.length === 0) return [];
    const columns = fields.map((field) => ({ field, values: new Map<number, string>() }));
    const titles = fields.map((field) => labelFor(profile, field, 'column'));
    return [{ table: index, titles, edits: addColumns(text, profile, table, columns) }];
  });
}

function fieldsFor(
  profile: RiskProfile,
  table: RiskTable,
  index: number,
  asked: readonly FieldName[],
  findings: readonly Finding[],
): readonly FieldName[] {
  const rows = new Map(profile.risks.filter((risk) => hasRowIn(risk, index)).map((risk) => [risk.key, risk]));
  if (rows.size === 0) return [];
  const isWritten = (field: FieldName): boolean => [...rows.values()].some((risk) => isSaid(risk, field));
  const wanted = new Set(asked.filter((field) => !isWritten(field)));
  for (const { fix } of findings)
    for (const change of fix?.changes ?? []) {
      if (change.kind !== 'set' || change.value !== '') continue;
      const risk = rows.get(change.risk);
      const form = risk === undefined ? null : addPlace(profile, risk, change.field).form;
      if (form?.kind === 'row' && form.table === index) wanted.add(change.field);
    }
  return [...wanted]
    .filter((field) => columnFor(profile, table, field) < 0)
    .toSorted((a, b) => fieldRank(a) - fieldRank(b));
}

function hasRowIn({ sightings }: Risk, table: number): boolean {
  return sightings.some(({ form }) => form.kind === 'row' && form.table === table);
}

function isSaid(risk: Risk, field: FieldName): boolean {
  const held = risk[field];
  return held !== null && !(Array.isArray(held) && held.length === 0);
}

/** `Add owner + likelihood/impact columns`, `Add columns for the due date and the status`, `增加负责人和状态列`. */
function fieldsAskedFor(text: string): readonly FieldName[] {
  const found = new Set<FieldName>();
  for (const line of text.split('\n')) {
    if (line.length > 600 || /^\s*\|/.test(line)) continue;
    for (const words of sentences.flatMap((sentence) => wordsOf(sentence.exec(line))))
      for (const word of words.split(separators)) {
        const bare = word.replace(/^[\s*_`"'“”‘’：:]+|[\s*_`"'“”‘’]+$/g, '').replace(/^(?:an?|the|each|every)\s+/i, '');
        const field = fieldOf(termOf(bare));
        if (field !== null) found.add(field);
      }
  }
  return [...found];
}

const sentences: readonly RegExp[] = [
  /\b(?:add|include|introduce|append|extend|missing|lacks?|needs?)\b([^.;|]{0,160}?)\bcolumns?\b(?:\s*(?::|for\b|\()([^.;|)]{0,160}))?/i,
  /(?:添加|增加|补充|加上|缺少)([^。；|]{0,80}?)(?:列|栏|字段)/,
];

function wordsOf(match: RegExpExecArray | null): readonly string[] {
  return match === null ? [] : [match[1] ?? '', match[2] ?? ''];
}

const separators = /[,+/&、，]|\b(?:and|or|plus|then|with)\b|[和与及或]/i;

function fieldOf(term: Term | null): FieldName | null {
  switch (term) {
    case null:
    case 'id':
    case 'title':
    case 'risk':
    case 'pair':
    case 'story':
    case 'date':
    case 'reviewer':
    case 'foreign':
      return null;
    case 'severity':
    case 'impactReason':
      return 'impact';
    case 'probabilityReason':
      return 'probability';
    case 'priority':
      return 'band';
    case 'mitigationStrategy':
      return 'mitigations';
    case 'mitigationStatus':
      return 'status';
    default:
      return term;
  }
}
