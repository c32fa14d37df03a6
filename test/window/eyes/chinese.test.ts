import { doesNotMatch, match } from 'node:assert/strict';
import { useWorkbench } from './use-workbench';

describe('a window of a person who reads Chinese', () => {
  const window = useWorkbench({ file: 'story-7.2.risk.yaml', language: 'zh-cn' });

  it('speaks Chinese in finding, lens, status and list of problems', async () => {
    await window().seeSquiggles('error');
    match((await window().codeLenses()).join('\n'), /无负责人/);
    match((await window().problems()).join('\n'), /分数写为/);
    const status = window().page.locator('.statusbar-item[id$="riskProfile.status"]');
    await status.filter({ hasText: '分数 70' }).waitFor();
    await window().screenshot('chinese-window');
  });

  it('speaks Chinese in the list of what one can do', async () => {
    await window().status().click();
    const rows = window().page.locator('.quick-input-widget .monaco-list-row');
    await rows.filter({ hasText: '显示矩阵' }).first().waitFor();
    doesNotMatch((await rows.allInnerTexts()).join('\n'), /object Object|[a-z]{4}/);
    await window().screenshot('chinese-actions');
    await window().press('Escape');
  });

  it('speaks Chinese in the palette and the matrix', async () => {
    await window().runCommand('风险档案: 显示矩阵');
    const matrix = await window().webview('[role=grid]');
    await matrix.locator('[role=grid]', { hasText: 'SEC-001' }).waitFor();
    match(await matrix.locator('body').innerText(), /负责人/);
    await window().screenshot('chinese-matrix');
  });
});
