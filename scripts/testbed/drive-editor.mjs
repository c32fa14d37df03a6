import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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

  const squiggles = (/** @type {Severity} */ severity = 'error') => editor.locator(`.squiggly-${severity}`);
  const hover = page.locator('.monaco-hover:visible').filter({ hasText: /\S/ });
  const readHover = async () => {
    await hover.first().waitFor();
    return (await hover.allInnerTexts()).join('\n');
  };

  return {
    isOpen,

    async open(/** @type {string} */ file) {
      await keyboard.quickOpen(file);
      await isOpen(file);
    },

    /** The wavy lines of a severity that are on the screen. */
    squiggles,

    /** Waits for at least one wavy line and resolves with how many there are. */
    async seeSquiggles(/** @type {Severity} */ severity = 'error') {
      await squiggles(severity).first().waitFor({ state: 'attached' });
      return squiggles(severity).count();
    },

    /** Rests the mouse on something in the editor, such as a squiggle, and reads the hover that opens. */
    async hoverOver(/** @type {import('playwright-core').Locator} */ target) {
      const box = await target.first().boundingBox();
      if (!box) throw new Error('There is nothing on the screen to rest the mouse on.');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
      return readHover();
    },

    /** Puts the cursor on the first place of a text in the open file and reads the hover there. */
    async hoverAt(/** @type {string} */ text) {
      await putCursorOn(text);
      await keyboard.press('Control+K Control+I');
      return readHover();
    },

    putCursorOn,

    /** The texts of the code lenses on the screen, once there are any. */
    async codeLenses() {
      const lenses = editor.locator('.codelens-decoration');
      await lenses.filter({ hasText: /\S/ }).first().waitFor();
      return lenses.allInnerTexts();
    },

    /** Clicks the code lens that reads like a text. */
    clickLens: (/** @type {string | RegExp} */ text) =>
      editor.locator('.codelens-decoration a', { hasText: text }).first().click(),

    /** The lines of the editor that are on the screen. */
    async visibleText() {
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
    },

    /** The messages in the Problems panel, once there are any. */
    async problems() {
      await keyboard.runCommand('Problems: Focus on Problems View');
      const rows = page.locator('.markers-panel .marker-message-line');
      await rows.first().waitFor();
      return rows.allInnerTexts();
    },
  };

  /** As typed text on disk: the folder is the window's own, and a test that edits saves before it looks for more. */
  async function putCursorOn(/** @type {string} */ text) {
    const before = readFileSync(join(folder, openFile), 'utf8').split(text)[0] ?? '';
    const lines = before.split('\n');
    await keyboard.goTo(lines.length, (lines.at(-1)?.length ?? 0) + 1);
  }
}
