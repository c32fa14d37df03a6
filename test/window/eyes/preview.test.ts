import { deepEqual, equal } from 'node:assert/strict';
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
    const frame = await preview();
    await frame.locator('.risk-matrix-grid', { hasText: /6 High\s*TECH-001/ }).waitFor();
    const order = await frame
      .locator('.risk-matrix, table:not(.risk-matrix table)')
      .evaluateAll((nodes) => nodes.map(({ tagName }) => tagName));
    deepEqual(order, ['SECTION', 'TABLE']);
    // The preview's frame is exchanged with the theme; that it is accessible, test/window/page proves.
    for (const theme of ['dark', 'high-contrast-dark', 'high-contrast-light', 'light'] as const) {
      await window().setTheme(theme);
      await preview();
      await window().screenshot(`preview-${theme}`);
    }
  });

  it('adds nothing to ordinary Markdown', async () => {
    await window().open('README.md');
    const frame = await window().webview('.markdown-body h1:text("Bank statements")');
    equal(await frame.locator('.risk-matrix').count(), 0);
    await window().open('register.md');
    await preview();
  });

  it('is left alone where the grid is switched off', async () => {
    window().changeSettings({ 'riskProfile.preview.matrix': false });
    await window().webview('.markdown-body:not(:has(.risk-matrix)) table');
    window().changeSettings({ 'riskProfile.preview.matrix': true });
    await preview();
  });
});
