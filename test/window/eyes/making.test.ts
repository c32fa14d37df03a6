import { equal, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from './use-workbench';

const file = 'early-engineering-risks.md';
const made = 'early-engineering-risks.risk.yaml';

describe('making documents in the window', () => {
  const window = useWorkbench({ folder: 'examples', file });
  const page = () => window().page;
  const path = (name: string) => join(window().folder, name);
  const rows = () => page().locator('.quick-input-widget .monaco-list-row');
  const widget = () => page().locator('.quick-input-widget');
  const title = (text: string) => widget().locator('.quick-input-title', { hasText: text });
  const run = async (command: string): Promise<void> => {
    await page().keyboard.press('F1');
    await widget().locator('input').first().fill(`>Risk Profile: ${command}`);
    await rows().filter({ hasText: command }).first().click();
  };
  const type = async (words: string): Promise<void> => {
    await widget().locator('input').first().fill(words);
    await page().keyboard.press('Enter');
  };

  /** The window shows a new file before the disk has all of it. */
  const written = async (name: string): Promise<string> => {
    const text = existsSync(path(name)) ? readFileSync(path(name), 'utf8') : '';
    if (text !== '') return text;
    await page().waitForTimeout(50);
    return written(name);
  };

  before('the document is read', () => page().locator('.codelens-decoration').first().waitFor());

  it('shows the columns that a table lacks before it adds them, and one undo takes them back', async () => {
    const before = readFileSync(path(file), 'utf8');
    await run('Add Missing Columns');
    await page().locator('.modified-in-monaco-diff-editor .view-line', { hasText: 'Owner' }).first().waitFor();
    await rows().filter({ hasText: 'Discard' }).waitFor();
    await window().screenshot('refactor-columns');
    equal(readFileSync(path(file), 'utf8'), before, 'nothing is written before that');
    await rows().filter({ hasText: 'Write' }).click();
    await page().locator('.tab.active', { hasText: file }).waitFor();
    await page().locator('.editor-instance .view-line', { hasText: 'Owner' }).first().waitFor();
    await window().screenshot('refactor-columns-applied');
    await page().keyboard.press('Control+Z');
    await page().locator('.editor-instance .view-line', { hasText: '| Owner' }).waitFor({ state: 'detached' });
  });

  it('shows the new file before it is made, and leaves nothing where it is not wanted', async () => {
    await run('Upgrade to .risk.yaml');
    await rows().filter({ hasText: 'Discard' }).waitFor();
    await window().screenshot('refactor-upgrade');
    await rows().filter({ hasText: 'Discard' }).click();
    await widget().waitFor({ state: 'hidden' });
    ok(!existsSync(path(made)));
    await page().locator('.tab.active', { hasText: file }).waitFor();
    await run('Upgrade to .risk.yaml');
    await rows().filter({ hasText: 'Write' }).click();
    await page().locator('.tab', { hasText: made }).first().waitFor();
    match(await written(made), /title: Tile cache growth/);
    await page().locator('.tab', { hasText: file }).first().click();
  });

  it('asks for a new risk step by step, and goes back without forgetting', async () => {
    await run('New Risk');
    await title('New risk (1/').waitFor();
    await window().screenshot('new-risk-category');
    await type('SEC');
    await title('(2/').waitFor();
    await page().keyboard.press('Enter');
    await widget().getByText('A risk needs a title.').waitFor();
    await window().screenshot('new-risk-title');
    await widget().locator('input').first().fill('Keys in the log');
    await page().keyboard.press('Enter');
    await title('(3/').waitFor();
    await window().screenshot('new-risk-level');
    await widget().locator('.codicon-quick-input-back').first().click();
    await title('(2/').waitFor();
    equal(await widget().locator('input').first().inputValue(), 'Keys in the log');
    await page().keyboard.press('Escape');
    await widget().waitFor({ state: 'hidden' });
    ok(!(await page().locator('.view-lines').first().innerText()).includes('Keys'), 'leaving writes nothing');
  });
});
