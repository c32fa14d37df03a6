import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import type { ListedProfile } from '../../../server/src/protocol';
import { yamlProfile } from '../features/samples';
import { patience, type Session, startSession } from './server';

describe('the risks of the workspace', function () {
  this.timeout(patience);
  let session: Session;
  afterEach(() => session.end());
  const ask = (uri: string | null) => session.client.request<readonly ListedProfile[]>('riskProfile/risks', { uri });

  it('are listed with level, owner and line, whether a file is open or not', async () => {
    session = await startSession({ files: { 'closed.risk.yaml': yamlProfile.replace('"4.2"', '"4.3"') } });
    const uri = session.open('open.risk.yaml', yamlProfile);
    const profiles = await ask(null);
    assert.deepEqual(
      profiles.map(({ story, risks }) => [story, risks.length]),
      [
        ['4.3', 2],
        ['4.2', 2],
      ],
    );
    const [risk] = (await ask(uri))[0]?.risks ?? [];
    assert.equal(risk?.label, 'TECH-001');
    assert.deepEqual(risk?.owners, []);
    assert.deepEqual([risk?.score, risk?.band?.title], [6, 'High']);
    const line = yamlProfile.split('\n').findIndex((each) => each.includes('id: TECH-001'));
    assert.equal(risk?.range.start.line, line);
  });

  it('are listed in every language that is read, though no file of theirs is open', async () => {
    const row = '| R-001 | Die Datenbank fällt aus | Hoch | Mittel | Ana Ruiz |';
    const text = `# Register\n\n| Nr | Risiko | Wahrscheinlichkeit | Auswirkung | Verantwortlich |\n|---|---|---|---|---|\n${row}\n`;
    session = await startSession({ files: { 'register.md': text } });
    assert.deepEqual(
      (await ask(null)).flatMap(({ risks }) => risks.map(({ owners }) => owners)),
      [['Ana Ruiz']],
    );
  });

  it('says when a file that is not open has changed', async () => {
    session = await startSession({ files: { 'closed.risk.yaml': yamlProfile } });
    assert.equal((await ask(null)).length, 1);
    const told = session.client.notification('riskProfile/workspaceChanged');
    const made = await session.write('second.risk.yaml', yamlProfile);
    session.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: made, type: 1 }] });
    await told;
    assert.equal((await ask(null)).length, 2);
  });

  it('are none in a document that is no profile', async () => {
    session = await startSession();
    assert.deepEqual(await ask(session.open('README.md', '# Read me\n', 'markdown')), []);
    assert.deepEqual(await ask(session.uri('nothing.md')), []);
  });
});
