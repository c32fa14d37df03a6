/** Requests that nobody could read are refused as such, by the name of what is missing. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as protocol from '../../../server/src/protocol';
import { pathsIn, register, requestsOn, without } from './requests';
import { patience, type Session, startSession } from './server';

const invalidParams = -32602;

describe('parameters that are not what the protocol says', function () {
  this.timeout(patience);
  let session: Session;
  afterEach(() => session.end());

  it('are refused by every request, by the name of what is missing', async () => {
    session = await startSession({ capabilities: {} });
    const requests = requestsOn(session.open('a.md', register));
    const own = Object.values(protocol).map(({ method }) => method);
    const fromServer = ['status', 'workspaceChanged', 'readFile', 'findFiles'].map((name) => `riskProfile/${name}`);
    assert.deepEqual(
      own.filter((method) => !(method in requests)).sort(),
      fromServer.sort(),
      'a request of ours is not in the table',
    );
    for (const [method, { params, open = [] }] of Object.entries(requests)) {
      assert.equal((await session.client.ask(method, params).answer).error, undefined, method);
      for (const odd of [null, [], 'text', 7])
        if (method !== 'riskProfile/overview' || !Array.isArray(odd)) await isRefused(method, odd);
      for (const path of pathsIn(params))
        if (!open.includes(path)) await isRefused(method, without(params, path), path.split('.')[0]);
    }
  });

  async function isRefused(method: string, params: unknown, named = ''): Promise<void> {
    const { error } = await session.client.ask(method, params).answer;
    const told = `${method} with ${JSON.stringify(params)}: ${JSON.stringify(error)}`;
    assert.equal(error?.code, invalidParams, told);
    assert.ok(error.message.startsWith(`${method} needs a valid `) && error.message.includes(named), told);
  }
});
