/** Whether the parameters of a request have the shape that the protocol gives them; a server that reads on answers with nonsense. */
import {
  anything,
  type Check,
  type Checks,
  faultOf,
  flag,
  isObject,
  list,
  optional,
  orNull,
  shape,
  text,
  whole,
} from './checks';
import { ownRequests } from './well-formed-own';

/** What is missing or wrong, as `textDocument.uri`; null where the parameters can be read. Unknown methods are not judged. */
export function faultIn(method: string, params: unknown): string | null {
  const checks = requests.get(method);
  if (checks === undefined) return null;
  return isObject(params) ? faultOf(checks, params) : 'params';
}

const position: Check = shape({ line: whole, character: whole });
const range: Check = shape({ start: position, end: position });
const document: Checks = { 'textDocument.uri': text };
const context: Check = optional(orNull(shape({ triggerKind: whole })));
const item: Checks = { 'item.uri': text, 'item.selectionRange': range };
const place: Checks = { ...document, position };
const part: Checks = { ...document, range };

const requests: ReadonlyMap<string, Checks> = new Map<string, Checks>([
  ['textDocument/diagnostic', document],
  ['textDocument/codeLens', document],
  ['textDocument/documentSymbol', document],
  ['textDocument/foldingRange', document],
  ['textDocument/documentLink', document],
  ['textDocument/formatting', document],
  ['textDocument/semanticTokens/full', document],
  ['textDocument/semanticTokens/range', part],
  ['textDocument/rangeFormatting', part],
  ['textDocument/inlayHint', part],
  [
    'textDocument/codeAction',
    { ...part, 'context.diagnostics': list(shape({ range })), 'context.only': optional(list(text)) },
  ],
  ['textDocument/selectionRange', { ...document, positions: list(position) }],
  ['textDocument/hover', place],
  ['textDocument/completion', { ...place, context }],
  ['textDocument/definition', place],
  ['textDocument/documentHighlight', place],
  ['textDocument/prepareRename', place],
  ['textDocument/prepareCallHierarchy', place],
  ['textDocument/references', { ...place, 'context.includeDeclaration': flag }],
  ['textDocument/rename', { ...place, newName: text }],
  ['workspace/symbol', { query: text }],
  ['workspace/diagnostic', { previousResultIds: list(shape({ uri: text, value: text })) }],
  ['callHierarchy/incomingCalls', item],
  ['callHierarchy/outgoingCalls', item],
  ['workspace/executeCommand', { command: text, arguments: optional(orNull(list(anything))) }],
  ...Object.entries(ownRequests),
]);
