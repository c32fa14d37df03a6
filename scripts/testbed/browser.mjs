import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { aptInstall, mayUseApt } from './apt.mjs';
import { root } from './paths.mjs';
import { onPath, run } from './processes.mjs';

/** The path of a Chromium; installs one where none is found. */
export async function installBrowser(say = console.log) {
  const found = findBrowser();
  if (found) return found;
  if (mayUseApt()) {
    say('test bed: installing Chromium with apt');
    await aptInstall(['chromium', 'fonts-dejavu-core']);
  } else {
    say('test bed: installing Chromium with playwright');
    await run(process.execPath, [join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error('No Chromium could be installed. Install Chromium or Google Chrome, or set CHROME_PATH to one.');
}

/** The sandbox needs rights that containers and root do not have; the rest keeps the browser off the network. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH is ${named}, but there is no such file.`);
  return named ?? usual.find((file) => existsSync(file)) ?? commands.map(onPath).find(Boolean) ?? fromPlaywright();
}

const usual = ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function fromPlaywright() {
  try {
    const file = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}
