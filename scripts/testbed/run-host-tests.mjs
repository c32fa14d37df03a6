import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleHostTests } from './bundle-tests.mjs';
import { desktopExecutable } from './desktop.mjs';
import { root, testbed } from './paths.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

// usage: run-host-tests.mjs node|web
// Runs the mocha suites of test/window/host inside the extension host of a desktop VS Code where there is one, and else of
// the test bed's server, in the Node host or in the web worker host.

const host = process.argv[2] === 'web' ? 'web' : 'node';
const folder = temporaryFolder('risk-workspace');
// Tests edit files, and a web workbench saves by itself.
cpSync(join(root, 'test', 'window', 'workspace'), folder, { recursive: true });

const desktop = desktopExecutable();
try {
  await runTests({
    vscodeExecutablePath: desktop ?? join(testbed, 'launch.mjs'),
    // With a language model that says what a test tells it to say.
    extensionDevelopmentPath: [root, join(root, 'test', 'window', 'models')],
    extensionTestsPath: await bundleHostTests(host),
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
