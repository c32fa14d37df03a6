/** The life cycle of diagnostics: for a client that pulls, for one that is pushed to, over one file and over the workspace. */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, it } from 'mocha';
import { yamlProfile } from '../features/samples';
import { able } from './able';
import { patience, type Session, startSession } from './server';

interface Item {
  readonly code: string;
  readonly message: string;
  readonly relatedInformation?: readonly { readonly location: { readonly uri: string } }[];
}

interface Pushed {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Item[];
}

interface Report {
  readonly kind: string;
  readonly resultId: string;
  readonly items: readonly Item[];
}

interface WorkspaceReport {
  readonly items: readonly (Report & { readonly uri: string; readonly version: number | null })[];
}

const watching = {
  ...able,
  workspace: {
    ...able.workspace,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};
const pushedTo = {
  textDocument: { publishDiagnostics: { relatedInformation: true } },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
};
const critical = yamlProfile.replace('probability: medium', 'probability: high').replace('score: 4', 'score: 9');
const gate = 'story: "4.2"\ngate: PASS\nrisk_summary:\n  totals: { critical: 0, high: 0, medium: 0, low: 1 }\n';
const wholeWorkspace = { settings: { diagnostics: { scope: 'workspace' } } };

describe('diagnostics', function () {
  this.timeout(patience);
  let session: Session;
  afterEach(() => session.end());

  const pull = (uri: string, previousResultId?: string) =>
    session.client.request<Report>('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  const pullAll = (previousResultIds: unknown[] = []) =>
    session.client.request<WorkspaceReport>('workspace/diagnostic', { previousResultIds });
  const has = ({ items }: Pick<Report, 'items'>, code: string): boolean => items.some((item) => item.code === code);
  const pushed = (uri: string, fits: (items: readonly Item[]) => boolean) =>
    session.client.notification<Pushed>(
      'textDocument/publishDiagnostics',
      (params: Pushed) => params.uri === uri && fits(params.diagnostics),
    );
  const withCode =
    (code: string) =>
    (items: readonly Item[]): boolean =>
      items.some((item) => item.code === code);
  const changed = (uri: string, type: number): void =>
    session.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

  describe('pulled', () => {
    it('have result ids that are never given twice', async () => {
      session = await startSession();
      const uri = session.open('a.risk.yaml', yamlProfile);
      const { resultId } = await pull(uri);
      session.client.notify('textDocument/didClose', { textDocument: { uri } });
      session.open('a.risk.yaml', yamlProfile.replace('score: 4', 'score: 6'));
      const again = await pull(uri, resultId);
      assert.equal(again.kind, 'full', 'another text under the same name is not unchanged');
      assert.equal(has(again, 'score-mismatch'), false);
    });

    it('of a gate file follow its profile, which alone was edited', async () => {
      session = await startSession({ capabilities: watching });
      const profile = session.open('4.2-risk.risk.yaml', yamlProfile);
      const uri = session.open('gates/4.2.yml', gate);
      await pull(profile);
      await session.client.notification('workspace/diagnostic/refresh');
      const before = await pull(uri);
      assert.equal(has(before, 'gate-mismatch'), false);
      session.client.received.length = 0;
      session.change(profile, 2, undefined, critical);
      await pull(profile);
      await session.client.notification('workspace/diagnostic/refresh');
      const after = await pull(uri, before.resultId);
      assert.equal(after.kind, 'full');
      const finding = after.items.find(({ code }) => code === 'gate-mismatch');
      assert.match(finding?.message ?? '', /TECH-001/);
      assert.deepEqual(
        finding?.relatedInformation?.map(({ location }) => location.uri),
        [profile],
        'the profile is one click away',
      );
    });

    it('of the workspace say of closed files what they would say of open ones', async () => {
      session = await startSession({
        capabilities: watching,
        initializationOptions: wholeWorkspace,
        files: { '4.2-risk.risk.yaml': critical, 'gates/4.2.yml': gate },
      });
      const { items } = await pullAll();
      const closed = items.find(({ uri }) => uri.endsWith('/gates/4.2.yml'));
      assert.ok(closed !== undefined && has(closed, 'gate-mismatch'));
      session.open('gates/4.2.yml', gate);
      const open = await pull(closed.uri);
      assert.deepEqual(open.items, closed.items);
    });

    it('of the workspace go with a file that is deleted, and are unchanged for the others', async () => {
      session = await startSession({
        capabilities: watching,
        initializationOptions: wholeWorkspace,
        files: { 'a.risk.yaml': yamlProfile, 'b.risk.yaml': yamlProfile.replace('"4.2"', '"4.3"') },
      });
      const first = await pullAll();
      const ids = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
      await rm(fileURLToPath(session.uri('b.risk.yaml')));
      changed(session.uri('b.risk.yaml'), 3);
      const second = await pullAll(ids);
      assert.deepEqual(
        second.items.map(({ uri, kind, items }) => [uri.split('/').at(-1), kind, items?.length]),
        [
          ['a.risk.yaml', 'unchanged', undefined],
          ['b.risk.yaml', 'full', 0],
        ],
      );
    });

    it('of a large workspace do not hold up the document that is edited, and can be cancelled', async () => {
      const files = Object.fromEntries(
        Array.from({ length: 150 }, (_, n) => [`p/${n}.risk.yaml`, yamlProfile.replace('"4.2"', `"9.${n}"`)]),
      );
      session = await startSession({ capabilities: watching, initializationOptions: wholeWorkspace, files });
      const uri = session.open('a.risk.yaml', yamlProfile);
      const whole = session.client.ask('workspace/diagnostic', { previousResultIds: [] });
      let isWholeDone = false;
      void whole.answer.then(() => {
        isWholeDone = true;
      });
      await pull(uri);
      assert.equal(isWholeDone, false, 'the open document comes first');
      session.client.notify('$/cancelRequest', { id: whole.id });
      assert.equal((await whole.answer).error?.code, -32800);
    });
  });

  describe('pushed', () => {
    it('of a gate file follow its profile, with the version they speak of', async () => {
      session = await startSession({ capabilities: pushedTo });
      const profile = session.open('4.2-risk.risk.yaml', yamlProfile);
      const uri = session.open('gates/4.2.yml', gate);
      await pushed(uri, (items) => !withCode('gate-mismatch')(items));
      session.client.received.length = 0;
      session.change(profile, 2, undefined, critical);
      assert.equal((await pushed(uri, withCode('gate-mismatch'))).version, 1);
      session.change(profile, 3, undefined, yamlProfile);
      await pushed(uri, (items) => !withCode('gate-mismatch')(items));
    });

    it('cover closed files where the setting asks for the workspace, and go with them', async () => {
      session = await startSession({
        capabilities: pushedTo,
        initializationOptions: wholeWorkspace,
        files: { 'a.risk.yaml': yamlProfile, 'README.md': '# Nothing about risk\n' },
      });
      const uri = session.uri('a.risk.yaml');
      assert.equal((await pushed(uri, withCode('score-mismatch'))).version, undefined);
      session.open('a.risk.yaml', yamlProfile.replace('score: 4', 'score: 6'));
      await pushed(uri, (items) => items.length > 0 && !withCode('score-mismatch')(items));
      session.client.notify('textDocument/didClose', { textDocument: { uri } });
      await pushed(uri, withCode('score-mismatch'));
      await rm(fileURLToPath(uri));
      changed(uri, 3);
      await pushed(uri, (items) => items.length === 0);
    });

    it('leave closed files again when the setting changes', async () => {
      session = await startSession({
        capabilities: pushedTo,
        initializationOptions: wholeWorkspace,
        files: { 'a.risk.yaml': yamlProfile },
      });
      const uri = session.uri('a.risk.yaml');
      await pushed(uri, withCode('score-mismatch'));
      const settings = { riskProfile: { diagnostics: { scope: 'openFiles' } } };
      session.client.notify('workspace/didChangeConfiguration', { settings });
      await pushed(uri, (items) => items.length === 0);
    });

    it('move with a file that is renamed', async () => {
      session = await startSession({ capabilities: pushedTo });
      const old = session.open('a.risk.yaml', yamlProfile);
      await pushed(old, withCode('score-mismatch'));
      session.client.notify('textDocument/didClose', { textDocument: { uri: old } });
      const renamed = session.open('b.risk.yaml', yamlProfile);
      await pushed(old, (items) => items.length === 0);
      await pushed(renamed, withCode('score-mismatch'));
    });
  });
});
