#!/usr/bin/env node
import { relative } from 'node:path';
import { root } from './paths.mjs';
import { stopOnSignals } from './processes.mjs';
import { startServer } from './server.mjs';
import { openBrowser, openWindow } from './window.mjs';

// Stands in for the executable of a desktop VS Code: takes the arguments with which `runTests` of @vscode/test-electron
// starts one, runs the test module in the extension host of the test bed's server, and exits with its code.

const patience = 180_000;

const { extensions, tests, host, folder, suite } = readArguments(process.argv.slice(2));
const [extension, ...beside] = extensions;
if (!extension || !tests) {
  console.error(
    'usage: launch.mjs --extensionDevelopmentPath=FOLDER --extensionTestsPath=FILE [--extensionDevelopmentKind=web] [FOLDER]',
  );
  process.exit(2);
}
process.exitCode = await launch({ extension, tests, host, beside });

async function launch(/** @type {import('./server.mjs').Development} */ development) {
  const [server, browser] = await Promise.all([
    startServer({ beside: development.host === 'web' ? [] : (development.beside ?? []) }),
    openBrowser(),
  ]);
  stopOnSignals(() => browser.close());
  const window = await openWindow(browser, server, { folder: folder ?? root, development }, { onLog: relay });
  const code = await Promise.race([window.exit, tooLate()]);
  if (code !== 0) {
    const kept = await window.keepEvidence(suite, 'window');
    console.error(`The window's log and a picture of it: ${relative(process.cwd(), kept)}.*`);
  }
  await Promise.all([browser.close(), server.stop()]);
  return code;
}

/** @returns {Promise<number>} */
function tooLate() {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      console.error(`The tests did not end within ${patience / 1000} seconds.`);
      resolve(1);
    }, patience);
    timer.unref();
  });
}

/** What the tests say, which they mark, without what VS Code says about itself. */
function relay(/** @type {string} */ _level, /** @type {string} */ text) {
  for (const line of text.split('\n')) {
    if (line.startsWith('tests | ')) console.log(line.slice('tests | '.length));
  }
}

/** @param {readonly string[]} args */
function readArguments(args) {
  const option = (/** @type {string} */ name) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const host =
    option('extensionDevelopmentKind') === 'web' ? /** @type {const} */ ('web') : /** @type {const} */ ('node');
  return {
    extensions: args.flatMap((arg) => /^--extensionDevelopmentPath=(.+)$/.exec(arg)?.[1] ?? []),
    tests: option('extensionTestsPath'),
    folder: args.find((arg) => !arg.startsWith('-')),
    host,
    suite: `host-${host}`,
  };
}
