import Mocha from 'mocha';
import { stopOnSignals } from './processes.mjs';
import { tellResults } from './result-lines.mjs';

// usage: run-outside-file.mjs BUNDLE
// Runs one file of the tests that look from outside, up to its first failure. Started by run-outside-tests.mjs.

const [file = ''] = process.argv.slice(2);
const grep = process.env.TEST_GREP ?? '';
stopOnSignals();
const mocha = new Mocha({
  ui: 'bdd',
  timeout: 120_000,
  bail: true,
  reporter: class {
    constructor(/** @type {import('mocha').Runner} */ runner) {
      tellResults(runner, console.log, grep);
    }
  },
  ...(grep ? { grep } : {}),
});
mocha.addFile(file);
await mocha.loadFilesAsync();
// What a test that failed still waits for is of no interest any more.
mocha.run((failures) => process.exit(failures > 0 ? 1 : 0));
