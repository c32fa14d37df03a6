import { equal, match } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../../../scripts/testbed/patience.mjs';
import { temporaryFolder } from '../../../scripts/testbed/temporary-folder.mjs';
import { useWorkbench } from './use-workbench';

describe('the tree of risks', () => {
  const window = useWorkbench({ file: 'story-7.2.risk.yaml' });
  const rows = () => window().page.locator('.pane', { hasText: 'DATA-001' }).locator('.monaco-list-row');
  const selected = (name: string) => rows().and(window().page.locator('.selected')).filter({ hasText: name });

  before('show it', async () => {
    await window().seeSquiggles('error');
    await window().runCommand('Risk Profile: Focus on Risks View');
    await rows().filter({ hasText: 'DATA-001' }).waitFor();
  });

  it('selects the risk at the cursor, and leaves the keyboard in the text', async () => {
    await window().putCursorOn('Read amounts as decimals');
    await selected('DATA-001').waitFor();
    await window().putCursorOn('A statement of another');
    await selected('SEC-001').waitFor();
    equal(await window().page.locator('.monaco-editor.focused').count(), 1);
    await window().screenshot('tree-follows');
  });

  it('is told to a screen reader in words: what a colour says too', async () => {
    const labels = () => rows().evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')).join('\n'));
    await eventually(async () => match(await labels(), /^Story 7\.2, 2 risks, 1 unowned · 1 Critical, 1 High/m));
    match(await labels(), /^DATA-001, Amounts lose their cents on import, 6 High, no owner/m);
  });

  it('offers a few actions on a risk, one of them copies its id', async () => {
    const row = rows().filter({ hasText: 'DATA-001' });
    const menu = window().page.locator('.monaco-menu .action-label:visible');
    await row.click({ button: 'right' });
    await menu.filter({ hasText: 'Copy Id' }).waitFor();
    await eventually(async () => {
      const entries = (await menu.allInnerTexts()).filter((text) => text !== '');
      equal(entries.join(), 'Assign Owner…,Show Matrix,Open Matrix to the Side,Copy Id');
    });
    await window().screenshot('tree-menu');
    await menu.filter({ hasText: 'Copy Id' }).click();
    await window().clipboard(/^DATA-001$/);
  });
});

describe('a folder without a risk document', () => {
  const folder = join(temporaryFolder('risk-empty'), 'plain');
  mkdirSync(folder);
  writeFileSync(join(folder, 'notes.md'), '# Notes\n\nNothing here.\n');
  const window = useWorkbench({ folder, file: 'notes.md' });
  const why = 'Risk Profile: Explain Why This Is (Not) a Risk Document';
  const dialog = () => window().page.locator('.monaco-dialog-box');

  it('is welcomed; an example is one click away, says why it is a risk document, and is mended from anywhere', async () => {
    await window().runCommand('Risk Profile: Focus on Risks View');
    const welcome = window().page.locator('.welcome-view-content:visible');
    await welcome.filter({ hasText: 'No risk profile was found' }).waitFor();
    await window().screenshot('welcome');
    await welcome.getByText('Open an Example').click();
    await window().seeSquiggles('error');
    await window().status().waitFor();
    await window().screenshot('example');
    await window().runCommand(why);
    await dialog().filter({ hasText: 'This is a risk document.' }).waitFor();
    await window().screenshot('why');
    await window().press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await window().runCommand('Risk Profile: Fix All Numbers');
    await window().noSquiggles('error');
  });

  it('says of an ordinary file why it is none', async () => {
    await window().open('notes.md');
    await window().status().waitFor({ state: 'hidden' });
    await window().runCommand(why);
    await dialog().filter({ hasText: 'This is not a risk document.' }).waitFor();
    await window().screenshot('why-not');
    await window().press('Escape');
  });
});
