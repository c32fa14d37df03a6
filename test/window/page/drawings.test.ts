import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from '../../../scripts/testbed/axe.mjs';
import { openBrowser } from '../../../scripts/testbed/window.mjs';
import {
  defaultSettings,
  formatOf,
  gateOn,
  matrixOf,
  policyOf,
  read,
  renderHtml,
  renderMatrix,
} from '../../../server/src/engine';
import { themes } from './themes';

const many = `story: 9.1\ntitle: 盘点数据覆盖实时库存\nrisks:\n${Array.from(
  { length: 60 },
  (_, index) =>
    `  - { id: STORY-BOOT-CORE-LONG-${index}, title: T, probability: ${(index % 7) % 3 === 0 ? 3 : 2}, impact: 3, residual: { level: low } }\n`,
).join('')}`;
const examples = readdirSync('examples').filter((name) => /\.(?:md|yaml)$/.test(name) && !name.startsWith('.'));
const documents = [
  ...examples.map((name) => ({ name, text: readFileSync(`examples/${name}`, 'utf8') })),
  { name: 'sixty.risk.yaml', text: many },
  { name: 'none.risk.yaml', text: 'story: 9.2\nrisks: []\n' },
].map(({ name, text }) => {
  const { profile } = read(text, { format: formatOf(name) });
  const policy = policyOf(profile);
  return {
    name,
    matrix: matrixOf(profile, policy, gateOn(profile, policy, { settings: defaultSettings, today: '2026-03-02' })),
  };
});

/** What the command line writes and what the Markdown preview shows, looked at in a browser. */
describe('a written drawing', () => {
  let browser: Browser;
  before('open a browser', async () => {
    browser = await openBrowser();
  });
  after('close it', () => browser?.close());

  const withPage = async (options: Parameters<Browser['newContext']>[0], look: (page: Page) => Promise<void>) => {
    const context = await browser.newContext(options);
    await look(await context.newPage());
    await context.close();
  };

  for (const colorScheme of ['light', 'dark'] as const)
    it(`is accessible as a page and fits a phone, in the ${colorScheme}`, () =>
      withPage({ colorScheme, viewport: { width: 320, height: 700 } }, async (page) => {
        for (const { name, matrix } of documents) {
          await page.setContent(renderMatrix(matrix, 'html'));
          deepEqual(await accessibilityFaults(page.mainFrame()), [], name);
          deepEqual(await page.evaluate(() => document.documentElement.scrollWidth), 320, name);
        }
      }));

  it('keeps every word of the picture in its box', () =>
    withPage({ viewport: { width: 900, height: 700 } }, async (page) => {
      for (const { name, matrix } of documents) {
        await page.setContent(renderMatrix(matrix, 'svg'));
        deepEqual(await page.evaluate(wordsOutside), [], name);
      }
    }));

  for (const [theme, { kind, colours }] of Object.entries(themes))
    it(`is accessible in a preview that wears ${theme}`, () =>
      withPage({ viewport: { width: 480, height: 700 } }, async (page) => {
        const variables = Object.entries(colours).map(([key, value]) => `${key}: ${value};`);
        const style = `:root { ${variables.join(' ')} } body { background: var(--vscode-editor-background); color: var(--vscode-foreground); }`;
        for (const { name, matrix } of documents) {
          const css = readFileSync('media/preview.css', 'utf8');
          await page.setContent(
            `<!DOCTYPE html><html lang="en"><head><title>T</title><style>${style}${css}</style></head><body class="${kind}"><main><h1>T</h1>${renderHtml(matrix)}</main></body></html>`,
          );
          deepEqual(await accessibilityFaults(page.mainFrame()), [], name);
        }
      }));
});

/** Runs in the page: names that are wider than their box, and words beyond the picture's edge. */
function wordsOutside(): readonly string[] {
  const picture = document.querySelector('svg')?.viewBox.baseVal;
  return [...document.querySelectorAll('text')].flatMap((text) => {
    const { x, y, width, height } = text.getBBox();
    const box = text.closest('g.chip')?.querySelector('rect')?.getBBox();
    const inside = box === undefined || (x >= box.x && x + width <= box.x + box.width);
    const onPage = picture !== undefined && x >= 0 && x + width <= picture.width && y + height <= picture.height;
    return inside && onPage ? [] : [text.textContent ?? ''];
  });
}
