import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureNode, ensurePackages } from './ensure.mjs';
import { runSteps } from './test-steps.mjs';
import { installBrowser } from './testbed/browser.mjs';
import { installServer } from './testbed/install.mjs';
import { npm } from './testbed/npm.mjs';
import { root, testbed } from './testbed/paths.mjs';
import { run, stopOnSignals } from './testbed/processes.mjs';

// npm test [-- [STEP …] [--grep=TEXT]]
// Runs every step, or the chosen ones with what they need, and says at the end how many tests passed. Only the tests whose
// title has the text of --grep run in a window.

const args = process.argv.slice(2);
const grep = args.find((arg) => arg.startsWith('--grep='))?.slice('--grep='.length);
if (grep) process.env.TEST_GREP = grep;

/** A step that hangs is a failure to be told, not to be waited for. */
const limit = 780_000;

/** The longest way stands first: a free core takes the first step that can start. */
const steps = {
  build: step([], script('build')),
  'test bed': step([], installTestBed),
  package: step(['build'], script('package', '--', '--no-build')),
  eyes: step(['test bed', 'package'], windowTests('run-outside-tests.mjs', 'eyes')),
  page: step(['test bed', 'build'], windowTests('run-outside-tests.mjs', 'page')),
  'host-node': step(['test bed', 'build'], windowTests('run-host-tests.mjs', 'node')),
  'host-web': step(['test bed', 'build'], windowTests('run-host-tests.mjs', 'web')),
  thorough: step(['build'], script('thorough')),
  unit: step(['build'], script('unit')),
  types: step([], script('types')),
  lint: step([], script('lint')),
  generated: step([], script('generate', '--', '--check')),
  corpus: step([], corpus),
};

ensureNode();
stopOnSignals();
await ensurePackages();
const chosen = args.filter((arg) => !arg.startsWith('-'));
process.exitCode = await runSteps(steps, chosen, Math.max(2, availableParallelism()));

/**
 * @param {readonly string[]} needs
 * @param {import('./test-steps.mjs').Step['work']} work
 */
function step(needs, work) {
  return { needs, work };
}

function script(/** @type {readonly string[]} */ ...words) {
  return () => npm(['run', '--silent', ...words], root, { limit });
}

function windowTests(/** @type {readonly string[]} */ ...words) {
  const [file = '', ...rest] = words;
  return () => run(process.execPath, [join(testbed, file), ...rest], { cwd: root, limit });
}

async function installTestBed() {
  try {
    await Promise.all([installServer(), installBrowser()]);
    return { code: 0, output: '' };
  } catch (error) {
    return { code: 1, output: /** @type {Error} */ (error).message };
  }
}

/** Real documents, which lie beside the checkout on some machines. */
async function corpus() {
  const documents = join(root, '..', 'shared', 'corpus');
  if (!existsSync(documents)) return { code: 0, output: '', note: 'skipped: there is no ../shared/corpus here' };
  return script('corpus')();
}
