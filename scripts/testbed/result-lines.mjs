/**
 * How tests that run in another process, or inside of a window, tell the runner what became of them: a line for each test, among
 * whatever else they print. Bundled into the extension host, too.
 *
 * @typedef {object} Result
 * @property {readonly string[]} path the titles of its suites and its own
 * @property {'planned' | 'passed' | 'failed' | 'skipped' | 'broken'} state planned: not run so far; broken: no test, but what
 *   tests need, such as their window
 * @property {number} [ms]
 * @property {string} [error]
 */

/**
 * A mocha reporter.
 * @param {import('mocha').Runner} runner
 * @param {(line: string) => void} say
 * @param {string} grep
 */
export function tellResults(runner, say, grep) {
  const tell = (/** @type {Result} */ result) => say(`test-result ${JSON.stringify(result)}`);
  const pathOf = (/** @type {import('mocha').Runnable} */ { title, parent }) => [...(parent?.titlePath() ?? []), title];
  const wanted = new RegExp(grep);
  runner.once('start', () =>
    runner.suite.eachTest((test) => {
      if (wanted.test(test.fullTitle())) tell({ path: pathOf(test), state: 'planned' });
    }),
  );
  runner.on('pass', (test) => tell({ path: pathOf(test), state: 'passed', ms: test.duration ?? 0 }));
  runner.on('pending', (test) => tell({ path: pathOf(test), state: 'skipped' }));
  runner.on('fail', (test, error) =>
    tell({ path: pathOf(test), state: test.type === 'hook' ? 'broken' : 'failed', error: explain(error) }),
  );
}

/** The stack, and what was there instead of what was expected where the message does not say so. */
function explain(/** @type {Error & { actual?: unknown, expected?: unknown }} */ error) {
  const text = error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack ?? ''}`;
  if (!('actual' in error) || 'code' in error) return text;
  return `${text}\nactual   ${JSON.stringify(error.actual)}\nexpected ${JSON.stringify(error.expected)}`;
}

/**
 * What became of each test, and everything else that was printed. A desktop VS Code prints the mark of the host's tests, too.
 * @param {string} output
 * @returns {{ results: readonly Result[], rest: string }}
 */
export function readResults(output) {
  /** @type {Map<string, Result>} */
  const results = new Map();
  /** @type {string[]} */
  const rest = [];
  for (const line of output.split('\n')) {
    const [, told] = /^(?:tests \| )?test-result (\{.*)$/.exec(line) ?? [];
    if (told === undefined) {
      rest.push(line);
      continue;
    }
    const result = /** @type {Result} */ (JSON.parse(told));
    results.set(result.path.join(' '), result);
  }
  return { results: [...results.values()], rest: rest.join('\n').trim() };
}
