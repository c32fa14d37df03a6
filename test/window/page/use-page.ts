import type { Browser } from 'playwright-core';
import { openBrowser } from '../../../scripts/testbed/window.mjs';
import { type MatrixPage, openMatrixPage, type PageOptions } from './open-page';

/** One browser for the tests of a suite, and a fresh page whenever a test asks for one. */
export function usePage(): (options?: PageOptions) => Promise<MatrixPage> {
  let browser: Browser | undefined;
  const open: MatrixPage[] = [];
  before('open a browser', async () => {
    browser = await openBrowser();
  });
  afterEach('close the pages', async () => {
    for (const page of open.splice(0)) await page.close();
  });
  after('close it', () => browser?.close());
  return async (options) => {
    if (browser === undefined) throw new Error('The browser opens before the first test and closes after the last.');
    const page = await openMatrixPage(browser, options);
    open.push(page);
    return page;
  };
}
