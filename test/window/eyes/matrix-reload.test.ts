import { match } from 'node:assert/strict';
import { useWorkbench } from './use-workbench';

describe('the matrix over a reload of the window', () => {
  // A window whose address names a file opens that file alone, and nothing of what was open before.
  const window = useWorkbench({});

  it('is there again, locked, filtered and sorted as it was, before its text is looked at', async () => {
    await window().open('story-7.2.risk.yaml');
    await window().seeSquiggles('error');
    await window().runCommand('Risk Profile: Open Matrix to the Side');
    const before = await window().webview('[role=grid]');
    await before.locator('button', { hasText: 'Lock' }).click();
    await before.locator('button', { hasText: '1 unowned' }).click();
    await before.locator('.risks [data-focus="sort owner"]').click();
    await before.locator('th[aria-sort=ascending]', { hasText: 'Owner' }).waitFor();
    await window().page.locator('.editor-instance .view-lines').first().click();
    await window().open('README.md');

    await window().page.reload();
    const frame = await window().webview('[role=grid]');
    await frame.locator('button', { hasText: 'Unlock' }).waitFor();
    await frame.locator('th[aria-sort=ascending]', { hasText: 'Owner' }).waitFor();
    match((await frame.locator('.facts').textContent()) ?? '', /1 of 2 risks shown/);
    match((await frame.locator('.cell .chip').allInnerTexts()).join(), /^DATA-001/);
    await window().page.locator('.tab', { hasText: 'Matrix: story-7.2.risk.yaml' }).waitFor();
  });
});
