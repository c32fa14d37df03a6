/** Renames a risk's id at every place. What cannot be done without harm is refused with the reason. */
import {
  type CancellationToken,
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { normaliseId } from '../engine';
import type { Client } from '../workspace/client';
import type { OpenDocuments } from '../workspace/documents';
import type { RiskDocument } from '../workspace/risk-document';
import { storyKeyOf } from '../workspace/story-key';
import type { WorkspaceIndex } from '../workspace/workspace-index';
import type { World } from '../workspace/world';
import { titleOf } from './derivation';
import { defines, idAt, type Occurrence, relatedDocuments } from './occurrences';
import { allOccurrences } from './references';
import { toOffset, toRange } from './to-lsp';

export interface StoryText {
  readonly uri: string;
  readonly edits: TextEdit[];
}

export function prepareRename(document: RiskDocument, offset: number): { range: Range; placeholder: string } | null {
  const at = idAt(document.profile, offset);
  if (at === null) return null;
  return { range: toRange(document.lines, at.id.span), placeholder: at.id.value };
}

export function rename(
  document: RiskDocument,
  offset: number,
  newName: string,
  others: readonly RiskDocument[],
  stories: readonly StoryText[],
  client: Client,
): WorkspaceEdit | null {
  const at = idAt(document.profile, offset);
  if (at === null) return null;
  const name = newName.trim();
  refuseUnless(isId(name), `'${name}' is not an id: write letters and a number, such as SEC-002.`);
  if (normaliseId(name) !== normaliseId(at.id.value)) {
    for (const each of [document, ...relatedDocuments(document, at.id.value, others)]) refuseConflict(each, name);
  }
  const byDocument = new Map<RiskDocument, TextEdit[]>();
  for (const occurrence of allOccurrences(document, offset, others)) {
    const edits = byDocument.get(occurrence.document) ?? [];
    edits.push(editAt(occurrence, at.id.value, name));
    byDocument.set(occurrence.document, edits);
  }
  return workspaceEdit(
    [...byDocument].map(([each, edits]) => ({ ...each, edits })),
    stories,
    client,
  );
}

/** The id in the words of the story itself, which is no risk document. */
export async function storyEdits(
  { textDocument, position, newName }: RenameParams,
  open: OpenDocuments,
  index: WorkspaceIndex,
  world: World,
  token: CancellationToken,
): Promise<readonly StoryText[]> {
  const document = await open.get(textDocument.uri);
  const at = document === null ? null : idAt(document.profile, toOffset(document.lines, position));
  const key = document === null ? null : storyKeyOf(document.uri, document.profile);
  if (at === null || key === null) return [];
  const stories = await index.stories(key, token);
  const found = await Promise.all(
    stories.map(async (uri) => {
      const story = (await open.get(uri))?.text ?? (await world.readFile(uri)) ?? '';
      const lines = TextDocument.create(uri, 'markdown', 0, story);
      const rangeAt = (start: number, end: number): Range => toRange(lines, { start, end });
      return { uri, edits: editsInText(story, at.id.value, newName.trim(), rangeAt) };
    }),
  );
  return found.filter(({ edits }) => edits.length > 0);
}

/** In plain prose of a story only the whole id counts: `SEC-001` and not `SEC-0011`. */
export function editsInText(
  text: string,
  id: string,
  name: string,
  rangeAt: (start: number, end: number) => Range,
): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let start = text.indexOf(id); start >= 0; start = text.indexOf(id, start + id.length)) {
    const end = start + id.length;
    const isWhole =
      !/[\p{L}\p{N}-]/u.test(text.charAt(start - 1)) &&
      !/^(?:[\p{L}\p{N}]|-[\p{L}\p{N}])/u.test(text.slice(end, end + 2));
    if (isWhole) edits.push({ range: rangeAt(start, end), newText: name });
  }
  return edits;
}

function isId(name: string): boolean {
  return name.length <= 60 && /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name) && /\p{N}/u.test(name);
}

function refuseConflict({ profile, lines, uri }: RiskDocument, name: string): void {
  if (!defines(profile, name)) return;
  const taken = profile.risks.find(({ id }) => id !== null && normaliseId(id.value) === normaliseId(name));
  const line = taken === undefined ? '' : `, line ${lines.positionAt(taken.sightings[0].head.start).line + 1}`;
  const title = taken === undefined ? name : (titleOf(taken) ?? name);
  const file = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  refuseUnless(false, `${name} is already the id of '${title}' (${file}${line}).`);
}

/** The client shows the message to the person who renames. */
function refuseUnless(condition: boolean, reason: string): void {
  if (!condition) throw new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

/** `TECH-001/002` writes only the end of the second id; it keeps its short form where the new id begins alike. */
function editAt({ document, span }: Occurrence, id: string, name: string): TextEdit {
  const written = document.text.slice(span.start, span.end);
  const range = toRange(document.lines, span);
  const left = normaliseId(id).endsWith(normaliseId(written)) ? id.slice(0, id.length - written.length) : '';
  const isShort = left !== '' && name.startsWith(left);
  return { range, newText: isShort ? name.slice(left.length) : name };
}

interface Edited {
  readonly uri: string;
  readonly version: number;
  readonly edits: TextEdit[];
}

function workspaceEdit(documents: readonly Edited[], stories: readonly StoryText[], client: Client): WorkspaceEdit {
  const all = [
    ...documents.map(({ uri, version, edits }) => ({ uri, version: version === 0 ? null : version, edits })),
    ...stories.map((story) => ({ ...story, version: null })),
  ];
  if (!client.versionedEdits) return { changes: Object.fromEntries(all.map(({ uri, edits }) => [uri, edits])) };
  const many = all.length > 1 && client.changeAnnotations;
  return {
    documentChanges: all.map(({ uri, version, edits }) => ({
      textDocument: { uri, version },
      edits: many ? edits.map((edit) => ({ ...edit, annotationId: 'rename' })) : edits,
    })),
    ...(many
      ? { changeAnnotations: { rename: { label: 'Rename the risk', description: 'in its profile, gate and story' } } }
      : {}),
  };
}
