import { doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../../../scripts/testbed/patience.mjs';
import { useWorkbench } from './use-workbench';

const file = 'early-engineering-risks.md';
const made = 'early-engineering-risks.risk.yaml';

describe('making documents in the window', () => {
  const window = useWorkbench({ folder: 'examples', file });
  const page = () => window().page;
  const path = (name: string) => join(window().folder, name);
  const rows = () => window().rows;
  const widget = () => window().widget;
  const title = (text: string) => widget().locator('.quick-input-title', { hasText: text });
  const run = (command: string) => window().startCommand(`Risk Profile: ${command}`);
  const type = async (words: string): Promise<void> => {
    await widget().locator('input').first().fill(words);
    await page().keyboard.press('Enter');
  };

  /** The comparison is closed, and the keyboard is in the document again. */
  const isBack = async (): Promise<void> => {
    await widget().waitFor({ state: 'hidden' });
    await page().locator('.monaco-diff-editor').first().waitFor({ state: 'detached' });
    await window().isOpen(file);
    await page().locator('.monaco-editor.focused').waitFor();
  };

  before('the document is read', () => page().locator('.codelens-decoration').first().waitFor());

  it('shows the columns that a table lacks before it adds them, and one undo takes them back', async () => {
    const before = readFileSync(path(file), 'utf8');
    await run('Add Missing Columns');
    await page().locator('.modified-in-monaco-diff-editor .view-line', { hasText: 'Owner' }).first().waitFor();
    await rows().filter({ hasText: 'Discard' }).waitFor();
    await window().screenshot('refactor-columns');
    equal(readFileSync(path(file), 'utf8'), before, 'nothing is written before that');
    await window().choose('Write');
    await isBack();
    await window().seeText(/\| Owner/);
    await window().screenshot('refactor-columns-applied');
    await page().keyboard.press('Control+Z');
    await eventually(async () => doesNotMatch(await window().visibleText(), /\| Owner/));
    await page().locator('.tab.active.dirty').waitFor({ state: 'detached' });
  });

  it('shows the new file before it is made, and leaves nothing where it is not wanted', async () => {
    await run('Upgrade to .risk.yaml');
    await rows().filter({ hasText: 'Discard' }).waitFor();
    await window().screenshot('refactor-upgrade');
    await window().choose('Discard');
    await isBack();
    ok(!existsSync(path(made)));
    await run('Upgrade to .risk.yaml');
    await window().choose('Write');
    await page().locator('.tab', { hasText: made }).first().waitFor();
    // The window shows a new file before the disk has all of it.
    await eventually(() => match(readFileSync(path(made), 'utf8'), /title: Tile cache growth/));
    // By its tab: the new file takes the keyboard when it comes, also from the list of quick open.
    await page().locator('.tab', { hasText: file }).first().click();
    await window().isOpen(file);
    await window().hasKeyboard();
  });

  it('says before it writes a table what that has no room for', async () => {
    await run('Convert Risk Profile');
    await rows().filter({ hasText: 'CSV' }).first().click();
    await rows().filter({ hasText: 'A table holds risks alone, without' }).waitFor();
    await window().screenshot('convert-csv');
    await rows().filter({ hasText: 'Discard' }).click();
    await widget().waitFor({ state: 'hidden' });
    await isBack();
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
    await window().leave();
    ok(!(await page().locator('.view-lines').first().innerText()).includes('Keys'), 'leaving writes nothing');
  });

  it('brings a summary in a fence up to date where one wants it, and adds no second one', async () => {
    const notes = 'notes.md';
    const old =
      '# Notes\n\n```yaml\n# by hand\nrisk_summary:\n  totals: { critical: 0, high: 0, medium: 0, low: 0 }\n```\n';
    writeFileSync(path(notes), old);
    await window().open(notes);
    await run('Insert risk_summary');
    await rows().filter({ hasText: 'Offline receipts' }).first().click();
    await window().runCommand('Notifications: Show Notifications');
    await page().locator('.notifications-center.visible').getByRole('button', { name: 'Update' }).click();
    await window().seeText(/totals: \{ critical: 1, high: 2,/);
    await window().screenshot('insert-updated');
    equal((await window().visibleText()).split('risk_summary').length, 2);
    await window().runCommand('File: Revert File');
    await page().locator('.tab.active.dirty').waitFor({ state: 'detached' });
  });

  it('refuses to rename a risk to an id that is taken, says why, and leaves its heading alone', async () => {
    await window().open('3.1-offline-receipts.md');
    await window().goTo(1);
    await page().locator('.codelens-decoration', { hasText: 'Gate FAIL' }).first().waitFor();
    await window().putCursorOn('SEC-001: Card numbers');
    await window().press('F2');
    await page().locator('.rename-box input').fill('DATA-001');
    await window().press('Enter');
    await window().runCommand('Notifications: Show Notifications');
    const center = page().locator('.notifications-center.visible');
    await center.locator('.notification-list-item', { hasText: 'DATA-001' }).waitFor();
    await window().screenshot('rename-refused');
    await window().runCommand('Notifications: Clear All Notifications');
    await center.waitFor({ state: 'detached' });
    await window().goTo(64);
    await window().seeText(/### 2\. SEC-001: Card numbers/);
    equal(await page().locator('.tab.active.dirty').count(), 0);
  });

  it('waives a gate step by step, refuses empty words, and goes back to the gate itself', async () => {
    const dialog = page().locator('.monaco-dialog-box');
    const press = (label: string) => dialog.getByRole('button', { name: label }).click();
    await window().open('3.1-offline-receipts.md');
    await window().goTo(1);
    await page().locator('.codelens-decoration', { hasText: 'Gate FAIL' }).first().waitFor();
    await run('Write Gate');
    await dialog.getByText('With it below 9, the gate would be CONCERNS.').waitFor();
    await press('Waive…');
    await title('(1/3)').waitFor();
    await type('TBD');
    await widget().getByText('A waiver needs a reason.').waitFor();
    await widget().locator('.codicon-quick-input-back').first().click();
    await dialog.getByText('Gate FAIL').waitFor();
    await press('Waive…');
    await title('(1/3)').waitFor();
    await type('Pilot with ten tills');
    await title('(2/3)').waitFor();
    await page().keyboard.press('Enter');
    await widget().getByText('A waiver needs the name of somebody.').waitFor();
    await type('Ana Petrov');
    await title('(3/3)').waitFor();
    await type('2020-01-01');
    await widget().getByText('That day is over.').waitFor();
    await window().screenshot('waiver-date');
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await type(until);
    await dialog.getByText(`Waived by Ana Petrov until ${until}: Pilot with ten tills`).waitFor();
    await window().screenshot('waiver-given');
    await press('Write gates/3.1-offline-receipts.yml');
    await rows().filter({ hasText: 'Discard' }).waitFor();
    await page().locator('.view-line', { hasText: 'approved_by: Ana Petrov' }).waitFor();
    await window().screenshot('waiver-preview');
    await rows().filter({ hasText: 'Discard' }).click();
    await widget().waitFor({ state: 'hidden' });
    ok(!existsSync(path('gates/3.1-offline-receipts.yml')), 'leaving writes nothing');
  });
});
