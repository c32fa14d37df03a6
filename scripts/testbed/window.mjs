import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArguments, installBrowser } from './browser.mjs';
import { out } from './paths.mjs';
import { loadAsWebExtension } from './web-extension.mjs';

/** @typedef {Awaited<ReturnType<typeof openWindow>>} Window */

export async function openBrowser(say = console.log) {
  const executablePath = await installBrowser(say);
  // Signals are the launcher's to handle: it ends the server with the browser.
  return chromium.launch({
    executablePath,
    args: browserArguments,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * Opens a VS Code window at a place and keeps what it logs.
 * @param {import('playwright-core').Browser} browser
 * @param {import('./server.mjs').Server} server
 * @param {import('./server.mjs').Place} place
 * @param {{ onLog?: (level: string, text: string) => void, size?: { width: number, height: number }, language?: string }} [options]
 */
export async function openWindow(browser, server, place, options = {}) {
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    serviceWorkers: 'allow',
    // A colour that is still changing is no colour of any theme, and what slides in takes the keyboard late.
    reducedMotion: 'reduce',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
  const page = await context.newPage();
  // What a language pack would say: extensions are asked for their words in this language, the window's own stay English.
  if (options.language)
    await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.language)};`);
  /** @type {string[]} */
  const log = [];
  const keep = (/** @type {string} */ level, /** @type {string} */ text) => {
    log.push(`${level} ${text}`);
    options.onLog?.(level, text);
  };

  page.on('console', (message) => log.push(`page ${message.type()} ${message.text()}`));
  page.on('pageerror', (error) => log.push(`page error ${error.stack ?? error.message}`));
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ level, /** @type {unknown[]} */ args) =>
    keep(level, args.map(asText).join(' ')),
  );
  /** @type {Promise<number>} */
  const exit = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code));
    page.on('close', () => resolve(1));
    page.on('crash', () => resolve(1));
  });
  const { development } = place;
  if (development?.host === 'web') await loadAsWebExtension(page, server.origin, development);
  await page.goto(server.address(place), { waitUntil: 'commit' });

  return {
    page,
    log,
    /** Resolves with the exit code of the test module, where the window runs one. */
    exit,
    /** Keeps what a person needs to understand a failure: a picture and the log. Resolves with their path without an ending. */
    async keepEvidence(/** @type {string} */ suite, /** @type {string} */ name) {
      const folder = join(out, 'window', suite);
      mkdirSync(folder, { recursive: true });
      // What the first of two runs left stays.
      const path = join(folder, existsSync(join(folder, `${name}.log`)) ? `${name}-again` : name);
      writeFileSync(`${path}.log`, `${log.join('\n')}\n`);
      await page.screenshot({ path: `${path}.png` }).catch(() => {});
      return path;
    },
    close: () => context.close(),
  };
}

/** What an earlier run of a suite left must not be taken for this one's. */
export function clearEvidence(/** @type {string} */ suite) {
  rmSync(join(out, 'window', suite), { recursive: true, force: true });
}

function asText(/** @type {unknown} */ value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
