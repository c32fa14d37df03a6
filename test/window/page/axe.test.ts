import { deepEqual } from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { accessibilityFaults } from '../../../scripts/testbed/axe.mjs';
import { out } from '../../../scripts/testbed/paths.mjs';
import { openBrowser } from '../../../scripts/testbed/window.mjs';
import { openMatrixPage } from './open-page';
import { states } from './states';
import type { Theme } from './themes';

interface Sight {
  readonly name: string;
  readonly theme: Theme;
  readonly width: number;
  /** What axe looks for: colours alone where only those are new, nothing where only the width is. */
  readonly rules: readonly string[] | null;
  readonly forced?: boolean;
}

const everything: readonly string[] = [];
/** What is sound in one theme is sound in all but for its colours; `EXHAUSTIVE=1` looks at everything everywhere. */
const colours: readonly string[] = process.env.EXHAUSTIVE ? everything : ['color-contrast'];

/** An editor tab in each theme; the side bar, and at its narrowest; a wide window; a window of 900 at 200 %; colours that the system imposes. */
const sights: readonly Sight[] = [
  { name: 'light', theme: 'light', width: 640, rules: everything },
  { name: 'dark', theme: 'dark', width: 640, rules: colours },
  { name: 'high-contrast-light', theme: 'high-contrast-light', width: 640, rules: colours },
  { name: 'high-contrast-dark', theme: 'high-contrast-dark', width: 640, rules: colours },
  { name: '320', theme: 'dark', width: 320, rules: everything },
  { name: '170', theme: 'dark', width: 170, rules: null },
  { name: '1100', theme: 'light', width: 1100, rules: null },
  { name: '450', theme: 'high-contrast-dark', width: 450, rules: null },
  { name: 'forced', theme: 'light', width: 640, forced: true, rules: colours },
];

describe('the page can be read by everyone', () => {
  let browser: Browser;
  before('open a browser', async () => {
    browser = await openBrowser();
  });
  after('close it', () => browser.close());

  const folder = join(out, 'screenshots', 'page');
  mkdirSync(folder, { recursive: true });

  for (const state of states) {
    it(state.name, async () => {
      const view = await openMatrixPage(browser, { reducedMotion: true });
      const { page } = view;
      const faults: string[] = [];
      if (state.shown !== null) await view.show(state.shown);
      await state.act?.(page);
      // That the host is waited for is shown a moment later.
      await page.locator('h1').first().waitFor();
      for (const { name, theme, width, rules, forced = false } of sights) {
        await view.wear(theme);
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ forcedColors: forced ? 'active' : 'none' });
        await page.screenshot({ path: join(folder, `${state.name.replace(/\W+/g, '-')}-${name}.png`) });
        const found = rules === null ? [] : await accessibilityFaults(page.mainFrame(), rules);
        faults.push(...found.map((fault) => `${name}: ${fault}`));
        if (await page.evaluate(isScrolledSideways)) faults.push(`${name}: one has to scroll sideways`);
        faults.push(...(await page.evaluate(brokenHeads)).map((word) => `${name}: "${word}" is broken`));
      }
      deepEqual([...faults, ...view.refused], []);
      await view.close();
    });
  }
});

/** Runs in the page. */
function isScrolledSideways(): boolean {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth;
}

/** Runs in the page: words at the grid's axes that begin on one line and end on another. */
function brokenHeads(): readonly string[] {
  const texts = [...document.querySelectorAll('.grid th')].map(({ firstChild }) => firstChild);
  return texts.flatMap((text) => {
    const words = [...(text?.textContent ?? '').matchAll(/[^\s-]+/g)];
    return words.flatMap(({ 0: word, index }) => {
      const range = document.createRange();
      if (text === null) return [];
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return range.getClientRects().length > 1 ? [word] : [];
    });
  });
}
