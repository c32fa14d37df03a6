import { deepEqual, equal, match } from 'node:assert/strict';
import { eventually } from '../../../scripts/testbed/patience.mjs';
import { useWorkbench } from './use-workbench';

describe('the Markdown preview', () => {
  const window = useWorkbench({ file: 'register.md' });
  const preview = () => window().webview('.markdown-body .risk-matrix');
  /** The keyboard goes from the preview to the text. */
  const toText = () => window().clickText();

  before('open it beside the text, with the strictest security', async () => {
    await window().seeSquiggles('error');
    await window().runCommand('Markdown: Open Preview to the Side');
    await preview();
    await window().runCommandAndChoose('Markdown: Change Preview Security Settings', 'Strict');
    await preview();
    await toText();
  });

  it('shows the grid above the register, readable in every theme', async () => {
    // The preview's frame is exchanged whenever its text or its theme is.
    await eventually(async () => {
      const frame = await preview();
      match(await frame.locator('.risk-matrix-grid').innerText(), /6 High\s*TECH-001/);
      const order = await frame
        .locator('.risk-matrix, table:not(.risk-matrix table)')
        .evaluateAll((nodes) => nodes.map(({ tagName }) => tagName));
      deepEqual(order, ['SECTION', 'TABLE']);
    });
    // That it is accessible, test/window/page proves.
    for (const theme of ['dark', 'high-contrast-dark', 'high-contrast-light', 'light'] as const) {
      await window().setTheme(theme);
      await preview();
      await window().screenshot(`preview-${theme}`);
    }
  });

  it('adds nothing to ordinary Markdown', async () => {
    await window().open('README.md');
    await eventually(async () => {
      const frame = await window().webview('.markdown-body h1:text("Bank statements")');
      equal(await frame.locator('.risk-matrix').count(), 0);
    });
    await window().open('register.md');
    await preview();
  });

  it('follows while one types, and hostile words stay text', async () => {
    const { page, goTo, press, type, runCommand } = window();
    const critical = async (name: string): Promise<void> => {
      await eventually(async () => {
        const frame = await preview();
        deepEqual(await frame.locator('.risk-matrix td.tone-critical li').allTextContents(), [name]);
        equal(await frame.locator('.risk-matrix :is(img, script)').count(), 0);
        // It is not torn apart: the legend stands where the grid does.
        equal(await frame.locator('.risk-matrix-grid + .risk-matrix-legend').count(), 1);
      });
    };
    await toText();
    await goTo(11);
    await press('Control+Shift+End');
    await page.keyboard.insertText('| </section>x | Late | High (3) | High (3) | 9 | Critical | Eve | A lock |');
    await critical('</section>x');
    await goTo(11, 14);
    await type('5');
    await critical('</section>x5');
    await runCommand('File: Revert File');
    await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  });

  it('is left alone where the grid is switched off', async () => {
    window().changeSettings({ 'riskProfile.preview.matrix': false });
    await window().webview('.markdown-body:not(:has(.risk-matrix)) table');
    window().changeSettings({ 'riskProfile.preview.matrix': true });
    await preview();
  });
});
