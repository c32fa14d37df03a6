import { equal, ok } from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { useWorkbench } from './use-workbench';

const file = 'story-7.2.risk.yaml';

describe('the life of the matrix', () => {
  const window = useWorkbench({ file });
  const grid = (): Promise<Frame> => window().webview('[role=grid]');
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await window().page.keyboard.press(key);
  };
  const chip = (frame: Frame, cell: string, id: string) =>
    frame.locator(`[data-cell="${cell}"] .chip`, { hasText: id });

  before('open it beside the text', async () => {
    await window().seeSquiggles('error');
    await window().runCommand('Risk Profile: Open Matrix to the Side');
    await grid();
  });

  it('takes moves back by its own key, one after the other, and keeps the keyboard', async () => {
    const frame = await grid();
    await chip(frame, '2,3', 'DATA-001').focus();
    await press('Alt+ArrowDown');
    await chip(frame, '1,3', 'DATA-001').waitFor();
    await press('Alt+ArrowLeft');
    await chip(frame, '1,2', 'DATA-001').waitFor();
    await press('Control+z');
    await chip(frame, '1,3', 'DATA-001').waitFor();
    await frame.locator('.toast', { hasText: 'taken back' }).waitFor();
    await frame.waitForFunction(() => (document.activeElement as HTMLElement).dataset.focus === 'chip DATA-001');
    await press('Control+z');
    await chip(frame, '2,3', 'DATA-001').waitFor();
    await press('Control+z');
    await frame.locator('.toast', { hasText: 'no move to take back' }).waitFor();
  });

  it('takes nothing back that was not its own', async () => {
    const frame = await grid();
    await chip(frame, '2,3', 'DATA-001').focus();
    await press('Alt+ArrowLeft');
    await frame.locator('.toast', { hasText: 'DATA-001 moved to' }).waitFor();
    await window().clickText();
    await window().goTo(3, 10);
    await window().type('X');
    await frame.locator('h1', { hasText: 'XImport' }).waitFor();
    await chip(frame, '2,2', 'DATA-001').click();
    await press('Control+z');
    await frame.locator('.toast', { hasText: 'The text has changed since the move' }).waitFor();
    equal(await frame.locator('h1', { hasText: 'XImport' }).count(), 1);
    // The keyboard has stayed, and the next move starts from here.
    await press('Alt+ArrowRight');
    await chip(frame, '2,3', 'DATA-001').waitFor();
  });

  it('keeps its picture while the text is broken, and says so', async () => {
    const frame = await grid();
    await window().clickText();
    await window().goTo(1, 1);
    await window().type('{');
    await frame.locator('.broken', { hasText: 'cannot be read just now' }).waitFor();
    equal(await frame.locator('.cell .chip').count(), 2);
    await window().screenshot('matrix-broken');
    await press('Backspace');
    await frame.locator('.broken').waitFor({ state: 'detached' });
  });

  it('leaves no old lenses behind when the keyboard goes to it right after a keystroke', async () => {
    const frame = await grid();
    const lens = (text: string) => window().page.locator('.codelens-decoration', { hasText: text }).first();
    await window().clickText();
    await window().goTo(1, 1);
    await window().type('{');
    await lens('0 risks').waitFor();
    const heading = await frame.locator('h1').boundingBox();
    await press('Backspace');
    // At once: a moment later VS Code has asked for them.
    await window().page.mouse.click(heading?.x ?? 0, heading?.y ?? 0);
    await lens('6 stated, 9 computed').waitFor();
  });

  it('is drawn at most 50 ms after the findings of a keystroke', async () => {
    const frame = await grid();
    await window().clickText();
    await window().putCursorOn('6\n    owner');
    const waits: number[] = [];
    const paces: number[] = [];
    for (let round = 0; round < 9; round++) {
      const isWrong = round % 2 === 1;
      paces.push((await window().page.evaluate(timeOfWork)) / idle);
      const found = window().page.evaluate(whenErrors, isWrong);
      const drawn = frame.evaluate(whenDiffers, isWrong);
      await press('Shift+ArrowRight', isWrong ? '6' : '9', 'ArrowLeft');
      waits.push((await drawn) - (await found));
    }
    const rounded = waits.map((wait) => `${Math.round(wait)} ms`).join(', ');
    // A machine that is slow, or has other work, is given as much more time as it takes for a work whose time is known.
    const pace = Math.max(1, middleOf(paces));
    console.log(
      `      after the findings: ${rounded}; the machine takes ${pace.toFixed(1)} times as long as an idle one`,
    );
    ok(middleOf(waits) <= 50 * pace, rounded);
  });

  it('is there again when it was hidden, as it was looked at', async () => {
    const frame = await grid();
    await frame.locator('.risks [data-focus="sort owner"]').click();
    await window().clickText();
    await window().runCommand('View: Toggle Maximize Editor Group');
    await window().runCommand('View: Toggle Maximize Editor Group');
    const again = await grid();
    await again.locator('th[aria-sort=ascending]', { hasText: 'Owner' }).waitFor();
  });

  it('puts all profiles into one grid, and exports them as they are shown', async () => {
    await window().runCommand('Risk Profile: Show All Profiles');
    const frame = await window().webview('.profiles');
    await frame.locator('.profiles tbody', { hasText: /7\.2[\s\S]*7\.3|7\.3[\s\S]*7\.2/ }).waitFor();
    await frame
      .locator('button', { hasText: '6 High' })
      .or(frame.locator('.key', { hasText: 'High' }))
      .first()
      .click();
    await frame.locator('.risks .link[data-reveal]').first().waitFor();
    const rows = await frame.locator('.risks .link[data-reveal]').allInnerTexts();
    await frame.locator('button', { hasText: 'Export' }).click();
    await window().page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Copy as Markdown' }).click();
    const text = await window().clipboard(/\| Profile +\|/);
    for (const row of rows) ok(text.includes(row.replace('.', '.')), `${row} in ${text}`);
    await window().screenshot('matrix-all-profiles');
    await frame.locator('.profiles .link').first().click();
    await window()
      .page.locator('.tab.active', { hasText: /^(?:register|story)/ })
      .first()
      .waitFor();
  });
});

/** Milliseconds that the work below takes where nothing else runs. */
const idle = 50;

/** Runs in the window. */
function timeOfWork(): number {
  const started = performance.now();
  let sum = 0;
  for (let step = 0; step < 20_000_000; step += 1) sum += Math.sqrt(step);
  return sum > 0 ? performance.now() - started : 0;
}

function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Runs in the window: the moment in which there are no errors any more, or again. */
function whenErrors(wanted: boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if ((document.querySelector('.squiggly-error') !== null) !== wanted) return;
      watch.disconnect();
      resolve(performance.timeOrigin + performance.now());
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true, attributes: true });
    look();
  });
}

/** Runs in the view: the moment in which the printed score differs no more, or again. */
function whenDiffers(wanted: boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if ((document.querySelector('.risks')?.textContent?.includes('printed 6') === true) !== wanted) return;
      watch.disconnect();
      resolve(performance.timeOrigin + performance.now());
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true, characterData: true });
    look();
  });
}
