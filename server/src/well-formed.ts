/** Whether the parameters of a request have the shape that the protocol gives them; a server that reads on answers with nonsense. */
import { drawRequest, editRequest, explainRequest, matrixRequest, moveRequest, previewRequest } from './protocol';
import { columnsRequest, formRequest } from './protocol-generate';

/** What is missing or wrong, as `textDocument.uri`; null where the parameters can be read. Unknown methods are not judged. */
export function faultIn(method: string, params: unknown): string | null {
  const needs = needsOf[method];
  if (needs === undefined) return null;
  if (!isObject(params)) return 'params';
  return needs.find((name) => !checks[name](params)) ?? null;
}

type Params = Readonly<Record<string, unknown>>;

const checks = {
  'textDocument.uri': ({ textDocument }: Params) => isObject(textDocument) && typeof textDocument.uri === 'string',
  position: ({ position }: Params) => isPosition(position),
  positions: ({ positions }: Params) => Array.isArray(positions) && positions.every(isPosition),
  range: ({ range }: Params) => isObject(range) && isPosition(range.start) && isPosition(range.end),
  newName: ({ newName }: Params) => typeof newName === 'string',
  command: ({ command }: Params) => typeof command === 'string',
  query: ({ query }: Params) => typeof query === 'string',
  'context.includeDeclaration': ({ context }: Params) =>
    isObject(context) && typeof context.includeDeclaration === 'boolean',
  'context.diagnostics': ({ context }: Params) => isObject(context) && Array.isArray(context.diagnostics),
  previousResultIds: ({ previousResultIds }: Params) => Array.isArray(previousResultIds),
  'item.uri': ({ item }: Params) => isObject(item) && typeof item.uri === 'string',
} as const;

type Need = keyof typeof checks;

const document = ['textDocument.uri'] as const;
const place = ['textDocument.uri', 'position'] as const;
const part = ['textDocument.uri', 'range'] as const;

const needsOf: Readonly<Record<string, readonly Need[]>> = {
  'textDocument/diagnostic': document,
  'textDocument/codeLens': document,
  'textDocument/documentSymbol': document,
  'textDocument/foldingRange': document,
  'textDocument/documentLink': document,
  'textDocument/formatting': document,
  'textDocument/semanticTokens/full': document,
  'textDocument/semanticTokens/range': part,
  'textDocument/rangeFormatting': part,
  'textDocument/inlayHint': part,
  'textDocument/codeAction': [...part, 'context.diagnostics'],
  'textDocument/selectionRange': [...document, 'positions'],
  'textDocument/hover': place,
  'textDocument/completion': place,
  'textDocument/definition': place,
  'textDocument/documentHighlight': place,
  'textDocument/prepareRename': place,
  'textDocument/prepareCallHierarchy': place,
  'textDocument/references': [...place, 'context.includeDeclaration'],
  'textDocument/rename': [...place, 'newName'],
  'workspace/symbol': ['query'],
  'workspace/diagnostic': ['previousResultIds'],
  'callHierarchy/incomingCalls': ['item.uri'],
  'callHierarchy/outgoingCalls': ['item.uri'],
  'workspace/executeCommand': ['command'],
  ...Object.fromEntries(
    [
      matrixRequest,
      explainRequest,
      editRequest,
      moveRequest,
      drawRequest,
      previewRequest,
      formRequest,
      columnsRequest,
    ].map(({ method }) => [method, document]),
  ),
};

function isObject(value: unknown): value is Params {
  return typeof value === 'object' && value !== null;
}

function isPosition(value: unknown): boolean {
  return isObject(value) && Number.isInteger(value.line) && Number.isInteger(value.character);
}
