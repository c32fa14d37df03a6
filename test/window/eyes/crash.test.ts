import { equal, match } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
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
});

/** Our servers among the processes that descend from this one: other windows have theirs. */
function servers(): readonly number[] {
  const processes = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, id, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return command === undefined ? [] : [{ id: Number(id), parent: Number(parent), command }];
    });
  const parents = new Map(processes.map(({ id, parent }) => [id, parent]));
  const isOurs = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined && at > 1; at = parents.get(at)) {
      if (at === process.pid) return true;
    }
    return false;
  };
  return processes.filter(({ id, command }) => command.includes('server.node.cjs') && isOurs(id)).map(({ id }) => id);
}
