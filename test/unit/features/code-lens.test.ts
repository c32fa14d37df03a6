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

  it('confirms all proposals of a draft at once, where there are several', () => {
    const draft = (count: number): string =>
      `story: "4.2"\nrisks:\n${Array.from({ length: count }, (_, place) => `  - id: TECH-00${place + 1}\n    title: T\n    probability: high\n    impact: high\n    status: proposed\n`).join('')}`;
    const confirming = (text: string) =>
      codeLenses(marked(text).document, allCommands)
        .flatMap(({ command }) => command ?? [])
        .filter(({ command }) => command === 'riskProfile.confirmLevels')
        .map(({ title, arguments: [target] = [] }) => [title, (target as { risk?: string }).risk ?? 'all']);
    const one = 'Confirm the proposed levels';
    assert.deepEqual(confirming(draft(2)), [
      ['Confirm all 2 proposed risks', 'all'],
      [one, 'TECH-001'],
      [one, 'TECH-002'],
    ]);
    assert.deepEqual(confirming(draft(1)), [[one, 'TECH-001']]);
  });

  it('stands above the first line that says something', () => {
    const first = (text: string) => codeLenses(marked(text).document, richClient)[0]?.range.start.line;
    const risks =
      'risks:\n  - id: TECH-001\n    title: Queue drops messages\n    probability: high\n    impact: high\n';
    assert.equal(first(`story: "4.2"\ndate: 2026-03-01\ntitle: Order queue\n${risks}`), 0);
    assert.equal(first(`# Reviewed in March.\n---\n\ntitle: Order queue\n${risks}`), 3);
  });

  it('stands above the table of a register, and above each row only where that is wanted', () => {
    const lenses = (settings: unknown) => {
      const { document } = marked(register, { settings });
      return codeLenses(document, allCommands).map(
        ({ range, command }) =>
          `${range.start.line + 1} ${command?.title}${command?.command ? ` → ${command.command}` : ''}`,
      );
    };
    assert.deepEqual(lenses({ 'codeLens.matrix': false }).slice(3), [
      '5 2 without an owner → riskProfile.assignAllUnowned',
      '5 2 without a mitigation',
      '11 2 · Low → riskProfile.showMatrix',
      '11 Ana Ruiz → riskProfile.assignOwner',
      '11 1 mitigation',
    ]);
    const rows = lenses({ 'codeLens.rows': 'row' });
    assert.equal(rows.includes('7 6 · High → riskProfile.showMatrix'), true);
    assert.equal(rows.includes('8 no owner → riskProfile.assignOwner'), true);
    const off = { codeLens: { profile: false, matrix: false, score: false, progress: false, owner: false } };
    assert.deepEqual(lenses(off), []);
  });
});

const register = `# Risk Profile: Story 4.2

## Register

| ID | Title | Probability | Impact | Score | Owner |
|----|-------|-------------|--------|-------|-------|
| TECH-001 | Queue drops messages | Medium (2) | High (3) | 6 | |
| TECH-002 | Slow start | Low (1) | Medium (2) | 2 | TBD |
| SEC-001 | Token in the log | Low (1) | Medium (2) | 2 | Ana Ruiz |

### SEC-001: Token in the log

**Mitigation:** Mask it
`;

const allCommands = {
  ...richClient,
  commands: new Set([
    'riskProfile.showMatrix',
    'riskProfile.assignOwner',
    'riskProfile.assignAllUnowned',
    'riskProfile.confirmLevels',
  ]),
};
