import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { eventually } from '../../../scripts/testbed/patience.mjs';
import { useWorkbench } from './use-workbench';

const file = 'story-7.2.risk.yaml';

describe('work in the matrix', () => {
  const window = useWorkbench({ file });
  const grid = () => window().webview('[role=grid]');
  const saved = () => readFileSync(join(window().folder, file), 'utf8');

  /** The lines that the file on disk has and the text has not, once it has any: saving takes its time. */
  const savedOtherThan = (text: string): Promise<readonly string[]> =>
    eventually(() => {
      const now = saved();
      // A file that is just being written is empty for a moment.
      ok(now !== '' && now !== text, 'nothing was saved');
      return differences(text, now);
    });

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
    await hasKeyboard(frame, 'DATA-001');
    await window().page.keyboard.press('Enter');
    await window().page.locator('.statusbar-item', { hasText: '8 selected' }).waitFor();
  });

  it('moves a risk by the keyboard alone, says so, and one undo brings every byte back', async () => {
    const before = saved();
    const frame = await grid();
    await frame.locator('.chip', { hasText: 'DATA-001' }).focus();
    await window().page.keyboard.press('Alt+ArrowDown');
    await frame.locator('[data-cell="1,3"] .chip', { hasText: 'DATA-001' }).waitFor();
    await frame.locator('[role=status]', { hasText: 'DATA-001 moved to Low × High' }).waitFor({ state: 'attached' });
    await hasKeyboard(frame, 'DATA-001');
    await window().page.keyboard.press('Enter');
    await window().hasKeyboard();
    await window().page.keyboard.press('Control+S');
    deepEqual(await savedOtherThan(before), ['    probability: low', '    score: 3']);
    await window().page.keyboard.press('Control+Z');
    await frame.locator('[data-cell="2,3"] .chip', { hasText: 'DATA-001' }).waitFor();
    const moved = saved();
    await window().page.keyboard.press('Control+S');
    await savedOtherThan(moved);
    await eventually(() => equal(saved(), before));
  });

  it('filters by what is missing, and says how many are left', async () => {
    const frame = await grid();
    await frame.locator('button', { hasText: '1 unowned' }).click();
    await frame.locator('[role=status]', { hasText: '1 of 2 risks shown' }).waitFor({ state: 'attached' });
    deepEqual(await frame.locator('.cell .chip > span:first-child').allInnerTexts(), ['DATA-001']);
    await frame.locator('button', { hasText: 'Clear' }).click();
    await eventually(async () => equal(await frame.locator('.cell .chip').count(), 2));
  });

  it('says what an ordinary file is, and stays with the profile when locked', async () => {
    const frame = await grid();
    await frame.locator('button', { hasText: 'Lock' }).click();
    await frame.locator('button', { hasText: 'Unlock' }).waitFor();
    await window().clickText();
    await window().open('README.md');
    equal(await frame.locator('.cell .chip').count(), 2);
    await frame.locator('button', { hasText: 'Unlock' }).click();
    await window().webview('.notice:has-text("README.md is not a risk document")');
  });
});

/** Waits until the keyboard is on what begins with a text. */
async function hasKeyboard(frame: Frame, text: string): Promise<void> {
  await frame.waitForFunction((begin) => document.activeElement?.textContent?.startsWith(begin), text);
}

/** The lines of the second text that the first has not. */
function differences(before: string, after: string): readonly string[] {
  const lines = before.split('\n');
  return after.split('\n').filter((line, index) => line !== lines[index]);
}
