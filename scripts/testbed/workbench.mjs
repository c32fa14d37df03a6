import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { driveEditor } from './drive-editor.mjs';
import { driveKeyboard } from './drive-keyboard.mjs';
import { driveWebviews } from './drive-webviews.mjs';
import { out, root } from './paths.mjs';
import { eventually, patience } from './patience.mjs';
import { startServer } from './server.mjs';
import { temporaryFolder } from './temporary-folder.mjs';
import { openBrowser, openWindow } from './window.mjs';

/**
 * A VS Code window as a person has it before them, with the folder opened as a copy: what a test writes stays in the copy.
 * Whatever waits, waits for something to be seen; Playwright's time limit is the only clock.
 *
 * @typedef {object} WorkbenchOptions
 * @property {string} [folder] the tests' own workspace unless told
 * @property {string} [workspace] a `.code-workspace` file in that folder, which is opened instead of it
 * @property {string} [file] opened at once
 * @property {'node' | 'web'} [host] where the extension runs; Node unless told
 * @property {string} [extension] the folder of the extension under development; this repository unless told
 * @property {readonly string[]} [beside] folders of further extensions
 * @property {string} [vsix] installed instead of the extension under development
 * @property {boolean} [restricted] the folder is not trusted
 * @property {Theme} [theme]
 * @property {Record<string, unknown>} [settings]
 * @property {{ width: number, height: number }} [size]
 * @property {string} [language] of the person; English unless told
 *
 * @typedef {keyof typeof themes} Theme
 * @typedef {Awaited<ReturnType<typeof openWorkbench>>} Workbench
 *
 * @param {WorkbenchOptions} [options]
 */
export async function openWorkbench(options = {}) {
  const folder = copyOf(options.folder ?? join(root, 'test', 'window', 'workspace'));
  const { vsix, theme = 'light', host = 'node', beside = [] } = options;
  const settings = { 'workbench.colorTheme': themes[theme].id, ...options.settings };
  const server = await startServer({
    trust: options.restricted === true,
    settings,
    beside: host === 'node' ? beside : [],
    ...(vsix ? { vsix } : {}),
  });
  const browser = await openBrowser();
  const close = async () => {
    await browser.close();
    await server.stop();
  };

  const file = options.file && join(folder, options.file);
  const development = vsix ? undefined : { extension: options.extension ?? root, host, beside };
  const opened = options.workspace ? join(folder, options.workspace) : folder;
  const place = { folder: opened, ...(file ? { file } : {}), ...(development ? { development } : {}) };
  const window = await openWindow(browser, server, place, {
    ...(options.size ? { size: options.size } : {}),
    ...(options.language ? { language: options.language } : {}),
  });
  const { page } = window;
  page.setDefaultTimeout(patience);
  const keyboard = driveKeyboard(page);
  const editor = driveEditor(page, keyboard, folder);
  const webviews = driveWebviews(page);
  try {
    const ready = page.locator('.statusbar-item');
    await (options.restricted ? ready.filter({ hasText: 'Restricted Mode' }) : ready).first().waitFor();
    // What the extension adds to the palette comes with it; a palette that is open already would not have it.
    await page
      .locator('.activitybar a')
      .and(page.getByLabel(nameOf(options.language), { exact: true }))
      .waitFor();
    if (options.file) await editor.isOpen(options.file);
  } catch (error) {
    const kept = await window.keepEvidence('eyes', 'opening');
    await close();
    throw new Error(`The window did not open; its log and a picture: ${kept}.*`, { cause: error });
  }

  return {
    /** The folder that is open: a copy. */
    folder,
    /** Playwright's own page, for what has no word here. */
    page,
    /** What our entry in the status bar says, and nothing while it is hidden. */
    status: (/** @type {string | RegExp} */ text = /\S/) =>
      page.locator('.statusbar-item[id$="riskProfile.status"]', { hasText: text }),
    /** What the window has logged so far. */
    log: window.log,
    ...keyboard,
    ...editor,
    ...webviews,

    /** Switches the colour theme and waits until the window and its webviews wear it. */
    async setTheme(/** @type {Theme} */ name) {
      server.changeSettings({ 'workbench.colorTheme': themes[name].id });
      await page.locator(`.monaco-workbench.${themes[name].class}`).waitFor();
      await webviews.wears(themes[name].kind);
    },

    /** Waits until the clipboard holds a text like this, and gives it. */
    clipboard: (/** @type {RegExp} */ wanted) =>
      eventually(async () => {
        const text = await page.evaluate(() => navigator.clipboard.readText());
        if (!wanted.test(text)) throw new Error(`not ${wanted} in the clipboard:\n${text}`);
        return text;
      }),

    /** Settings of the person; the window follows at once. */
    changeSettings: server.changeSettings,

    /** Keeps a picture of the window, or of one part of it, under .out/screenshots. */
    async screenshot(
      /** @type {string} */ name,
      /** @type {import('playwright-core').Locator | undefined} */ part = undefined,
    ) {
      mkdirSync(join(out, 'screenshots'), { recursive: true });
      const path = join(out, 'screenshots', `${name}.png`);
      await (part ?? page).screenshot({ path, animations: 'disabled', caret: 'hide' });
      return path;
    },

    keepEvidence: window.keepEvidence,

    close,
  };
}

/** Of the extension in the person's language, as the side bar has it. */
function nameOf(/** @type {string | undefined} */ language) {
  const file = language === undefined ? 'package.nls.json' : `package.nls.${language}.json`;
  return String(JSON.parse(readFileSync(join(root, file), 'utf8')).container);
}

const themes = {
  light: { id: 'Default Light Modern', class: 'vs', kind: 'vscode-light' },
  dark: { id: 'Default Dark Modern', class: 'vs-dark', kind: 'vscode-dark' },
  'high-contrast-light': { id: 'Default High Contrast Light', class: 'hc-light', kind: 'vscode-high-contrast-light' },
  'high-contrast-dark': { id: 'Default High Contrast', class: 'hc-black', kind: 'vscode-high-contrast' },
};

/** The copy keeps the folder's name, which stands in the window's title. */
function copyOf(/** @type {string} */ source) {
  const folder = join(temporaryFolder('risk-workspace'), basename(source));
  cpSync(source, folder, { recursive: true });
  return folder;
}
