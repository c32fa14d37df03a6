import { deepEqual, equal } from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../scripts/testbed/temporary-folder.mjs';
import { useWorkbench } from './use-workbench';

describe('a person who types', () => {
  const window = useWorkbench({ file: 'story-7.2.risk.yaml' });
  const offered = () => window().page.locator('.suggest-widget.visible .monaco-list-row');
  /** Below the score of the second risk, in the column of its keys. */
  const newLine = async (): Promise<void> => {
    await window().goTo(23, 1);
    await window().press('End Enter');
  };
  const revert = async (): Promise<void> => {
    await window().runCommand('File: Revert File');
    await window().page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  };

  before('wait for the first findings', async () => {
    await window().seeSquiggles('error');
  });

  it('is offered keys and values without asking', async () => {
    await newLine();
    await window().type('own');
    await offered().filter({ hasText: 'owner' }).first().waitFor();
    await window().press('Enter');
    await offered().filter({ hasText: 'Tomas Berg' }).waitFor();
    await window().screenshot('typing');
    await window().type('To');
    await window().press('Enter');
    await window().seeText(/score: 6\n\s*owner: Tomas Berg\n/);
    await revert();
  });

  it('keeps a new name as it is, and sentences to itself', async () => {
    await newLine();
    await window().type('owner: Bo');
    await offered().first().waitFor({ state: 'detached' });
    await window().press('Enter');
    await window().seeText(/owner: Bo\n/);
    await window().type('description: A profile of another risk');
    await window().seeText(/description: A profile of another risk/);
    equal(await offered().count(), 0);
    await revert();
  });

  it('gives a risk an owner from its problem', async () => {
    await window().putCursorOn('DATA-001');
    await window().press('Control+.');
    await window().page.locator('.action-widget .monaco-list-row', { hasText: 'Assign an owner to DATA-001…' }).click();
    await window().choose('Tomas Berg');
    await window().seeText(/id: DATA-001\n[\s\S]*\n\s*owner: Tomas Berg\n/);
    await revert();
  });
});

describe('a file with a byte order mark and Windows line ends', () => {
  const folder = join(temporaryFolder('risk-windows'), 'windows');
  const file = 'queue.risk.yaml';
  const text = [
    '\ufeffstory: "4.2"',
    'risks:',
    '  - id: TECH-001',
    '    title: Queue drops “orders” 📦',
    '    probability: medium',
    '    impact: high',
    '    score: 4',
    '    owner: Ana Ruiz',
    '    mitigations: [Acknowledge after the write]',
    '    tests: [Stop the worker in between]',
    '',
  ].join('\r\n');
  mkdirSync(folder);
  writeFileSync(join(folder, file), text);
  const window = useWorkbench({ folder, file });

  it('is the same byte for byte after a quick fix, but for what it mends', async () => {
    await window().seeSquiggles('error');
    await window().putCursorOn('4\r\n    owner');
    await window().press('Control+.');
    await window().page.locator('.action-widget .monaco-list-row', { hasText: 'Change the score to 6' }).click();
    await window().noSquiggles('error');
    await window().press('Control+S');
    await window().page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    deepEqual(readFileSync(join(window().folder, file)), Buffer.from(text.replace('score: 4', 'score: 6')));
  });
});
