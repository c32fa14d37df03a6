import { deepEqual } from 'node:assert/strict';
import { useWorkbench } from './use-workbench';

describe('the matrix', () => {
  const window = useWorkbench({ file: 'story-7.2.risk.yaml' });
  const matrix = () => window().webview('[role=grid]');

  before('open it by its command', async () => {
    await window().seeSquiggles('error');
    await window().runCommand('Risk Profile: Show Matrix');
    await matrix();
  });

  it('shows the risks of the open file', async () => {
    await (await matrix()).locator('[role=grid]', { hasText: 'SEC-001' }).waitFor();
  });

  for (const theme of ['light', 'dark', 'high-contrast-light', 'high-contrast-dark'] as const) {
    it(`can be read by everyone in the ${theme} theme`, async () => {
      await window().setTheme(theme);
      deepEqual(await window().accessibilityFaults(await matrix()), []);
      await window().screenshot(`matrix-${theme}`);
    });
  }
});
