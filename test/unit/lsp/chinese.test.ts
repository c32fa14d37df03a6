/** A client that hands over Chinese strings hears Chinese, whatever it asks for; what a document says stays as it is written. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Hover,
  InlayHint,
} from 'vscode-languageserver';
import type { Explanation, GateAnswer, MatrixAnswer, NewFileAnswer } from '../../../server/src/protocol';
import { yamlProfile } from '../features/samples';
import { patience, type Session, startSession } from './server';

const strings: unknown = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8'));
const score = { start: { line: 8, character: 11 }, end: { line: 8, character: 12 } };

describe('a server that is handed Chinese strings', function () {
  this.timeout(patience);
  let session: Session;
  let uri: string;
  const ask = <T>(method: string, params: object = {}): Promise<T> =>
    session.client.request<T>(method, { textDocument: { uri }, ...params });

  beforeEach(async () => {
    session = await startSession({ initializationOptions: { strings, commands: ['riskProfile.showMatrix'] } });
    uri = session.open('a.risk.yaml', yamlProfile);
  });
  afterEach(() => session.end());

  it('finds in Chinese', async () => {
    const { items } = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic');
    const said = items.map(({ message }) => message);
    assert.ok(said.includes('分数写为 4，但 2 × 3 等于 6'), said.join('\n'));
    assert.ok(said.includes('TECH-001 没有负责人'), said.join('\n'));
    for (const message of said) assert.match(message as string, /\p{Script=Han}/u);
  });

  it('hovers, hints, lists and lenses in Chinese', async () => {
    const hover = await ask<Hover>('textDocument/hover', { position: score.start });
    const { value } = hover.contents as { value: string };
    assert.match(value, /2 \(medium\) × 3 \(high\) = 6，按 bmad-v4 为 High/);
    assert.match(value, /\*\*High\*\*：分数 6 到 8；每条从故事分数中扣 10 分/);
    const range = { start: { line: 0, character: 0 }, end: { line: 30, character: 0 } };
    const hints = await ask<InlayHint[]>('textDocument/inlayHint', { range });
    assert.ok(hints.some(({ label }) => label === '（计算值：6）'));
    const titles = (await ask<CodeLens[]>('textDocument/codeLens')).map(({ command }) => command?.title);
    for (const title of ['显示矩阵', '无负责人', '所写分数 4，计算分数 6 · High', '已完成 1/2'])
      assert.ok(titles.includes(title), titles.join('\n'));
    const [symbol] = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
    assert.equal(symbol?.detail, '6 High · 无负责人 · 已完成 1/2');
  });

  it('offers and fixes in Chinese', async () => {
    const context = { diagnostics: [], only: ['quickfix'] };
    const actions = await ask<CodeAction[]>('textDocument/codeAction', { range: score, context });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['将分数改为 6', '在此处停用 score-mismatch 并注明原因'],
    );
    const keys = await ask<CompletionItem[]>('textDocument/completion', { position: { line: 8, character: 4 } });
    assert.equal(keys.find(({ label }) => label === 'timeline')?.detail, '必须处理的期限。');
    const items = await ask<CompletionItem[]>('textDocument/completion', { position: score.end });
    assert.equal(items.find(({ label }) => label === '6')?.detail, '2 (medium) × 3 (high) = 6，按 bmad-v4 为 High');
  });

  it('explains and refuses in Chinese', async () => {
    const { recognition, policy } = (await ask<Explanation | null>('riskProfile/explain')) ?? {
      recognition: null,
      policy: null,
    };
    assert.match(recognition?.reason ?? '', /^2 条风险；它列出了带有评级或应对方式的风险/);
    assert.equal(policy?.reason, '级别 1 到 3，采用默认规则集');
    const matrix = await ask<MatrixAnswer>('riskProfile/matrix');
    assert.equal(matrix.kind === 'matrix' && matrix.matrix.policy.reason, policy?.reason);
    const { answer: rename } = session.client.ask('textDocument/rename', {
      textDocument: { uri },
      position: { line: 3, character: 9 },
      newName: 'SEC-001',
    });
    assert.match(
      (await rename).error?.message ?? '',
      /^SEC-001 已是“Token in the log”的编号（.*a\.risk\.yaml，第 \d+ 行）。$/,
    );
    const gate = await ask<GateAnswer>('riskProfile/gate', { waiver: null, decide: false, policy: null });
    assert.ok(gate.kind === 'gate');
    assert.equal(gate.report.reason, '1 条风险达到 6 或以上：TECH-001（6）。');
    assert.match(gate.report.changes.join('\n'), /^TECH-001 的分数为 6（2 × 3）：可能性为 1 时将是 3（Low）/);
    // What stands in a file is English: repositories do not change their language with a window.
    assert.match(
      gate.file.kind === 'new' ? gate.file.text : '',
      /status_reason: "?One risk at 6 or above: TECH-001 \(6\)\./,
    );
    uri = session.uri('b.md');
    const answer = await ask<NewFileAnswer>('riskProfile/convert', { to: 'yaml' });
    assert.equal(answer.kind === 'refused' && answer.reason, '这不是已打开的风险文档。');
  });
});

describe('a server that is handed strings of another kind', function () {
  this.timeout(patience);

  for (const odd of ['zh-cn', [], { 'score is {0}, but {1} is {2}': 7 }])
    it(`speaks English: ${JSON.stringify(odd)}`, async () => {
      const session = await startSession({ initializationOptions: { strings: odd } });
      const textDocument = { uri: session.open('a.risk.yaml', yamlProfile) };
      const { items } = await session.client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument,
      });
      assert.ok(items.some(({ message }) => message === 'score is 4, but 2 × 3 is 6'));
      await session.end();
    });
});
