/** Whatever stands in which place of whichever request: an answer or a refusal, never an internal error. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import type { Message } from '../../unit/lsp/bare-client';
import { type Json, pathsIn, register, replaced, requestsOn } from '../../unit/lsp/requests';
import { type Session, startSession } from '../../unit/lsp/server';

const invalidParams = -32602;
/** With a reason for a person. */
const requestFailed = -32803;
const range = { start: { line: 4, character: 3 }, end: { line: 4, character: 9 } };

describe('parameters of any kind', function () {
  this.timeout(240_000);
  let session: Session;
  afterEach(() => session.end());
  const answer = (method: string, params: unknown): Promise<Message> => session.client.ask(method, params).answer;

  it('are refused or answered, whatever stands in which place', async () => {
    session = await startSession({ capabilities: {} });
    const uri = session.open('a.md', register);
    const hostile: readonly Json[] = [
      null, true, -1, 1.5, 1e20, '', 'constructor', '__proto__', '..', 'x'.repeat(10_000), [], [[]], [null], {}, { length: 9 },
      Array(5_000).fill('SEC-001'),
    ]; // biome-ignore format: one line reads better
    for (const [method, { params }] of Object.entries(requestsOn(uri))) {
      for (const path of pathsIn(params)) {
        for (const value of hostile) {
          const { error } = await answer(method, replaced(params, path, value));
          assert.ok(
            error === undefined || [invalidParams, requestFailed].includes(error.code),
            `${method} with ${JSON.stringify(value).slice(0, 40)} as ${path}: ${error?.code} ${error?.message}`,
          );
        }
      }
    }
    assert.notEqual(
      (await answer('textDocument/hover', { textDocument: { uri }, position: range.start })).result,
      null,
    );
  });

  it('with an address that is none, or lies elsewhere, is answered like a document that is not there', async () => {
    session = await startSession({ capabilities: {} });
    session.open('a.md', register);
    for (const uri of [
      'nonsense',
      '',
      '/a.md',
      'file:',
      'file:///%zz.md',
      'file:///%00.md',
      'file://host/share/a.md',
      'file:///../../etc/passwd',
      'http://example.org/a.md',
      'untitled:%E0%A4%A.md',
      `file:///${'a/'.repeat(5000)}b.md`,
    ]) {
      // biome-ignore format: one line reads better
      for (const [method, { params }] of Object.entries(requestsOn(uri))) {
        const { error } = await answer(method, params);
        assert.equal(error, undefined, `${method} of ${uri.slice(0, 60)}: ${error?.message}`);
      }
      session.client.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text: register },
      });
      for (const [method, { params }] of Object.entries(requestsOn(uri))) {
        const { error } = await answer(method, params);
        assert.equal(error, undefined, `${method} of ${uri.slice(0, 60)}, opened: ${error?.message}`);
      }
      session.client.notify('textDocument/didClose', { textDocument: { uri } });
    }
  });
});
