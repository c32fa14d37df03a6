import { join } from 'node:path';
import { bundleHostTests } from './bundle-tests.mjs';
import { testbed } from './paths.mjs';
import { run, stopOnSignals } from './processes.mjs';
import { runParts } from './two-runs.mjs';
import { clearEvidence } from './window.mjs';

// usage: run-host-tests.mjs node|web
// Runs the mocha suites of test/window/host inside the extension host of a desktop VS Code where there is one, and else of
// the test bed's server, in the Node host or in the web worker host.

const host = process.argv[2] === 'web' ? 'web' : 'node';
const name = `host-${host}`;
/** Longer than the launcher waits, which says more about a window that hangs. */
const limit = 240_000;

stopOnSignals();
clearEvidence(name);
const bundle = await bundleHostTests(host);
const part = {
  name,
  run: () => run(process.execPath, [join(testbed, 'run-host-window.mjs'), host, bundle], { limit }),
};
process.exitCode = (await runParts([part], { atOnce: 1, say: console.log })) ? 0 : 1;
