/**
 * What an agent that writes a profile can ask us: read-only looks at a file of the workspace or at a draft. A path that leads out of
 * the workspace is refused, and so is everything that is no file in it.
 */
import { type CancellationToken, LanguageModelTextPart, LanguageModelToolResult, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type InspectParams, inspectRequest } from '../../../server/src/protocol';
import type { RiskDocuments } from '../risk-documents';
import { ask } from './ask';

export async function answerTool(
  client: BaseLanguageClient,
  documents: RiskDocuments,
  tool: string,
  input: unknown,
  token: CancellationToken,
): Promise<LanguageModelToolResult> {
  const question = questions.get(tool);
  if (question === undefined) throw new Error(`There is no tool ${tool}.`);
  const source = sourceOf(client, documents, input);
  const found = await ask(client, inspectRequest, { question, source }, token);
  if (found === null)
    throw new Error('There is no risk document of that path. Name a Markdown or YAML file with risks.');
  const risk = textIn(input, 'risk');
  return new LanguageModelToolResult([
    new LanguageModelTextPart(JSON.stringify(risk === null ? found : only(found, risk))),
  ]);
}

const questions: ReadonlyMap<string, InspectParams['question']> = new Map([
  ['get_profile', 'profile'],
  ['validate_profile', 'findings'],
  ['explain_score', 'scores'],
  ['list_missing', 'missing'],
]);

function sourceOf(client: BaseLanguageClient, { current }: RiskDocuments, input: unknown): InspectParams['source'] {
  const text = textIn(input, 'content');
  const [folder] = workspace.workspaceFolders ?? [];
  const address = (uri: Uri): string => client.code2ProtocolConverter.asUri(uri);
  if (text !== null) {
    const format = textIn(input, 'format') === 'markdown' || /^\s*(?:#|\||<!--)/.test(text) ? 'markdown' : 'yaml';
    return { text, format, folder: folder === undefined ? null : address(folder.uri) };
  }
  const path = textIn(input, 'path');
  if (path !== null) return { uri: address(inWorkspace(path)) };
  if (current === null) throw new Error('No document is open. Give a path in the workspace, or the content.');
  return { uri: address(current) };
}

/** Relative to a folder of the workspace, or absolute and inside of one. */
function inWorkspace(path: string): Uri {
  const folders = workspace.workspaceFolders ?? [];
  const isAbsolute = path.startsWith('/') || /^[a-z]:[\\/]/i.test(path);
  const asPath = path.replaceAll('\\', '/');
  const found = folders
    .map(({ uri }) => ({
      root: uri,
      file: isAbsolute ? uri.with({ path: Uri.file(asPath).path }) : Uri.joinPath(uri, asPath),
    }))
    .find(({ root, file }) => file.path.startsWith(`${root.path.replace(/\/$/, '')}/`) && !file.path.includes('/../'));
  if (found === undefined) throw new Error('That path is not in the workspace.');
  return found.file;
}

/** The part about one risk, where the tool was asked about one. */
function only(found: unknown, id: string): unknown {
  if (typeof found !== 'object' || found === null || !('risks' in found) || !Array.isArray(found.risks)) return found;
  const risks = found.risks.filter((risk: { readonly id?: unknown }) => risk.id === id);
  if (risks.length === 0) throw new Error(`There is no risk ${id} in that document.`);
  return { ...found, risks };
}

function textIn(input: unknown, key: string): string | null {
  const value = typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[key] : null;
  return typeof value === 'string' && value !== '' ? value : null;
}
