/**
 * Whatever an editor does, and in whichever order: every request is answered, none by an internal error, and in the end the server
 * says of each open text what a server says that has just been started on it.
 */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'mocha';
import { yamlProfile } from '../../unit/features/samples';
import { able } from '../../unit/lsp/able';
import { register } from '../../unit/lsp/requests';
import { serverHere } from '../../unit/lsp/server';
import { HostileClient, placeOf, type Random, randomOf, withFolder } from './hostile-client';

const section = `## Detailed Risks

### TECH-001: Queue drops messages

**Probability**: Medium (2)
**Impact**: High (3)
**Score**: 6

#### Mitigation

- [x] Acknowledge after the write
- [ ] Replay from the log

### SEC-001: Token in the log

**Owner**: Ben
`;
const gate = `schema: 1
story: "4.2"
gate: PASS
risk_summary:
  totals: { critical: 0, high: 1, medium: 0, low: 1 }
  must_fix: [TECH-001]
`;
const texts = [
  yamlProfile,
  register,
  `${register}\n${section}`,
  section,
  gate,
  '# Notes\n\nNothing here.\n',
  '',
  yamlProfile.replaceAll('\n', '\r\n'),
  `${register}\n${section}`.replaceAll('\n', '\r\n'),
  `\uFEFF${yamlProfile}`,
  `\uFEFF${register}`,
];
const names = [
  'docs/qa/4.2.risk.yaml',
  'docs/qa/4.2-risk.md',
  'docs/qa/gates/4.2-gate.yml',
  'docs/stories/4.2.story.md',
  'other/5.1-risk.md',
];
const languages = ['markdown', 'yaml', 'risk-yaml', 'plaintext'];
const pieces = [
  '\n',
  '\r\n',
  '|',
  ' ',
  'x',
  '- ',
  '  ',
  'TECH-002',
  '3',
  'risk',
  '```',
  '\n\n## Risk Register\n\n',
  '🚀',
  '"',
  ':',
  '<!--',
  'owner: Ana',
  '\u0000',
];

const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const asking: readonly (readonly [string, (uri: string, position: unknown) => object])[] = [
  ...[
    'diagnostic',
    'codeLens',
    'documentSymbol',
    'foldingRange',
    'documentLink',
    'formatting',
    'semanticTokens/full',
  ].map((name) => [`textDocument/${name}`, (uri: string) => ({ textDocument: { uri } })] as const),
  ...['hover', 'completion', 'definition', 'documentHighlight', 'prepareRename', 'prepareCallHierarchy'].map(
    (name) =>
      [`textDocument/${name}`, (uri: string, position: unknown) => ({ textDocument: { uri }, position })] as const,
  ),
  ['textDocument/inlayHint', (uri) => ({ textDocument: { uri }, range: whole })],
  ['textDocument/codeAction', (uri) => ({ textDocument: { uri }, range: whole, context: { diagnostics: [] } })],
  [
    'textDocument/references',
    (uri, position) => ({ textDocument: { uri }, position, context: { includeDeclaration: true } }),
  ],
  ['textDocument/rename', (uri, position) => ({ textDocument: { uri }, position, newName: 'TECH-077' })],
  ['workspace/symbol', () => ({ query: 'TECH' })],
  ['workspace/diagnostic', () => ({ previousResultIds: [] })],
  ['riskProfile/matrix', (uri) => ({ textDocument: { uri } })],
  ['riskProfile/overview', () => ({})],
  ['riskProfile/risks', () => ({ uri: null })],
];
/** Cancelled, changed meanwhile, and refused with a reason. */
const fair = [-32800, -32801, -32803];

const asked = {
  ...able,
  workspace: { ...able.workspace, configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
};
/** `SEED` and `SEEDS` choose others. */
const first = Number(process.env.SEED ?? 117);
const seeds = Number(process.env.SEEDS ?? 4);

describe('a hostile editor', function () {
  this.timeout(120_000);
  for (const [kind, capabilities] of [
    ['that pulls', asked],
    ['that is pushed to', { ...asked, textDocument: { ...able.textDocument, diagnostic: undefined } }],
  ] as const)
    for (let seed = first; seed < first + seeds; seed += 1)
      it(`${kind} ends with what is so (seed ${seed})`, () =>
        withFolder(async (folder) => {
          const roots = [pathToFileURL(folder).href];
          const editor = new HostileClient(await serverHere(), folder);
          await editor.start(roots, capabilities);
          const random = randomOf(seed);
          for (let round = 0; round < 4; round += 1) {
            for (let step = 0; step < 60; step += 1) await act(editor, random, roots);
            await allAnswered(editor);
            await seenAsNew(editor, roots, capabilities);
          }
          for (const uri of [...editor.open.keys()]) editor.didClose(uri);
          assert.equal(await editor.client.close(), 0);
        }));
});

async function act(editor: HostileClient, random: Random, roots: string[]): Promise<void> {
  const root = pathToFileURL(editor.folder).href;
  const uri = `${root}/${random.of(names)}`;
  const document = editor.open.get(uri);
  const steps: Readonly<Record<string, () => unknown>> = {
    open: () => {
      if (document !== undefined) editor.didClose(uri);
      editor.didOpen(uri, random.of(languages), random.of([0, 1, 7, -3]), random.of(texts));
    },
    type: () => {
      if (document === undefined) return;
      let text = document.text;
      const edits = Array.from({ length: 1 + random(3) }, () => {
        const start = between(text, random(text.length + 1));
        const end = between(text, Math.min(text.length, start + random.of([0, 0, 1, 9, 80])));
        const edit = { start, end: Math.max(start, end), text: random.of(pieces) };
        text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
        return edit;
      });
      editor.didChange(uri, random.of([1, 1, 1, 40]), edits);
    },
    paste: () =>
      document && editor.didChange(uri, 1, [{ start: 0, end: document.text.length, text: random.of(texts) }]),
    close: () => document && editor.didClose(uri),
    ask: () => {
      const [method, params] = random.of(asking);
      const text = document?.text ?? '';
      const id = editor.ask(method, params(uri, placeOf(text, between(text, random(text.length + 1)))));
      if (random(4) === 0) editor.cancel(id);
    },
    strayed: () => {
      // Things that no editor should send.
      editor.client.notify('textDocument/didClose', { textDocument: { uri: `${root}/never.md` } });
      editor.client.notify('textDocument/didChange', {
        textDocument: { uri: `${root}/never.md`, version: 2 },
        contentChanges: [{ text: '' }],
      });
      editor.cancel(99_999);
    },
    write: async () => {
      const name = random.of([...names, '.riskprofile.yaml', 'CODEOWNERS']);
      const text =
        name === '.riskprofile.yaml'
          ? random.of([
              'policy: tea\n',
              'rules:\n  missing-owner: off\n',
              'ignore: ["other/**"]\n',
              'policy: [broken\n',
              'owners:\n  people: [Ana]\n',
            ])
          : random.of(texts);
      const written = await editor.write(name, text);
      storm(editor, [written]);
    },
    storm: () =>
      storm(
        editor,
        Array.from({ length: 200 }, (_, index) => `${root}/made/${index}.md`),
      ),
    configure: () => {
      editor.settings = random.of([
        {},
        { rules: { 'missing-mitigation': 'off' } },
        { diagnostics: { scope: 'workspace' } },
        { codeLens: { owner: false } },
        { policy: 'tea' },
      ]);
      editor.client.notify('workspace/didChangeConfiguration', { settings: { riskProfile: editor.settings } });
    },
    folders: () => {
      const other = `${root}/other`;
      const isThere = roots.includes(other);
      if (isThere) roots.splice(roots.indexOf(other), 1);
      else roots.push(other);
      const change = [{ uri: other, name: 'other' }];
      editor.client.notify('workspace/didChangeWorkspaceFolders', {
        event: isThere ? { added: [], removed: change } : { added: change, removed: [] },
      });
    },
    wait: () => new Promise((resolve) => setImmediate(resolve)),
  };
  const often = [
    'open',
    'type',
    'type',
    'type',
    'type',
    'ask',
    'ask',
    'ask',
    'ask',
    'paste',
    'close',
    'write',
    'storm',
    'configure',
    'folders',
    'strayed',
    'wait',
    'wait',
  ];
  await steps[random.of(often)]?.();
}

function storm(editor: HostileClient, uris: readonly string[]): void {
  for (const type of [1, 2, 2, 2])
    editor.client.notify('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type })) });
}

/** No editor puts its caret between the two signs of a line's end. */
function between(text: string, offset: number): number {
  return text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;
}

async function allAnswered(editor: HostileClient): Promise<void> {
  for (const [id, answer] of editor.pending) {
    const { error } = await answer;
    assert.ok(error === undefined || fair.includes(error.code), JSON.stringify(error));
    editor.pending.delete(id);
  }
  const errors = editor.client.received.filter(
    ({ method, params }) => method === 'window/logMessage' && (params as { type: number }).type === 1,
  );
  assert.deepEqual(errors, []);
}

const looks = asking.filter(
  ([method]) =>
    /diagnostic$|codeLens|documentSymbol|folding|documentLink|formatting|semantic|inlay|codeAction|matrix/.test(
      method,
    ) && !method.startsWith('workspace'),
);

/** As a server sees it that was started a moment ago on the same texts and files. */
async function seenAsNew(editor: HostileClient, roots: readonly string[], capabilities: unknown): Promise<void> {
  const fresh = new HostileClient(await serverHere(), editor.folder);
  fresh.settings = editor.settings;
  await fresh.start(roots, capabilities);
  for (const [uri, { languageId, version, text }] of editor.open) fresh.didOpen(uri, languageId, version, text);
  const until = Date.now() + 20_000;
  for (;;) {
    const [old, now] = [await seen(editor, capabilities), await seen(fresh, capabilities)];
    const isSame = JSON.stringify(old) === JSON.stringify(now);
    if (isSame) break;
    if (Date.now() > until) assert.deepEqual(old, now);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.equal(await fresh.client.close(), 0);
}

async function seen(editor: HostileClient, capabilities: unknown): Promise<unknown> {
  const isPushed = (capabilities as typeof able).textDocument.diagnostic === undefined;
  const told: Record<string, unknown> = {};
  for (const uri of editor.open.keys()) {
    for (const [method, params] of looks) {
      if (isPushed && method === 'textDocument/diagnostic') continue;
      const { result, error } = await editor.client.ask(method, params(uri, null)).answer;
      assert.equal(error, undefined, `${method}: ${JSON.stringify(error)}`);
      told[`${method} ${uri}`] = withoutIds(result);
    }
  }
  if (isPushed) told.pushed = newest(editor);
  return told;
}

/** What stands in the editor's list of problems. */
function newest(editor: HostileClient): unknown {
  for (const { method, params } of editor.client.received.splice(0)) {
    if (method !== 'textDocument/publishDiagnostics') continue;
    const { uri, diagnostics } = params as { readonly uri: string; readonly diagnostics: readonly unknown[] };
    if (diagnostics.length === 0) editor.pushed.delete(uri);
    else editor.pushed.set(uri, diagnostics);
  }
  return [...editor.pushed].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A result's id is another one in another session. */
function withoutIds(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'resultId' in result ? { ...result, resultId: '' } : result;
}
