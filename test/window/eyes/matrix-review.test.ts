import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { eventually } from '../../../scripts/testbed/patience.mjs';
import { useWorkbench } from './use-workbench';

const file = 'story-7.2.risk.yaml';

describe('a review of the matrix', () => {
  // A window that is told by its address what to open restores nothing when it is loaded again.
  const window = useWorkbench({});
  const grid = (): Promise<Frame> => window().webview('[role=grid]');
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await window().page.keyboard.press(key);
  };
  const focused = (frame: Frame, name: string) =>
    frame.waitForFunction((wanted) => (document.activeElement as HTMLElement | null)?.dataset.focus === wanted, name);
  /** To another element: a window that is slow moves the keyboard a little after the key. */
  const tab = async (frame: Frame, key: string): Promise<void> => {
    const before = await frame.evaluateHandle(() => document.activeElement);
    await press(key);
    await frame.waitForFunction((element) => document.activeElement !== element, before);
  };
  /** The keyboard goes to the view beside the text, where VS Code gives it back to what had it. */
  const toMatrix = async (): Promise<Frame> => {
    await window().runCommand('View: Focus Right Editor Group');
    const frame = await grid();
    await frame.waitForFunction(() => document.hasFocus());
    return frame;
  };
  const heard = (frame: Frame, text: string) =>
    frame.locator('[role=status]', { hasText: text }).waitFor({ state: 'attached' });
  const chipIn = (frame: Frame, cell: string) => frame.locator(`[data-cell="${cell}"] .chip`, { hasText: 'DATA-001' });

  before('open the profile as a person does', async () => {
    await window().page.locator('.monaco-workbench .statusbar-item').first().waitFor();
    await window().open(file);
    await window().seeSquiggles('error');
  });

  it('needs no mouse from the first key to the last, and is heard', async () => {
    await window().runCommand('Risk Profile: Open Matrix to the Side');
    await grid();
    const frame = await toMatrix();
    await press('/');
    await focused(frame, 'search');
    await window().type('cents');
    await heard(frame, '1 of 2 risks shown');
    await press('Control+a', 'Delete');
    await heard(frame, '2 risks');
    // Behind the search box: arrows, table, export, and the grid as one stop, at its gravest risk.
    for (let step = 0; step < 6 && (await frame.locator('[data-cell]:focus').count()) === 0; step += 1)
      await tab(frame, 'Tab');
    await focused(frame, 'cell 3,3');
    await press('ArrowDown');
    await focused(frame, 'cell 2,3');
    await press('Space');
    await frame.locator('.cell-head', { hasText: 'Medium × High · 1 risk' }).waitFor();
    await press('Escape');
    await frame.locator('.cell-head').waitFor({ state: 'detached' });
    await press('Enter');
    await window().page.locator('.statusbar-item', { hasText: '8 selected' }).waitFor();
    equal((await window().visibleText()).includes('DATA-001'), true);
    await toMatrix();
    await focused(frame, 'cell 2,3');
    await press('Alt+ArrowDown');
    await heard(frame, 'DATA-001 moved to Low × High');
    await chipIn(frame, '1,3').waitFor();
    await press('Control+z');
    await heard(frame, 'The move was taken back');
    await chipIn(frame, '2,3').waitFor();
    for (let step = 0; step < 6 && (await frame.locator('[data-focus=export]:focus').count()) === 0; step += 1)
      await tab(frame, 'Shift+Tab');
    await press('Enter');
    await window().page.locator('.quick-input-widget', { hasText: 'Copy as Markdown' }).waitFor();
    await window().type('Copy as Markdown');
    await press('Enter');
    match(await window().clipboard(/\| DATA-001 /), /\| SEC-001 /);
  });

  it('is there again after the window was loaded anew, as it was looked at', async () => {
    const frame = await grid();
    await frame.locator('button', { hasText: 'Lock' }).click();
    await frame.locator('button', { hasText: 'Unlock' }).waitFor();
    await frame.locator('button', { hasText: '1 unowned' }).click();
    await frame.locator('.risks [data-focus="sort owner"]').click();
    await frame.locator('.cell .chip', { hasText: 'DATA-001' }).click();
    const seen = async (shown: Frame) => {
      await shown.locator('button', { hasText: 'Unlock' }).waitFor();
      await shown.locator('.cell .chip[aria-current=true]').waitFor();
      return {
        chips: await shown
          .locator('.cell .chip')
          .evaluateAll((all) => all.map((chip) => (chip as HTMLElement).dataset.risk)),
        selected: await shown.locator('.chip[aria-current=true]').getAttribute('data-risk'),
        pressed: await shown.locator('.summary [aria-pressed=true]').innerText(),
        sorted: await shown.locator('th[aria-sort=ascending]').innerText(),
        title: await window().page.locator('.tab', { hasText: 'Matrix' }).innerText(),
      };
    };
    const before = await seen(frame);
    deepEqual(before.chips, ['DATA-001']);
    // VS Code writes down what is open when it finds time for it.
    await eventually(async () =>
      ok(await window().page.evaluate(isWrittenDown, ['riskProfile.matrix', 'no-owner', 'DATA-001'])),
    );
    await window().page.reload({ waitUntil: 'commit' });
    deepEqual(await seen(await grid()), before);
    await window().screenshot('matrix-after-reload');
  });
});

/** Runs in the window: whether what VS Code keeps of this workspace has an entry with all of these texts. */
async function isWrittenDown(texts: readonly string[]): Promise<boolean> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith('vscode-web-state-db') !== true) continue;
    const base = await done(indexedDB.open(name));
    const entries = base.objectStoreNames.contains('ItemTable')
      ? await done(base.transaction('ItemTable').objectStore('ItemTable').getAll())
      : [];
    base.close();
    if (entries.some((entry) => texts.every((text) => String(entry).includes(text)))) return true;
  }
  return false;
}
