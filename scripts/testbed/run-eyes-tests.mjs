import Mocha from 'mocha';
import { bundleEyesTests } from './bundle-tests.mjs';
import { clearEvidence } from './window.mjs';

// Runs the mocha suites of test/window/eyes, which look at a VS Code window from outside, as a person does.

clearEvidence('eyes');
const grep = process.env.TEST_GREP;
const mocha = new Mocha({
  ui: 'bdd',
  timeout: 120_000,
  retries: 2,
  slow: 20_000,
  reporter: 'spec',
  ...(grep ? { grep } : {}),
});
for (const file of await bundleEyesTests()) mocha.addFile(file);
await mocha.loadFilesAsync();
mocha.run((failures) => {
  process.exitCode = failures > 0 ? 1 : 0;
});
