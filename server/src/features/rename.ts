/** Renames a risk: its id at every place, or its title where it is written out. What cannot be done without harm is refused with the reason. */
import { LSPErrorCodes, type Range, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { type Change, type Located, type Message, normaliseId, type Risk, say } from '../engine';
import type { Client } from '../workspace/client';
import { closedVersion, type RiskDocument } from '../workspace/risk-document';
import { inEnglish, type Tell } from '../workspace/speech';
import { pathOf } from '../workspace/summary';
import { titleOf } from './derivation';
import { textEditsOf } from './edits';
import { isStruckOut, wordAt } from './mentions';
import { defines, idAt, type Occurrence, relatedDocuments, risksNamed } from './occurrences';
import { riskAt } from './places';
import { allOccurrences } from './references';
import { toRange, touches } from './to-lsp';

export function prepareRename(
  document: RiskDocument,
  offset: number,
  tell: Tell = inEnglish,
): { range: Range; placeholder: string } | null {
  const id = idAt(document, offset)?.id ?? null;
  if (id !== null) return { range: toRange(document.lines, id.span), placeholder: id.value };
  const titled = titleAt(document, offset);
  if (titled !== null) return { range: toRange(document.lines, titled.title.span), placeholder: titled.shown };
  refuseOther(document, offset, tell);
  return null;
}

export function rename(
  document: RiskDocument,
  offset: number,
  newName: string,
  others: readonly RiskDocument[],
  client: Client,
): WorkspaceEdit | null {
  const at = idAt(document, offset);
  const name = newName.trim();
  if (at !== null) return renameId(document, at, name, others, client);
  const titled = titleAt(document, offset);
  return titled === null ? null : renameTitle(document, titled, name, client);
}

function renameId(
  document: RiskDocument,
  { id, risk }: { readonly id: Located<string>; readonly risk: Risk | null },
  newName: string,
  others: readonly RiskDocument[],
  client: Client,
): WorkspaceEdit {
  const name = nameLike(id.value, newName, client.tell);
  if (normaliseId(name) !== normaliseId(id.value)) {
    for (const each of [document, ...relatedDocuments(document, id.value, others)])
      refuseConflict(each, name, client.tell);
  }
  const byDocument = new Map<RiskDocument, Change[]>();
  for (const occurrence of allOccurrences(document, id, risk, others)) {
    const changes = byDocument.get(occurrence.document) ?? [];
    changes.push({ kind: 'replace', span: occurrence.span, text: textAt(occurrence, id.value, name) });
    byDocument.set(occurrence.document, changes);
  }
  const edited = [...byDocument].map(([each, changes]) => ({ document: each, edits: textEditsOf(each, changes) }));
  return workspaceEdit(edited, say`Rename ${id.value} to ${name}`, client);
}

interface Titled {
  readonly risk: Risk;
  readonly title: Located<string>;
  readonly shown: string;
}

/** As it is written, emphasis included. A title may span lines in YAML; only one that stands in one is edited in place. */
function titleAt({ profile, text }: RiskDocument, offset: number): Titled | null {
  const at = riskAt(profile, offset);
  const title = at?.sighting.fields.title ?? null;
  if (at === null || title === null || !touches(title.span, offset)) return null;
  const written = text.slice(title.span.start, title.span.end);
  const shown = profile.format === 'yaml' ? title.value : written;
  return written.includes('\n') ? null : { risk: at.risk, title, shown };
}

/** Places that call the risk otherwise keep their words. */
function renameTitle(document: RiskDocument, { risk, title }: Titled, name: string, client: Client): WorkspaceEdit {
  refuseUnless(name !== '' && !/[\r\n]/.test(name), say`A title is one line of text.`, client.tell);
  const { profile } = document;
  const taken = profile.risks.find(
    (other) =>
      other !== risk && other.id === null && other.group?.value === risk.group?.value && other.title?.value === name,
  );
  refuseUnless(
    risk.id !== null || taken === undefined,
    say`“${name}” is already the title of another risk there.`,
    client.tell,
  );
  const titles = risk.sightings.flatMap(({ fields }) => fields.title ?? []);
  const same = titles.filter(({ value }) => value === title.value);
  const changes: readonly Change[] =
    same.length === titles.length
      ? [{ kind: 'set', risk: risk.key, field: 'title', value: name }]
      : same.map(({ span }) => ({ kind: 'replace', span, text: name }));
  return workspaceEdit([{ document, edits: textEditsOf(document, changes) }], say`Rename the risk`, client);
}

/** What looks like a risk's id and is none: the reason is worth more than silence. */
function refuseOther({ profile, text }: RiskDocument, offset: number, tell: Tell): void {
  const word = wordAt(text, offset);
  const isTest = profile.risks.some(({ tests }) =>
    tests.some(({ value, span }) => touches(span, offset) && testId.test(value)),
  );
  if (isTest && testId.test(aroundOf(text, offset)))
    refuseUnless(false, say`This is the id of a test; only risks are renamed here.`, tell);
  if (word !== null && isStruckOut(text, word.span.start))
    refuseUnless(false, say`${word.value} is struck out: its number stays with the risk that it was.`, tell);
}

const testId = /\b\d[\w.]*-(?:[A-Z]+-)+\d+\b|\b(?:UNIT|INT|E2E|API|TEST|TC)-[\w-]*\d\b/;

function aroundOf(text: string, offset: number): string {
  const start = /[\w.-]*$/.exec(text.slice(Math.max(0, offset - 60), offset))?.[0] ?? '';
  return start + (/^[\w.-]*/.exec(text.slice(offset, offset + 60))?.[0] ?? '');
}

/** Where risks are numbered, only another number fits: `4`, and `Risk 4` with or without its word. */
function nameLike(id: string, name: string, tell: Tell): string {
  const word = id.replace(trailingNumber, '');
  if (!isNumbered(id)) {
    refuseUnless(isId(name), say`“${name}” is not an id: write letters and a number, such as SEC-002.`, tell);
    return name;
  }
  const number = name.toLowerCase().startsWith(word.toLowerCase()) ? name.slice(word.length) : name;
  refuseUnless(/^\d{1,3}(?:\.\d{1,2})?$/.test(number), say`“${name}” is not a number: ${id} is numbered.`, tell);
  return word + number;
}

const trailingNumber = /\d{1,3}(?:\.\d{1,2})?$/;

function isNumbered(id: string): boolean {
  return /^(?:\p{L}+\s)?\d{1,3}(?:\.\d{1,2})?$/u.test(id);
}

function isId(name: string): boolean {
  return (
    name.length <= 60 && /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name) && /\p{L}/u.test(name) && /\p{N}/u.test(name)
  );
}

function refuseConflict({ profile, lines, uri }: RiskDocument, name: string, tell: Tell): void {
  if (!defines(profile, name)) return;
  const [taken] = risksNamed(profile, name);
  const path = pathOf(uri, []);
  const title = taken === undefined ? name : (titleOf(taken) ?? name);
  const line = taken === undefined ? null : lines.positionAt(taken.sightings[0].head.start).line + 1;
  const reason =
    line === null
      ? say`${name} is already the id of “${title}” (${path}).`
      : say`${name} is already the id of “${title}” (${path}, line ${line}).`;
  refuseUnless(false, reason, tell);
}

/** The client shows the message to the person who renames. */
function refuseUnless(condition: boolean, reason: Message, tell: Tell): void {
  if (!condition) throw new ResponseError(LSPErrorCodes.RequestFailed, tell(reason));
}

/** `TECH-001/002` writes only the end of the second id; it keeps its short form where the new id begins alike. `Risks 4` keeps its word. */
function textAt({ document, span }: Occurrence, id: string, name: string): string {
  const written = document.text.slice(span.start, span.end);
  const [number = null] = isNumbered(id) ? (trailingNumber.exec(name) ?? []) : [];
  if (number !== null && trailingNumber.test(written)) return written.replace(trailingNumber, number);
  const left = normaliseId(id).endsWith(normaliseId(written)) ? id.slice(0, id.length - written.length) : '';
  const isShort = left !== '' && name.startsWith(left);
  return isShort ? name.slice(left.length) : name;
}

interface Edited {
  readonly document: RiskDocument;
  readonly edits: TextEdit[];
}

/** Open documents are edited at the version that was looked at. */
function workspaceEdit(edited: readonly Edited[], label: Message, client: Client): WorkspaceEdit {
  if (!client.versionedEdits) {
    return { changes: Object.fromEntries(edited.map(({ document, edits }) => [document.uri, edits])) };
  }
  const many = edited.length > 1 && client.changeAnnotations;
  return {
    documentChanges: edited.map(({ document: { uri, version }, edits }) => ({
      textDocument: { uri, version: version === closedVersion ? null : version },
      edits: many ? edits.map((edit) => ({ ...edit, annotationId: 'rename' })) : edits,
    })),
    ...(many
      ? {
          changeAnnotations: {
            rename: { label: client.tell(label), description: client.tell(say`in its profile, gate and story`) },
          },
        }
      : {}),
  };
}
