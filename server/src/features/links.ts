/** Paths of files that the text names, as links: only those that exist. */
import type { CancellationToken, DocumentLink } from 'vscode-languageserver';
import { type Span, say } from '../engine';
import { throwIfCancelled } from '../workspace/cancellation';
import type { RiskDocument } from '../workspace/risk-document';
import { inEnglish, type Tell } from '../workspace/speech';
import { storyKeyOf } from '../workspace/story-key';
import type { WorkspaceIndex } from '../workspace/workspace-index';
import { toRange } from './to-lsp';

export async function documentLinks(
  document: RiskDocument,
  folders: readonly string[],
  index: Pick<WorkspaceIndex, 'has' | 'stories'>,
  token: CancellationToken,
  tell: Tell = inEnglish,
): Promise<DocumentLink[]> {
  const links = await storyLinks(document, index, tell, token);
  for (const { path, span } of pathsIn(document.text)) {
    throwIfCancelled(token);
    const target = await firstOf(candidates(document, path, folders), index);
    if (target !== null) links.push({ range: toRange(document.lines, span), target });
  }
  return links;
}

/** From the story's number to its file. */
async function storyLinks(
  { uri, profile, lines }: RiskDocument,
  index: Pick<WorkspaceIndex, 'stories'>,
  tell: Tell,
  token: CancellationToken,
): Promise<DocumentLink[]> {
  const key = storyKeyOf(uri, profile);
  if (profile.story === null || key === null) return [];
  const [target] = await index.stories(key, token);
  if (target === undefined) return [];
  return [{ range: toRange(lines, profile.story.span), target, tooltip: tell(say`Open the story`) }];
}

async function firstOf(uris: readonly string[], index: Pick<WorkspaceIndex, 'has'>): Promise<string | null> {
  for (const uri of uris) if (await index.has(uri)) return uri;
  return null;
}

export interface PathAt {
  readonly path: string;
  readonly span: Span;
}

/** Words with a slash and an ending: `docs/stories/12.1.search.md`. Web addresses are the editor's own business. */
export function pathsIn(text: string): readonly PathAt[] {
  const found: PathAt[] = [];
  const word = /[^\s`'"()[\]<>|,;*]+/g;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    if (match[0].length > 200) continue;
    const path = match[0].replace(/[.:!?]+$/, '');
    if (path.includes('://') || !path.includes('/') || !/\.[A-Za-z0-9]{1,8}$/.test(path)) continue;
    if (/^[\p{L}\p{N}._~@/-]+$/u.test(path))
      found.push({ path, span: { start: match.index, end: match.index + path.length } });
  }
  return found;
}

/** Where a path may lead: from the document's folder and from the top of the workspace, inside the workspace only. */
export function candidates(
  document: Pick<RiskDocument, 'uri'>,
  path: string,
  folders: readonly string[],
): readonly string[] {
  const here = document.uri.slice(0, document.uri.lastIndexOf('/'));
  const bases = path.startsWith('/') ? folders : [here, ...folders];
  const found = bases.map((base) => join(base, path)).filter((uri) => uri !== null);
  return [...new Set(found)].filter(
    (uri) => folders.length === 0 || folders.some((folder) => uri.startsWith(`${folder}/`)),
  );
}

function join(base: string, path: string): string | null {
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(base)?.[0] ?? '';
  const parts = base.slice(root.length).split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(encodeURIComponent(part));
    else if (parts.length > 1) parts.pop();
    else return null;
  }
  return root + parts.join('/');
}
