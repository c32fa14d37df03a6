import { equal, match, notEqual } from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/testbed/paths.mjs';
import { eventually } from '../../../scripts/testbed/patience.mjs';
import { temporaryFolder } from '../../../scripts/testbed/temporary-folder.mjs';
import { servers } from './servers';
import { useWorkbench } from './use-workbench';

describe('a server that dies in mid-edit', () => {
  const window = useWorkbench({ file: 'story-7.2.risk.yaml' });
  const putCursorOnScore = () => window().putCursorOn('6\n    owner');

  before('wait for the first findings', async () => {
    await window().seeSquiggles('error');
  });

  it('comes back, says so once, and the next keystroke has correct diagnostics', async () => {
    // The wrong score of the first risk is mended, while nobody is there to see it.
    await putCursorOnScore();
    const before = only(servers());
    process.kill(before, 'SIGKILL');
    await window().press('Delete');
    await window().type('9');
    await window().runCommand('Notifications: Show Notifications');
    const center = window().page.locator('.notifications-center.visible');
    const told = center.locator('.notification-list-item', { hasText: 'stopped and was started again' });
    await told.first().waitFor();
    equal(await told.count(), 1);
    await window().screenshot('crash');
    await window().runCommand('Notifications: Clear All Notifications');
    await center.waitFor({ state: 'detached' });
    await window().noSquiggles('error');

    await putCursorOnScore();
    await window().press('Delete');
    await window().type('4');
    await window().hoverOver(window().squiggles('error'), /score is 4, but 3 × 3 is 9/);
    notEqual(only(servers()), before);
  });

  it('is replaced by *Restart Server* when it hangs, and nobody is told of a crash', async () => {
    const before = only(servers());
    process.kill(before, 'SIGSTOP');
    await window().runCommand('Risk Profile: Restart Server');
    await eventually(() => notEqual(only(servers()), before));
    // Only the next one can know of another wrong number.
    await putCursorOnScore();
    await window().press('Delete');
    await window().type('2');
    await window().hoverOver(window().squiggles('error'), /score is 2, but 3 × 3 is 9/);
    await window().press('Backspace');
    await window().type('9');
    await window().noSquiggles('error');
    equal(await window().page.locator('.notification-toast:visible').count(), 0);
  });

  it('leaves in the log which processes were started and how they ended', async () => {
    const before = only(servers());
    process.kill(before, 'SIGKILL');
    await eventually(() => notEqual(only(servers()), before));
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
  /** VS Code has messages of its own. */
  const messages = () =>
    window().page.locator('.notifications-center.visible .notification-list-item', { hasText: 'risk profile' });

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

function only(processes: readonly number[]): number {
  const [one, ...others] = processes;
  if (one === undefined || others.length > 0) throw new Error(`not one server, but ${processes.join() || 'none'}`);
  return one;
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
