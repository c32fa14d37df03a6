/**
 * What an agent that writes a profile can ask us: read-only looks at a file of the workspace or at a draft. A path that leads out of
 * the workspace, a link included, is refused, and so is everything that is no file in it.
 */
import {
  type CancellationToken,
  FileType,
  LanguageModelTextPart,
  LanguageModelToolResult,
  l10n,
  type PreparedToolInvocation,
  Uri,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type InspectParams, inspectRequest } from '../../../server/src/protocol';
import type { RiskDocuments } from '../risk-documents';
import { ask } from './ask';
import { toolAnswer } from './tool-answer';
import { isBehindLink } from './write-file';

/** What the person reads while a tool is at work. */
export function prepareTool(tool: string, input: unknown): PreparedToolInvocation {
  const path = textIn(input, 'path');
  const name =
    textIn(input, 'content') !== null
      ? l10n.t('a draft')
      : path === null
        ? l10n.t('the open document')
        : path.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 80);
  switch (tool) {
    case 'validate_profile':
      return { invocationMessage: l10n.t('Checking the risk profile: {0}', name) };
    case 'explain_score':
      return { invocationMessage: l10n.t('Explaining risk scores: {0}', name) };
    case 'list_missing':
      return { invocationMessage: l10n.t('Looking for what a risk profile lacks: {0}', name) };
    default:
      return { invocationMessage: l10n.t('Reading the risk profile: {0}', name) };
  }
}

export async function answerTool(
  client: BaseLanguageClient,
  documents: RiskDocuments,
  tool: string,
  input: unknown,
  token: CancellationToken,
): Promise<LanguageModelToolResult> {
  const question = questions.get(tool);
  if (question === undefined) throw new Error(`There is no tool ${tool}.`);
  checkTypes(input);
  const source = await sourceOf(client, documents, input);
  const found = await ask(client, inspectRequest, { question, source }, token);
  // A file that an editor shows is known to be none; of a draft the reason is the answer.
  if (found === null || ('uri' in source && isNone(found)))
    throw new Error('There is no risk document of that path. Name a Markdown or YAML file with risks.');
  const risk = textIn(input, 'risk');
  return new LanguageModelToolResult([
    new LanguageModelTextPart(toolAnswer(risk === null ? found : only(found, risk))),
  ]);
}

function isNone(found: unknown): boolean {
  return typeof found === 'object' && found !== null && 'recognised' in found && found.recognised === false;
}

const questions: ReadonlyMap<string, InspectParams['question']> = new Map([
  ['get_profile', 'profile'],
  ['validate_profile', 'findings'],
  ['explain_score', 'scores'],
  ['list_missing', 'missing'],
]);

/** A path that is a number would silently be the open document: a wrong answer is worse than none. */
function checkTypes(input: unknown): void {
  if (input === null || input === undefined) return;
  if (typeof input !== 'object' || Array.isArray(input)) throw new Error('The input must be an object.');
  for (const key of ['path', 'content', 'format', 'risk']) {
    const value = (input as Record<string, unknown>)[key];
    if (value !== undefined && value !== null && typeof value !== 'string')
      throw new Error(`"${key}" must be a text, not ${Array.isArray(value) ? 'a list' : typeof value}.`);
  }
  const format = textIn(input, 'format');
  if (format !== null && format !== 'yaml' && format !== 'markdown')
    throw new Error('"format" must be "yaml" or "markdown".');
}

async function sourceOf(
  client: BaseLanguageClient,
  { current }: RiskDocuments,
  input: unknown,
): Promise<InspectParams['source']> {
  const text = textIn(input, 'content');
  const [folder] = workspace.workspaceFolders ?? [];
  const address = (uri: Uri): string => client.code2ProtocolConverter.asUri(uri);
  if (text !== null) {
    if (text.length > mostBytes) throw new Error('The content is too large for a risk profile.');
    const given = textIn(input, 'format');
    const format =
      given === 'markdown' || (given === null && /^\s*(?:#\s|##|\||<!--)/.test(text)) ? 'markdown' : 'yaml';
    return { text, format, folder: folder === undefined ? null : address(folder.uri) };
  }
  const path = textIn(input, 'path');
  if (path !== null) return { uri: address(await fileIn(path)) };
  if (current === null) throw new Error('No document is open. Give a path in the workspace, or the content.');
  return { uri: address(current) };
}

/** The file of the workspace: relative to one of its folders, or absolute and inside of one. */
async function fileIn(path: string): Promise<Uri> {
  const inside = placesIn(path);
  if (inside.length === 0) throw new Error('That path is not in the workspace.');
  for (const file of inside) {
    if (workspace.textDocuments.some(({ uri }) => uri.toString() === file.toString())) return file;
    const found = await workspace.fs.stat(file).then(
      (stat) => stat,
      () => null,
    );
    if (found === null) continue;
    if ((found.type & FileType.SymbolicLink) !== 0 || (await isBehindLink(file)))
      throw new Error('That path is a link, or lies behind one; it may lead out of the workspace.');
    if ((found.type & FileType.Directory) !== 0) throw new Error('That path is a folder. Name a file in it.');
    if (found.size > mostBytes) throw new Error('That file is too large for a risk profile.');
    return file;
  }
  throw new Error('There is no file of that path in the workspace.');
}

const mostBytes = 2_000_000;

function placesIn(path: string): readonly Uri[] {
  const isAbsolute = path.startsWith('/') || /^[a-z]:[\\/]/i.test(path);
  const asPath = path.replaceAll('\\', '/');
  return (workspace.workspaceFolders ?? []).flatMap(({ uri: root }) => {
    const file = isAbsolute ? root.with({ path: Uri.file(asPath).path }) : Uri.joinPath(root, asPath);
    const isInside = file.path.startsWith(`${root.path.replace(/\/$/, '')}/`) && !/\/\.\.(?:\/|$)/.test(file.path);
    return isInside && !file.path.includes('\0') ? [file] : [];
  });
}

/** The part about one risk, where the tool was asked about one. */
function only(found: unknown, id: string): unknown {
  if (typeof found !== 'object' || found === null || !('risks' in found) || !Array.isArray(found.risks)) return found;
  const wanted = id.trim().toLowerCase();
  const risks = found.risks.filter(
    (risk: { readonly id?: unknown }) => typeof risk.id === 'string' && risk.id.toLowerCase() === wanted,
  );
  if (risks.length === 0) throw new Error(`There is no risk ${id.slice(0, 40)} in that document.`);
  return { ...found, risks };
}

function textIn(input: unknown, key: string): string | null {
  const value = typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[key] : null;
  return typeof value === 'string' && value !== '' ? value : null;
}
