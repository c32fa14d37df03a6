import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from './use-workbench';

const file = 'story-7.2.risk.yaml';

describe('work in the matrix', () => {
  const window = useWorkbench({ file });
  const grid = () => window().webview('[role=grid]');
  const saved = () => readFileSync(join(window().folder, file), 'utf8');

  /** The lines that the file on disk has and the text has not, once it has any: saving takes its time. */
  const savedOtherThan = async (text: string): Promise<readonly string[]> => {
    const now = saved();
    // A file that is just being written is empty for a moment.
    if (now !== '' && now !== text) return differences(text, now);
    await window().page.waitForTimeout(50);
    return savedOtherThan(text);
  };

  before('open it beside the text', async () => {
    await window().seeSquiggles('error');
    await window().runCommand('Risk Profile: Open Matrix to the Side');
    await grid();
  });

  it('selects the risk in which the cursor stands', async () => {
    const frame = await grid();
    await window().putCursorOn('Read amounts as decimals');
    await frame.locator('.chip[aria-current=true]', { hasText: 'DATA-001' }).waitFor();
    await window().putCursorOn('A statement of another');
    await frame.locator('.chip[aria-current=true]', { hasText: 'SEC-001' }).waitFor();
  });

  it('shows the line of a risk, and keeps the keyboard until Enter', async () => {
    const frame = await grid();
    await frame.locator('.chip', { hasText: 'DATA-001' }).click();
    equal(await frame.evaluate(() => document.activeElement?.textContent?.startsWith('DATA-001')), true);
    await window().page.keyboard.press('Enter');
    await window().page.locator('.statusbar-item', { hasText: '8 selected' }).waitFor();
  });

  it('moves a risk by the keyboard alone, says so, and one undo brings every byte back', async () => {
    const before = saved();
    const frame = await grid();
    await frame.locator('.chip', { hasText: 'DATA-001' }).focus();
    await window().page.keyboard.press('Alt+ArrowDown');
    await frame.locator('[data-cell="1,3"] .chip', { hasText: 'DATA-001' }).waitFor();
    match((await frame.locator('[role=status]').textContent()) ?? '', /DATA-001 moved to Low × High/);
    equal(await frame.evaluate(() => document.activeElement?.textContent?.startsWith('DATA-001')), true);
    await window().page.keyboard.press('Enter');
    await window().page.locator('.statusbar-item', { hasText: 'selected' }).waitFor();
    await window().page.keyboard.press('Control+S');
    deepEqual(await savedOtherThan(before), ['    probability: low', '    score: 3']);
    await window().page.keyboard.press('Control+Z');
    await frame.locator('[data-cell="2,3"] .chip', { hasText: 'DATA-001' }).waitFor();
    const moved = saved();
    await window().page.keyboard.press('Control+S');
    await savedOtherThan(moved);
    equal(saved(), before);
  });

  it('filters by what is missing, and says how many are left', async () => {
    const frame = await grid();
    await frame.locator('button', { hasText: '1 unowned' }).click();
    deepEqual(await frame.locator('.cell .chip > span:first-child').allInnerTexts(), ['DATA-001']);
    match((await frame.locator('[role=status]').textContent()) ?? '', /1 of 2 risks shown/);
    await frame.locator('button', { hasText: 'Clear' }).click();
    equal(await frame.locator('.cell .chip').count(), 2);
  });

  it('says what an ordinary file is, and stays with the profile when locked', async () => {
    const frame = await grid();
    await frame.locator('button', { hasText: 'Lock' }).click();
    await frame.locator('button', { hasText: 'Unlock' }).waitFor();
    await window().page.locator('.editor-instance .view-lines').first().click();
    await window().open('README.md');
    equal(await frame.locator('.cell .chip').count(), 2);
    await frame.locator('button', { hasText: 'Unlock' }).click();
    const notice = await window().webview('.notice');
    match((await notice.locator('.notice').textContent()) ?? '', /README\.md is not a risk document/);
  });
});

/** The lines of the second text that the first has not. */
function differences(before: string, after: string): readonly string[] {
  const lines = before.split('\n');
  return after.split('\n').filter((line, index) => line !== lines[index]);
}
