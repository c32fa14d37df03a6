import { equal, match } from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../../scripts/testbed/paths.mjs';

describe('npm start', () => {
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill('SIGKILL'));

  it('serves a folder at the address that it prints, until Ctrl-C', async () => {
    const folder = join(root, 'test', 'window', 'workspace');
    child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), '--server', '--no-build', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const address = await printedAddress(child);
    const page = await fetch(address);
    equal(page.status, 200);
    match(await page.text(), /workbench/);

    child.kill('SIGINT');
    await once(child, 'exit');
    equal(await fetch(address).catch(() => 'nothing there'), 'nothing there');
  });

  it('says how it is used, and starts nothing, when asked or when an option is unknown', () => {
    const start = (option: string) => spawnSync(process.execPath, [join(root, 'scripts', 'start.mjs'), option]);
    const help = start('--help');
    equal(help.status, 0);
    match(String(help.stdout), /--server/);
    const wrong = start('--sever');
    equal(wrong.status, 2);
    match(String(wrong.stderr), /There is no option --sever/);
  });
});

async function printedAddress(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += chunk;
    const address = /^\s*(http:\S+)$/m.exec(text)?.[1];
    if (address) return address;
  }
  throw new Error(`npm start ended without an address:\n${text}`);
}
