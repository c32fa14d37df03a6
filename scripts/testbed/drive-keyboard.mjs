/**
 * The keyboard, the command palette and quick open. Whatever moves the keyboard waits until it is there: keys that are typed before
 * are lost.
 * @param {import('playwright-core').Page} page
 */
export function driveKeyboard(page) {
  const widget = page.locator('.quick-input-widget');
  const input = widget.locator('input').first();
  const rows = widget.locator('.monaco-list-row');
  const cursor = page.locator('[id="status.editor.selection"]');

  /** Opens the palette by a key and types. */
  async function ask(/** @type {string} */ key, /** @type {string} */ text) {
    await page.keyboard.press(key);
    await input.waitFor();
    await input.fill(text);
  }

  /** The row of exactly this title: `View: Close Editor` is none of `View: Close Editors in Group`. */
  const titled = (/** @type {string} */ title) =>
    rows
      .filter({ has: page.locator('.label-name', { hasText: new RegExp(`^${escaped(title)}(?:…|\\.\\.\\.)?$`) }) })
      .first();

  async function startCommand(/** @type {string} */ title) {
    await ask('F1', `>${title}`);
    await titled(title).click();
  }

  async function isClosed() {
    await widget.waitFor({ state: 'hidden' });
  }

  return {
    /** The palette, a list to choose from, or a question; its rows. */
    widget,
    rows,

    /** Presses a key or a chord, such as `Control+K Control+I`. */
    async press(/** @type {string} */ keys) {
      for (const key of keys.split(' ')) await page.keyboard.press(key);
    },

    type: (/** @type {string} */ text) => page.keyboard.type(text),

    /** Opens the palette and types, without taking anything. */
    askPalette: (/** @type {string} */ text) => ask('F1', text),

    /** Leaves the palette, or whatever stands in its place. */
    async leave() {
      await page.keyboard.press('Escape');
      await isClosed();
    },

    /** Takes a command by the title that the palette shows, category included; it goes on asking in the palette's place. */
    startCommand,

    /** Runs a command that asks nothing: `Risk Profile: Show Matrix`. What it does is seen later. */
    async runCommand(/** @type {string} */ title) {
      await startCommand(title);
      await isClosed();
    },

    /** Takes the row that reads like a text, of a list that asks. */
    async choose(/** @type {string | RegExp} */ text) {
      await rows.filter({ hasText: text }).first().click();
    },

    /** Runs a command that asks something by a list, and takes the row that reads like an answer. */
    async runCommandAndChoose(/** @type {string} */ title, /** @type {string} */ answer) {
      await startCommand(title);
      await rows.filter({ hasText: answer }).first().click();
      await isClosed();
    },

    /** Opens a file of the folder by quick open. */
    async quickOpen(/** @type {string} */ file) {
      await ask('Control+P', file);
      await titled(file.split('/').at(-1) ?? file).click();
      await isClosed();
    },

    /** Puts the cursor on a line and column, both from 1, and the keyboard into the text. */
    async goTo(/** @type {number} */ line, /** @type {number} */ column = 1) {
      await ask('Control+G', `:${line}:${column}`);
      await page.keyboard.press('Enter');
      await isClosed();
      await cursor.filter({ hasText: new RegExp(`^\\s*Ln ${line}, Col ${column}$`) }).waitFor();
      await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
    },
  };
}

function escaped(/** @type {string} */ text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
