/**
 * The keyboard, the command palette and quick open.
 * @param {import('playwright-core').Page} page
 */
export function driveKeyboard(page) {
  const input = page.locator('.quick-input-widget input').first();
  const rows = page.locator('.quick-input-widget .monaco-list-row');

  /** Types into the palette that a key has opened, and takes the row that reads like the text. */
  async function pick(/** @type {string} */ text, /** @type {string | RegExp} */ row) {
    await input.waitFor();
    await input.fill(text);
    const wanted = rows.filter({ hasText: row }).first();
    await wanted.waitFor();
    await wanted.click();
    await input.waitFor({ state: 'hidden' });
  }

  return {
    /** Presses a key or a chord, such as `Control+K Control+I`. */
    async press(/** @type {string} */ keys) {
      for (const key of keys.split(' ')) await page.keyboard.press(key);
    },

    type: (/** @type {string} */ text) => page.keyboard.type(text),

    /** Runs a command by the title that the palette shows, category included: `Risk Profile: Show Matrix`. */
    async runCommand(/** @type {string} */ title) {
      await page.keyboard.press('F1');
      await pick(`>${title}`, title);
    },

    /** Runs a command that asks something by a list, and takes the row that reads like an answer. */
    async runCommandAndChoose(/** @type {string} */ title, /** @type {string} */ answer) {
      await page.keyboard.press('F1');
      await input.waitFor();
      await input.fill(`>${title}`);
      await rows.filter({ hasText: title }).first().click();
      await rows.filter({ hasText: answer }).first().click();
      await input.waitFor({ state: 'hidden' });
    },

    /** The titles that the command palette offers for a text. */
    async offeredCommands(/** @type {string} */ text) {
      await page.keyboard.press('F1');
      await input.fill(`>${text}`);
      await rows.first().waitFor();
      const titles = await rows.locator('.label-name').allTextContents();
      await page.keyboard.press('Escape');
      return titles;
    },

    /** Opens a file of the folder by quick open. */
    async quickOpen(/** @type {string} */ file) {
      await page.keyboard.press('Control+P');
      await pick(file, file.split('/').at(-1) ?? file);
    },

    /** Puts the cursor on a line and column, both from 1. */
    async goTo(/** @type {number} */ line, /** @type {number} */ column = 1) {
      await page.keyboard.press('Control+G');
      await input.waitFor();
      await input.fill(`:${line}:${column}`);
      await page.keyboard.press('Enter');
      await input.waitFor({ state: 'hidden' });
    },
  };
}
