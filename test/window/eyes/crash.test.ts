import { equal, match } from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root } from '../../../scripts/testbed/paths.mjs';
import { temporaryFolder } from '../../../scripts/testbed/temporary-folder.mjs';
import { servers } from './servers';
import { useWorkbench } from './use-workbench';

describe('a server that dies in mid-edit', () => {
  const window = useWorkbench({ file: 'story-7.2.risk.yaml' });

  it('comes back, says so once, and the next keystroke has correct diagnostics', async () => {
    await window().seeSquiggles('error');
    // The wrong score of the first risk is mended, while nobody is there to see it.
    const [before] = servers();
    await window().putCursorOn('6\n    owner');
    if (before === undefined) throw new Error('No server of this window runs.');
    process.kill(before, 'SIGKILL');
    await window().press('Delete');
    await window().type('9');
    await window().squiggles('error').first().waitFor({ state: 'detached' });
    await window().runCommand('Notifications: Show Notifications');
    const told = window().page.locator('.notification-list-item:visible', { hasText: 'stopped and was started again' });
    await told.first().waitFor();
    equal(await told.count(), 1);
    await window().screenshot('crash');
    await window().runCommand('Notifications: Clear All Notifications');

    await window().press('Backspace');
    await window().type('4');
    await window().seeSquiggles('error');
    match(await window().hoverOver(window().squiggles('error')), /score is 4, but 3 × 3 is 9/);
    equal(servers().length, 1);
    equal(servers().includes(before), false);
  });

  it('is replaced by *Restart Server* when it hangs, and nobody is told of a crash', async () => {
    const [before] = servers();
    if (before === undefined) throw new Error('No server of this window runs.');
    process.kill(before, 'SIGSTOP');
    await window().runCommand('Risk Profile: Restart Server');
    await nextServer(before);
    await window().seeSquiggles('error');
    await window().press('Backspace');
    await window().type('9');
    await window().squiggles('error').first().waitFor({ state: 'detached' });
    equal(await window().page.locator('.notification-toast:visible').count(), 0);
  });

  it('leaves in the log which processes were started and how they ended', async () => {
    await window().runCommand('Risk Profile: Show Log');
    const log = window().page.locator('.panel .view-lines');
    await log.filter({ hasText: /ended.with.SIGKILL/ }).waitFor();
    // Its first lines may be out of sight: a window draws only those that fit.
    match((await log.innerText()).replaceAll('\u00a0', ' '), /Server process \d+ was started/);
    await window().screenshot('log');
  });
});

describe('a server that does not come up', () => {
  const extension = brokenCopy();
  const window = useWorkbench({ file: 'story-7.2.risk.yaml', extension });
  const messages = () => window().page.locator('.notification-list-item:visible');

  it('is told in one message that leads to the log, and comes up once it can', async () => {
    const gaveUp = messages().filter({ hasText: 'stopped several times' });
    await window().runCommand('Notifications: Show Notifications');
    await gaveUp.first().waitFor();
    equal(await messages().count(), 1);
    await window().screenshot('no-server');
    cpSync(join(root, 'dist', 'server.node.cjs'), join(extension, 'dist', 'server.node.cjs'));
    await gaveUp.getByText('Restart Server').first().click();
    await window().seeSquiggles('error');
  });
});

/** Until one other server runs than the one before; no event tells it. */
async function nextServer(before: number): Promise<void> {
  for (;;) {
    const [server, ...others] = servers();
    if (server !== undefined && server !== before && others.length === 0) return;
    await setTimeout(50);
  }
}

/** The extension as it is built, with a server that ends at once. */
function brokenCopy(): string {
  const folder = temporaryFolder('risk-extension');
  for (const part of [
    'package.json',
    'package.nls.json',
    'dist',
    'media',
    'syntaxes',
    'snippets',
    'schemas',
    'l10n',
    'docs',
  ])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'dist', 'server.node.cjs'), 'console.error("no such luck"); process.exit(3);\n');
  return folder;
}
