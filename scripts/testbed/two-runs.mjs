import { readResults } from './result-lines.mjs';

/**
 * Tests of a window share its state: one that fails leaves it in a state that nobody knows, so nothing is tried again there. A part
 * of the tests (a file, or all of an extension host) ends with its first failure and is run once more as a whole, in a new process
 * with a new window and folder. Both runs are told, and what passed in one of them only is said to have.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {() => Promise<{ code: number, output: string }>} run
 *
 * @typedef {object} Run
 * @property {string} name
 * @property {boolean} isGood
 * @property {readonly import('./result-lines.mjs').Result[]} results
 * @property {string} rest
 */

/**
 * @param {readonly Part[]} parts
 * @param {{ atOnce: number, say: (text: string) => void }} options
 * @returns {Promise<boolean>} whether every test passed
 */
export async function runParts(parts, { atOnce, say }) {
  const first = await runEach(parts, atOnce, say);
  const failed = parts.filter(({ name }) => first.some((run) => run.name === name && !run.isGood));
  // More than a few have a common cause, which is still there.
  const again = failed.length <= mostAgain ? failed : [];
  if (again.length > 0) say(`\n  Once more, from a new window: ${again.map(({ name }) => name).join(', ')}\n`);
  // One by one: now nothing else is in the way.
  const second = await runEach(again, 1, say);
  const { text, isGood } = sumUp(first, second);
  say(text);
  return isGood;
}

const mostAgain = 6;

/**
 * @param {readonly Part[]} parts
 * @param {number} atOnce
 * @param {(text: string) => void} say
 */
async function runEach(parts, atOnce, say) {
  const waiting = [...parts];
  /** @type {Run[]} */
  const runs = [];
  const work = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const run = judge(part.name, await part.run());
      runs.push(run);
      const text = tell(run);
      if (text !== '') say(text);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return runs;
}

/**
 * @param {string} name
 * @param {{ code: number, output: string }} ended
 * @returns {Run}
 */
function judge(name, { code, output }) {
  const { results, rest } = readResults(output);
  const isGood = code === 0 && results.every(({ state }) => state === 'passed' || state === 'skipped');
  const isTold = results.some(({ state }) => state === 'failed' || state === 'broken');
  if (isGood || isTold) return { name, isGood, results, rest };
  // It ended before a test could fail: it could not be loaded, hung, or died.
  const broken = { path: [name], state: /** @type {const} */ ('broken'), error: `It ended with code ${code}.` };
  return { name, isGood, results: [...results, broken], rest };
}

function tell(/** @type {Run} */ { results, rest }) {
  let suite = '';
  const lines = results.flatMap(({ path, state, ms = 0, error = '' }) => {
    const above = path.slice(0, -1).join(' ');
    const heading = above === suite || above === '' ? [] : ['', `  ${above}`];
    suite = above;
    const time = ms > slow ? ` (${ms} ms)` : '';
    const reason = error === '' ? [] : [error.replace(/^/gm, '        ')];
    return [...heading, `    ${signs[state]} ${path.at(-1)}${time}`, ...reason];
  });
  return [...lines, ...(rest === '' ? [] : [rest])].join('\n');
}

const slow = 5000;
const signs = { passed: '✔', failed: '✗', broken: '✗', skipped: '-', planned: '· not run:' };

/**
 * The closing lines, in the words of mocha's reporters.
 * @param {readonly Run[]} first
 * @param {readonly Run[]} second of those that were run once more
 */
export function sumUp(first, second) {
  const tests = first.flatMap((run) => verdicts([run, ...second.filter(({ name }) => name === run.name)]));
  const passed = tests.filter(({ states }) => states.includes('passed'));
  const unsteady = passed.filter(({ states }) => states.includes('failed'));
  const skipped = tests.filter(({ states }) => states.every((state) => state === 'skipped'));
  const failed = tests.filter((test) => !passed.includes(test) && !skipped.includes(test));
  const notRun = failed.filter(({ states }) => states.every((state) => state === 'planned'));
  const list = (/** @type {readonly { title: string }[]} */ some) => some.map(({ title }) => `    ${title}`);
  const lines = ['', `  ${passed.length} passing`];
  if (unsteady.length > 0) lines.push(`  ${unsteady.length} of them in one of two runs only:`, ...list(unsteady));
  if (skipped.length > 0) lines.push(`  ${skipped.length} pending`);
  if (failed.length > 0) lines.push(`  ${failed.length} failing`, ...list(failed));
  if (notRun.length > 0) lines.push(`  ${notRun.length} of them not run, because another had failed`);
  return { text: lines.join('\n'), isGood: failed.length === 0 };
}

/**
 * What became of each test of one part. What is no test counts as one where the last run still met it: a window that does not open
 * must not read like success.
 * @param {readonly Run[]} runs in their order
 */
function verdicts(runs) {
  /** @type {Map<string, import('./result-lines.mjs').Result['state'][]>} */
  const states = new Map();
  for (const run of runs)
    for (const { path, state } of run.results) {
      if (state === 'broken' && run !== runs.at(-1)) continue;
      const title = path.join(' ');
      states.set(title, [...(states.get(title) ?? []), state]);
    }
  return [...states].map(([title, all]) => ({ title, states: all }));
}
