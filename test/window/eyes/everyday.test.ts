import { equal, match } from 'node:assert/strict';
import { eventually } from '../../../scripts/testbed/patience.mjs';
import { useWorkbench } from './use-workbench';

describe('a day with risk profiles', () => {
  const window = useWorkbench({ file: 'story-7.2.risk.yaml' });
  const tree = () => window().page.locator('.pane', { hasText: 'DATA-001' }).locator('.monaco-list-row');

  before('wait for the first findings, and show the tree', async () => {
    await window().seeSquiggles('error');
    await window().runCommand('Risk Profile: Focus on Risks View');
    await tree().filter({ hasText: 'DATA-001' }).waitFor();
  });

  it('sees the risks of the workspace in the tree, and goes to the line of one', async () => {
    await eventually(async () =>
      match(
        (await tree().allInnerTexts()).join('\n'),
        /Story 7\.2[\s\S]*2 risks, 1 unowned · 1 Critical, 1 High[\s\S]*DATA-001[\s\S]*SEC-001[\s\S]*7\.3/,
      ),
    );
    await tree().filter({ hasText: 'TECH-001' }).click();
    await window().isOpen('register.md');
    await window().page.locator('.statusbar-item', { hasText: '8 selected' }).waitFor();
    for (const theme of ['dark', 'high-contrast-dark', 'high-contrast-light', 'light'] as const) {
      await window().setTheme(theme);
      await window().screenshot(`tree-${theme}`);
    }
  });

  it('groups them by owner, nobody first', async () => {
    await window().runCommandAndChoose('Risk Profile: Group Risks By', 'by owner');
    const first = window().page.locator('.monaco-list-row[aria-level="1"]', { hasText: 'risk' }).first();
    // The rows come one after the other; the order is right once nobody stands on top.
    await first.filter({ hasText: /^\s*No owner/ }).waitFor();
    await window().screenshot('tree-by-owner');
  });

  it('reads the score and the gate in the status bar, and why the file was recognised', async () => {
    await window().open('story-7.2.risk.yaml');
    const status = window().status('Score 70 · FAIL');
    await status.hover();
    await window()
      .page.locator('.monaco-hover:visible', { hasText: /Rule book: bmad-v4, because / })
      .waitFor();
    await window().screenshot('status');
    await status.click();
    await window().rows.filter({ hasText: 'Explain Rule' }).waitFor();
    await window().screenshot('actions');
    await window().leave();
  });

  it('sees no status of ours on an ordinary README', async () => {
    await window().open('README.md');
    await window().status().waitFor({ state: 'hidden' });
  });

  it('chooses a level from the completion list', async () => {
    await window().open('story-7.2.risk.yaml');
    await window().putCursorOn('medium');
    await window().press('Control+Space');
    const suggestions = window().page.locator('.suggest-widget.visible .monaco-list-row');
    await eventually(async () =>
      match((await suggestions.allInnerTexts()).join('\n'), /low[\s\S]*medium[\s\S]*high|high[\s\S]*medium[\s\S]*low/),
    );
    await window().screenshot('completion');
    await window().press('Escape');
  });

  it('sees every place of a new id before it is renamed', async () => {
    await window().putCursorOn('SEC-001');
    await window().press('F2');
    const box = window().page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('SEC-007');
    await window().press('Control+Enter');
    const preview = window().page.locator('.panel .monaco-list-row');
    await preview.first().waitFor();
    await preview.filter({ hasText: 'SEC-007' }).waitFor();
    await window().screenshot('rename-preview');
    await window().page.locator('.panel .monaco-button', { hasText: 'Discard' }).click();
    await preview.first().waitFor({ state: 'hidden' });
  });

  it('opens the page of a rule from the code of a finding', async () => {
    await window().hoverOver(window().squiggles('error'), /score-mismatch/);
    await window().page.locator('.monaco-hover:visible .code-link', { hasText: 'score-mismatch' }).click();
    const page = await window().webview('h1#score-mismatch');
    await page.locator('h1#score-mismatch').waitFor();
    match((await page.locator('body').innerText()) ?? '', /The score is not what probability and impact give/);
    await window().screenshot('rule-page');
  });

  it('is walked through in five steps', async () => {
    // A narrow page leaves the pictures out.
    await window().runCommand('View: Close Primary Side Bar');
    // Code in its pages keeps the colours of the theme in which it was opened.
    for (const theme of ['high-contrast-dark', 'dark', 'light'] as const) {
      await window().setTheme(theme);
      await window().runCommandAndChoose('Welcome: Open Walkthrough', 'Risk profiles that add up');
      await window().page.locator('.getting-started-media:visible').waitFor();
      const steps = window().page.locator('.getting-started-step');
      await eventually(async () => equal(await steps.count(), 5));
      // It takes the keyboard when it has slid in, and a palette that is open by then would close.
      await window().page.locator('.gettingStartedContainer :focus').waitFor();
      await window().screenshot(`walkthrough-${theme}`);
      await window().runCommand('View: Close Editor');
      await steps.first().waitFor({ state: 'detached' });
    }
  });
});
