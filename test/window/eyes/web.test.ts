import { equal } from 'node:assert/strict';
import { useWorkbench } from './use-workbench';

describe('the extension in a browser, where no Node is', () => {
  const window = useWorkbench({ file: 'story-7.2.risk.yaml', host: 'web' });

  it('finds the wrong score', async () => {
    equal(await window().seeSquiggles('error'), 1);
  });

  it('shows the matrix', async () => {
    await window().runCommand('Risk Profile: Show Matrix');
    const matrix = await window().webview('[role=grid]');
    await matrix.locator('[role=grid]', { hasText: 'SEC-001' }).waitFor();
    await window().screenshot('web');
  });
});
