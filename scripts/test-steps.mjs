/**
 * @typedef {object} Step
 * @property {readonly string[]} needs the steps that must have succeeded before
 * @property {() => Promise<{ code: number, output: string, note?: string }>} work
 */

/**
 * Runs steps side by side, tells each one's end in a line, shows the output of those that fail, and closes with the number of
 * tests as `N passed, N failed`. Resolves with an exit code.
 * @param {Readonly<Record<string, Step>>} steps
 * @param {readonly string[]} chosen all of them when empty
 * @param {number} atOnce
 */
export async function runSteps(steps, chosen, atOnce) {
  const unknown = chosen.filter((name) => !(name in steps));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(', ')}. The steps are ${Object.keys(steps).join(', ')}.`);
    return 2;
  }
  const waiting = Object.keys(steps).filter((name) => chosen.length === 0 || isNeeded(steps, name, chosen));
  const succeeded = new Set();
  const total = { passed: 0, failed: 0, skipped: 0, unsteady: 0 };
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.find((name) => needsOf(steps, name).every((need) => succeeded.has(need) || !isLeft(need)));
    if (next !== undefined && running.size < atOnce) {
      waiting.splice(waiting.indexOf(next), 1);
      const done = perform(next).finally(() => running.delete(next));
      running.set(next, done);
      continue;
    }
    await Promise.race(running.values());
  }

  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  if (total.unsteady > 0) console.log(`${total.unsteady} of the tests passed in one of two runs only`);
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed === 0 ? 0 : 1;

  async function perform(/** @type {string} */ name) {
    const started = performance.now();
    const missing = needsOf(steps, name).filter((need) => !succeeded.has(need));
    const { code, output, note } =
      missing.length > 0
        ? { code: 1, output: '', note: `not run: ${missing.join(' and ')} failed` }
        : await (steps[name]?.work() ?? { code: 1, output: '', note: undefined });
    const text = withoutColour(output);
    const tests = countTests(text);
    total.passed += tests.passed;
    total.skipped += tests.skipped;
    total.unsteady += tests.unsteady;
    // A step that fails without a failed test, such as lint, counts as one: the last line must not read like success.
    total.failed += code === 0 ? 0 : Math.max(1, tests.failed);
    if (code === 0) succeeded.add(name);
    if (code !== 0 || tests.unsteady > 0) console.log(text.trimEnd());

    const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    const unsteady = tests.unsteady > 0 ? `, ${tests.unsteady} of them in one of two runs only` : '';
    const count = `${tests.passed} passed${unsteady}, ${tests.failed} failed`;
    const what = note ?? (tests.passed + tests.failed > 0 ? count : '');
    console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(10)} ${seconds.padStart(7)}  ${what}`.trimEnd());
  }

  function isLeft(/** @type {string} */ name) {
    return waiting.includes(name) || running.has(name);
  }
}

function needsOf(/** @type {Readonly<Record<string, Step>>} */ steps, /** @type {string} */ name) {
  return steps[name]?.needs ?? [];
}

/**
 * @param {Readonly<Record<string, Step>>} steps
 * @param {string} name
 * @param {readonly string[]} chosen
 * @returns {boolean} whether it is chosen, or a chosen step needs it
 */
function isNeeded(steps, name, chosen) {
  return chosen.includes(name) || chosen.some((other) => isNeeded(steps, name, needsOf(steps, other)));
}

/** From the closing lines of mocha's reporters, and of our own for windows. */
function countTests(/** @type {string} */ text) {
  const sum = (/** @type {string} */ word) =>
    [...text.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].reduce((all, [, number]) => all + Number(number), 0);
  return {
    passed: sum('passing'),
    failed: sum('failing'),
    skipped: sum('pending'),
    unsteady: sum('of them in one of two runs'),
  };
}

/** Some tools colour their words for a file, too. */
function withoutColour(/** @type {string} */ output) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with one
  return output.replace(/\x1b\[[0-9;]*m/g, '');
}
