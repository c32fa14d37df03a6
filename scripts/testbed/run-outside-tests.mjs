import Mocha from 'mocha';
import { bundleOutsideTests } from './bundle-tests.mjs';
import { clearEvidence } from './window.mjs';

// Runs the mocha suites of test/window/eyes, which look at a VS Code window from outside, as a person does, or those of
// test/window/page, which look at the matrix's page alone in a browser.

const suite = process.argv[2] === 'page' ? 'page' : 'eyes';
clearEvidence(suite);
const grep = process.env.TEST_GREP;
const mocha = new Mocha({
  ui: 'bdd',
  timeout: suite === 'page' ? 60_000 : 120_000,
  // A page alone waits for nobody: what fails there once is wrong.
  retries: suite === 'page' ? 0 : 2,
  slow: suite === 'page' ? 5_000 : 20_000,
  reporter: 'spec',
  ...(grep ? { grep } : {}),
});
for (const file of await bundleOutsideTests(suite)) mocha.addFile(file);
await mocha.loadFilesAsync();
mocha.run((failures) => {
  process.exitCode = failures > 0 ? 1 : 0;
});
