import { join } from 'node:path';
import { bundleOutsideTests } from './bundle-tests.mjs';
import { testbed } from './paths.mjs';
import { run, stopOnSignals } from './processes.mjs';
import { runParts } from './two-runs.mjs';
import { clearEvidence } from './window.mjs';

// usage: run-outside-tests.mjs eyes|page
// Runs the mocha suites of test/window/eyes, which look at a VS Code window from outside, as a person does, or those of
// test/window/page, which look at the matrix's page alone in a browser: each file in a process of its own.

const suite = process.argv[2] === 'page' ? 'page' : 'eyes';
/** A file that hangs is a failure to be told, not to be waited for. */
const limit = 240_000;
/** A window waits for one thing after the other; two of them keep two processors busy. */
const atOnce = Number(process.env.TEST_WINDOWS ?? 1);

stopOnSignals();
clearEvidence(suite);
const files = await bundleOutsideTests(suite);
const parts = files.map(({ name, file }) => ({
  name,
  run: () => run(process.execPath, [join(testbed, 'run-outside-file.mjs'), file], { limit }),
}));
process.exitCode = (await runParts(parts, { atOnce, say: console.log })) ? 0 : 1;
