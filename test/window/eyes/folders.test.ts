import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../scripts/testbed/temporary-folder.mjs';
import { useWorkbench } from './use-workbench';

const profile = (story: string, risk: string): string => `story: "${story}"
risks:
  - id: ${risk}
    title: Queue drops messages
    probability: medium
    impact: high
    score: 4
    owner: Ana Ruiz
`;

describe('a workspace of several folders', () => {
  const folder = join(temporaryFolder('risk-folders'), 'folders');
  for (const [name, story, risk] of [
    ['first', '1.1', 'TECH-001'],
    ['second', '2.2', 'SEC-001'],
  ] as const) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, `${story}.risk.yaml`), profile(story, risk));
  }
  const folders = [{ path: 'first' }, { path: 'second' }];
  writeFileSync(join(folder, 'all.code-workspace'), JSON.stringify({ folders }));
  const window = useWorkbench({
    folder,
    workspace: 'all.code-workspace',
    file: 'first/1.1.risk.yaml',
  });
  const rows = () => window().page.locator('.pane', { hasText: 'TECH-001' }).locator('.monaco-list-row');

  before('show the tree', async () => {
    await window().seeSquiggles('error');
    await window().runCommand('Risk Profile: Focus on Risks View');
  });

  it('lists the risks of all of them', async () => {
    for (const risk of ['TECH-001', 'SEC-001']) await rows().filter({ hasText: risk }).waitFor();
    await window().screenshot('folders');
  });

  it('goes to a risk of another folder, and finds what is wrong there', async () => {
    await rows().filter({ hasText: 'SEC-001' }).click();
    await window().isOpen('second/2.2.risk.yaml');
    await window().seeSquiggles('error');
  });
});

describe('a workspace with a folder that is on no disk and cannot be searched', () => {
  const folder = join(temporaryFolder('risk-virtual'), 'virtual');
  mkdirSync(join(folder, 'first'), { recursive: true });
  writeFileSync(join(folder, 'first', '1.1.risk.yaml'), profile('1.1', 'TECH-001'));
  const folders = [{ path: 'first' }, { uri: 'kept-in-memory:/third' }];
  writeFileSync(join(folder, 'all.code-workspace'), JSON.stringify({ folders }));
  const window = useWorkbench({
    folder,
    workspace: 'all.code-workspace',
    file: 'first/1.1.risk.yaml',
    beside: ['test/window/memory-files'],
  });

  it('lists its risks with the others', async () => {
    await window().seeSquiggles('error');
    await window().runCommand('Risk Profile: Focus on Risks View');
    const rows = window().page.locator('.pane', { hasText: 'TECH-001' }).locator('.monaco-list-row');
    await rows.filter({ hasText: 'DATA-001' }).waitFor();
  });
});
