/** Right parameters for every request that the server answers, and places in them to spoil. */
export const register = `# Risk Profile: Story 4.2

| Risk ID | Title | Probability | Impact | Score | Owner |
|---|---|---|---|---|---|
| TECH-001 | Queue drops messages | Medium (2) | High (3) | 4 | Ana |
| SEC-001 | Token in the log | Low (1) | High (3) | 3 | |
`;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Params = { readonly [key: string]: Json };

const position = { line: 4, character: 3 };
const range = { start: position, end: { line: 4, character: 9 } };
const form = { prefix: 'TECH', title: 'Late', probability: 2, impact: null, owner: null };

/** For each request parameters that are right, and what may be left out. */
export function requestsOn(
  uri: string,
): Readonly<Record<string, { readonly params: Params; readonly open?: readonly string[] }>> {
  const textDocument = { uri };
  const item = {
    uri,
    name: 'TECH-001',
    kind: 24,
    range,
    selectionRange: range,
    data: { risk: 'TECH-001', kind: 'risk', index: 0 },
  };
  const opened = pathsIn({ item }).filter((path) => !/^item(\.uri|\.selectionRange.*)?$/.test(path));
  const versioned = { textDocument: { uri, version: 1 } };
  return {
    'textDocument/diagnostic': { params: { textDocument } },
    'textDocument/codeLens': { params: { textDocument } },
    'textDocument/documentSymbol': { params: { textDocument } },
    'textDocument/foldingRange': { params: { textDocument } },
    'textDocument/documentLink': { params: { textDocument } },
    'textDocument/formatting': { params: { textDocument } },
    'textDocument/semanticTokens/full': { params: { textDocument } },
    'textDocument/semanticTokens/range': { params: { textDocument, range } },
    'textDocument/rangeFormatting': { params: { textDocument, range } },
    'textDocument/inlayHint': { params: { textDocument, range } },
    'textDocument/codeAction': {
      params: { textDocument, range, context: { diagnostics: [{ range, message: '' }], only: ['quickfix'] } },
      open: ['context.only', 'context.only.0', 'context.diagnostics.0', 'context.diagnostics.0.message'],
    },
    'textDocument/selectionRange': { params: { textDocument, positions: [position] }, open: ['positions.0'] },
    'textDocument/hover': { params: { textDocument, position } },
    'textDocument/completion': { params: { textDocument, position, context: { triggerKind: 1 } }, open: ['context'] },
    'textDocument/definition': { params: { textDocument, position } },
    'textDocument/documentHighlight': { params: { textDocument, position } },
    'textDocument/prepareRename': { params: { textDocument, position } },
    'textDocument/prepareCallHierarchy': { params: { textDocument, position } },
    'textDocument/references': { params: { textDocument, position, context: { includeDeclaration: true } } },
    'textDocument/rename': { params: { textDocument, position, newName: 'TECH-009' } },
    'callHierarchy/incomingCalls': { params: { item }, open: opened },
    'callHierarchy/outgoingCalls': { params: { item }, open: opened },
    'workspace/symbol': { params: { query: 'TECH' } },
    'workspace/diagnostic': { params: { previousResultIds: [{ uri, value: '1' }] }, open: ['previousResultIds.0'] },
    'workspace/executeCommand': {
      params: { command: 'riskProfile.tellMore', arguments: [{ uri, risk: null }] },
      open: ['arguments', 'arguments.0', 'arguments.0.uri', 'arguments.0.risk'],
    },
    'riskProfile/matrix': { params: { textDocument } },
    'riskProfile/explain': { params: { textDocument } },
    'riskProfile/preview': { params: { textDocument } },
    'riskProfile/prompt': { params: { textDocument } },
    'riskProfile/form': { params: { textDocument } },
    'riskProfile/columns': { params: versioned },
    'riskProfile/edit': {
      params: { ...versioned, changes: [{ kind: 'set', risk: 'SEC-001', field: 'owner', value: 'Ben' }] },
      open: ['changes.0'],
    },
    'riskProfile/move': { params: { ...versioned, risk: 'SEC-001', probability: 2, impact: 3 } },
    'riskProfile/draw': { params: { textDocument, format: 'text', risks: ['SEC-001'] }, open: ['risks.0'] },
    'riskProfile/overview': { params: { progress: 'token' }, open: ['progress'] },
    'riskProfile/drawOverview': {
      params: { format: 'markdown', risks: ['0/SEC-001'], profiles: [uri] },
      open: ['risks.0', 'profiles.0'],
    },
    'riskProfile/risks': { params: { uri } },
    'riskProfile/candidates': { params: { textDocument, answer: null } },
    'riskProfile/generate': {
      params: { textDocument, answer: null, chosen: [], target: { format: 'yaml' } },
    },
    'riskProfile/convert': { params: { textDocument, to: 'yaml', table: 'Risk,Title\n1,a' }, open: ['table'] },
    'riskProfile/gate': {
      params: {
        textDocument,
        waiver: { reason: 'vendor', approver: 'Ana', expires: null, risks: ['SEC-001'] },
        decide: false,
        policy: null,
      },
      open: ['waiver.risks', 'waiver.risks.0', 'policy'],
    },
    'riskProfile/addRisk': { params: { ...versioned, form, near: 3 }, open: ['near'] },
    'riskProfile/piece': {
      params: {
        textDocument,
        piece: { risk: form },
        into: { text: register, version: 1, format: 'markdown', offset: 3 },
      },
    },
    'riskProfile/inspect': {
      params: { question: 'profile', source: { text: register, format: 'markdown', folder: null } },
    },
  };
}

/** Every place in it, as `changes.0.kind`. */
export function pathsIn(value: Json): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...pathsIn(inner).map((path) => `${key}.${path}`)]);
}

export function without(params: Params, path: string): Params {
  return changed(params, path, (parent, key) => {
    delete parent[key];
  });
}

export function replaced(params: Params, path: string, value: Json): Params {
  return changed(params, path, (parent, key) => {
    parent[key] = value;
  });
}

function changed(params: Params, path: string, change: (parent: Record<string, unknown>, key: string) => void): Params {
  // A clone would keep a value that stands in two places one value.
  const copy: unknown = JSON.parse(JSON.stringify(params));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let parent: unknown = copy;
  for (const key of keys) parent = (parent as Record<string, unknown>)[key];
  change(parent as Record<string, unknown>, last);
  return copy as Params;
}
