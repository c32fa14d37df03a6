import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { codeLenses } from '../../../server/src/features/code-lens';
import { marked, poorClient, richClient } from './document';
import { yamlProfile } from './samples';

function titles(settings: unknown = {}, client = richClient): string[] {
  return codeLenses(marked(yamlProfile, { settings }).document, client).map(({ command }) => command?.title ?? '');
}

describe('code lens', () => {
  it('sums up the profile and each risk', () => {
    assert.deepEqual(titles(), [
      'Score 88',
      '1 High, 1 Low',
      'Gate CONCERNS',
      'Show matrix',
      'Score 4 stated, 6 computed · High',
      'no owner',
      '1/2 done',
      '2 · Low',
      'Ana Ruiz',
      '1 mitigation',
    ]);
  });

  it('switches each kind off alone', () => {
    assert.equal(titles({ 'codeLens.owner': false }).includes('no owner'), false);
    assert.equal(titles({ codeLens: { matrix: false } }).includes('Show matrix'), false);
    const off = { codeLens: { profile: false, matrix: false, score: false, progress: false, owner: false } };
    assert.deepEqual(titles(off), []);
  });

  it('acts where the client has the command, and on a known version only', () => {
    const lens = codeLenses(marked(yamlProfile).document, richClient).find(
      ({ command }) => command?.title === 'no owner',
    );
    assert.deepEqual(lens?.command, {
      title: 'no owner',
      command: 'riskProfile.assignOwner',
      arguments: [{ uri: 'file:///home/ana/profile.risk.yaml', version: 1, risk: 'TECH-001' }],
    });
    assert.equal(titles({}, poorClient).includes('Show matrix'), false, 'nobody could run it');
  });

  it('stands above the first line that says something', () => {
    const first = (text: string) => codeLenses(marked(text).document, richClient)[0]?.range.start.line;
    const risks =
      'risks:\n  - id: TECH-001\n    title: Queue drops messages\n    probability: high\n    impact: high\n';
    assert.equal(first(`story: "4.2"\ndate: 2026-03-01\ntitle: Order queue\n${risks}`), 0);
    assert.equal(first(`# Reviewed in March.\n---\n\ntitle: Order queue\n${risks}`), 3);
  });
});
