import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './patience.mjs';

/** @typedef {'error' | 'warning' | 'info' | 'hint'} Severity */

/**
 * What a person sees and does in the text editor.
 * @param {import('playwright-core').Page} page
 * @param {ReturnType<typeof import('./drive-keyboard.mjs').driveKeyboard>} keyboard
 * @param {string} folder
 */
export function driveEditor(page, keyboard, folder) {
  const editor = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  let openFile = '';

  /** Waits until the active editor shows a file. */
  async function isOpen(/** @type {string} */ file) {
    openFile = file;
    await page
      .locator(`.editor-instance .monaco-editor[data-uri$=${JSON.stringify(encodeURI(`/${file}`))}]`)
      .first()
      .waitFor();
    await editor.locator('.view-line').first().waitFor();
  }

  /** Waits until the keyboard is in the text of the active editor. */
  async function hasKeyboard() {
    await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  }

  const squiggles = (/** @type {Severity} */ severity = 'error') => editor.locator(`.squiggly-${severity}`);
  const hover = page.locator('.monaco-hover:visible').filter({ hasText: /\S/ });

  /** The lines of the editor that are on the screen. */
  async function visibleText() {
    const lines = await editor.locator('.view-line').evaluateAll((nodes) =>
      nodes
        .map((node) => ({
          top: parseFloat(/** @type {HTMLElement} */ (node).style.top),
          text: node.textContent ?? '',
        }))
        .sort((one, other) => one.top - other.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ')),
    );
    return lines.join('\n');
  }

  return {
    isOpen,
    hasKeyboard,

    async open(/** @type {string} */ file) {
      await keyboard.quickOpen(file);
      await isOpen(file);
      await hasKeyboard();
    },

    /** Puts the keyboard into the text by a click on it. */
    async clickText() {
      await page.locator('.editor-instance .view-lines').first().click();
      await hasKeyboard();
    },

    /** The wavy lines of a severity that are on the screen. */
    squiggles,

    /** Waits for at least one wavy line and resolves with how many there are. */
    async seeSquiggles(/** @type {Severity} */ severity = 'error') {
      await squiggles(severity).first().waitFor({ state: 'attached' });
      return squiggles(severity).count();
    },

    /** Waits until no wavy line of a severity is on the screen. */
    noSquiggles: (/** @type {Severity} */ severity = 'error') =>
      squiggles(severity).first().waitFor({ state: 'detached' }),

    /**
     * Rests the mouse on something in the editor, such as a squiggle, until the hover says what is wanted. What is on the screen may
     * still move, as when a lens comes in above.
     */
    hoverOver: (/** @type {import('playwright-core').Locator} */ target, /** @type {RegExp} */ wanted) =>
      eventually(async () => {
        const box = await target.first().boundingBox();
        if (!box) throw new Error('There is nothing on the screen to rest the mouse on.');
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
        await hover.filter({ hasText: wanted }).first().waitFor({ timeout: 2000 });
      }),

    putCursorOn,

    /** The texts of the code lenses on the screen, once there are that many. */
    codeLenses: (least = 1) =>
      eventually(async () => {
        const texts = await editor.locator('.codelens-decoration').allInnerTexts();
        if (texts.length < least || texts.some((text) => !/\S/.test(text)))
          throw new Error(`not ${least} lenses:\n${texts.join('\n')}`);
        return texts;
      }),

    /** Clicks the code lens that reads like a text. */
    clickLens: (/** @type {string | RegExp} */ text) =>
      editor.locator('.codelens-decoration a', { hasText: text }).first().click(),

    visibleText,

    /** Waits until the lines on the screen read like this. */
    seeText: (/** @type {RegExp} */ wanted) =>
      eventually(async () => {
        const text = await visibleText();
        if (!wanted.test(text)) throw new Error(`not ${wanted} in the text:\n${text}`);
      }),

    /** The messages in the Problems panel, once there are any. */
    async problems() {
      await keyboard.runCommand('Problems: Focus on Problems View');
      const rows = page.locator('.markers-panel .marker-message-line');
      await rows.first().waitFor();
      return rows.allInnerTexts();
    },
  };

  /** The place in the file on disk: what has been typed before it must not have moved it. */
  async function putCursorOn(/** @type {string} */ text) {
    const before = readFileSync(join(folder, openFile), 'utf8').split(text)[0] ?? '';
    const lines = before.split('\n');
    await keyboard.goTo(lines.length, (lines.at(-1)?.length ?? 0) + 1);
  }
}
