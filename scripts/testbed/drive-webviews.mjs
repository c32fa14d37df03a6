import { accessibilityFaults } from './axe.mjs';
import { eventually } from './patience.mjs';

/**
 * Webviews: a page of the extension's own inside two nested frames.
 * @param {import('playwright-core').Page} page
 */
export function driveWebviews(page) {
  return {
    /**
     * The innermost frame that shows something, as soon as one does. The frames of a webview are exchanged while it loads, so
     * all of them are looked at again until one has it.
     * @param {string} selector
     * @returns {Promise<import('playwright-core').Frame>}
     */
    webview: (selector) =>
      eventually(async () => {
        for (const frame of page.frames()) {
          if (frame !== page.mainFrame() && (await shows(frame, selector))) return frame;
        }
        throw new Error(`No webview shows ${selector}.`);
      }),

    /** Waits until every webview wears a kind of theme: it is told later than the window. */
    wears: (/** @type {string} */ kind) =>
      eventually(async () => {
        for (const frame of page.frames()) {
          const worn = await frame.evaluate(() => document.body?.dataset.vscodeThemeKind).catch(() => undefined);
          if (worn !== undefined && worn !== kind) throw new Error(`A webview wears ${worn} instead of ${kind}.`);
        }
      }),

    /**
     * What axe finds wrong in a frame, one line for each fault.
     * @param {import('playwright-core').Frame} frame
     * @returns {Promise<string[]>}
     */
    async accessibilityFaults(frame) {
      // A webview is transparent, and axe takes what it cannot see through for white. Its theme says what is behind.
      await frame.evaluate(paint, 'var(--vscode-editor-background)');
      const faults = await accessibilityFaults(frame);
      await frame.evaluate(paint, '');
      return faults;
    },
  };
}

/** Runs in the page. */
function paint(/** @type {string} */ colour) {
  document.documentElement.style.backgroundColor = colour;
}

async function shows(/** @type {import('playwright-core').Frame} */ frame, /** @type {string} */ selector) {
  try {
    return await frame.locator(selector).first().isVisible();
  } catch {
    // The frame went away while we looked.
    return false;
  }
}
