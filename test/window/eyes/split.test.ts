import { equal } from 'node:assert/strict';
import { useWorkbench } from './use-workbench';

describe('editors side by side', () => {
  // Otherwise only the group with the focus shows its buttons.
  const settings = { 'workbench.editor.alwaysShowEditorActions': true };
  const window = useWorkbench({ file: 'story-7.2.risk.yaml', settings });
  const groups = () => window().page.locator('.editor-group-container');
  const button = (group: number) =>
    groups().nth(group).locator('.editor-actions [aria-label="Open Matrix to the Side"]');

  before('wait for the first findings', async () => {
    await window().seeSquiggles('error');
  });

  it('have our button only where a risk document is, wherever the focus is', async () => {
    await button(0).waitFor();
    await window().runCommand('View: Split Editor Right');
    await window().open('README.md');
    await window().page.locator('.editor-group-container.active .tab.active', { hasText: 'README.md' }).waitFor();
    equal(await button(0).count(), 1, 'beside the profile, though the README has the focus');
    equal(await button(1).count(), 0, 'on the README');
    await window().runCommand('View: Focus First Editor Group');
    await window().status().waitFor();
    equal(await button(1).count(), 0, 'on the README, though the profile has the focus');
    await window().screenshot('split');
  });

  it('keep the status while the log or a panel has the focus', async () => {
    await window().runCommand('Risk Profile: Show Log');
    await window().page.locator('.panel .view-lines').first().waitFor();
    equal(await window().status().count(), 1);
    equal(await button(0).count(), 1);
    await window().runCommand('View: Hide Panel');
  });

  it('show the status of a profile whose changes are looked at', async () => {
    await window().runCommand('View: Focus First Editor Group');
    await window().goTo(12, 12);
    await window().press('Delete');
    await window().type('9');
    await window().runCommand('File: Compare Active File with Saved');
    await window().page.locator('.monaco-diff-editor:visible').waitFor();
    await window().status('Score 70 · FAIL').waitFor();
    equal(await window().page.locator('.monaco-diff-editor .original .squiggly-error').count(), 0, 'in the old text');
    await window().screenshot('diff');
  });
});
