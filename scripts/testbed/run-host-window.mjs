import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { desktopExecutable } from './desktop.mjs';
import { root, testbed } from './paths.mjs';
import { stopOnSignals } from './processes.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

// usage: run-host-window.mjs node|web BUNDLE
// Opens one window on a copy of the tests' workspace and runs a bundle of tests in its extension host, up to the first failure.
// Started by run-host-tests.mjs.

stopOnSignals();
const [host, extensionTestsPath = ''] = process.argv.slice(2);
const folder = temporaryFolder('risk-workspace');
// Tests edit files, and a web workbench saves by itself.
cpSync(join(root, 'test', 'window', 'workspace'), folder, { recursive: true });

const desktop = desktopExecutable();
try {
  await runTests({
    vscodeExecutablePath: desktop ?? join(testbed, 'launch.mjs'),
    // With a language model that says what a test tells it to say.
    extensionDevelopmentPath: [root, join(root, 'test', 'window', 'models')],
    extensionTestsPath,
    launchArgs: [
      folder,
      '--disable-extensions',
      ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      // A desktop VS Code refuses to run as root without these two; the launcher does not read them.
      ...(desktop && process.getuid?.() === 0 ? ['--no-sandbox', `--user-data-dir=${join(folder, '.user')}`] : []),
    ],
  });
} catch {
  // What failed has been said by the tests and the launcher.
  process.exitCode = 1;
}
