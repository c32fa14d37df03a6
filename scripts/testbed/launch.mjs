#!/usr/bin/env node
import { relative } from 'node:path';
import { root } from './paths.mjs';
import { stopOnSignals } from './processes.mjs';
import { startServer } from './server.mjs';
import { clearEvidence, openBrowser, openWindow } from './window.mjs';

// Stands in for the executable of a desktop VS Code: takes the arguments with which `runTests` of @vscode/test-electron
// starts one, runs the test module in the extension host of the test bed's server, and exits with its code.

const patience = 120_000;

const { extension, tests, host, folder, suite } = readArguments(process.argv.slice(2));
if (!extension || !tests) {
  console.error('usage: launch.mjs --extensionDevelopmentPath=FOLDER --extensionTestsPath=FILE [--extensionDevelopmentKind=web] [FOLDER]');
  process.exit(2);
}
process.exitCode = await launch();

async function launch() {
  clearEvidence(suite);
  const [server, browser] = await Promise.all([startServer(), openBrowser()]);
  stopOnSignals(() => browser.close());
  const address = server.address({ folder: folder ?? root, development: { extension, tests, host } });
  const window = await openWindow(browser, address, { onLog: relay });
  const timer = setTimeout(() => window.page.close(), patience);
  const crashed = window.exit.then((code) => (window.page.isClosed() ? patience : code));
  const code = await crashed;
  clearTimeout(timer);
  if (code !== 0) {
    const kept = await window.keepEvidence(suite, 'window');
    console.error(`The window's log and a picture of it are in ${relative(process.cwd(), kept) || '.'}`);
  }
  await Promise.all([browser.close(), server.stop()]);
  return code;
}

/** What the tests print, without what VS Code says about itself. */
function relay(/** @type {string} */ level, /** @type {string} */ text) {
  if (level === 'log' || level === 'error') process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** @param {readonly string[]} args */
function readArguments(args) {
  const option = (/** @type {string} */ name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const host = option('extensionDevelopmentKind') === 'web' ? /** @type {const} */ ('web') : /** @type {const} */ ('node');
  return {
    extension: option('extensionDevelopmentPath'),
    tests: option('extensionTestsPath'),
    folder: args.find((arg) => !arg.startsWith('-')),
    host,
    suite: `host-${host}`,
  };
}
