import { equal, match } from 'node:assert/strict';
import type { Result } from '../../../scripts/testbed/result-lines.mjs';
import { runParts } from '../../../scripts/testbed/two-runs.mjs';

type States = Readonly<Record<string, Result['state'] | undefined>>;

const isBad = (state: Result['state'] | undefined): boolean => state === 'failed' || state === 'broken';

/** What a process prints whose tests end like this. */
const printed = (states: States, code: number) => ({
  code,
  output: [
    'something that a test printed',
    ...Object.entries(states).map(
      ([title, state]) =>
        `test-result ${JSON.stringify({ path: ['suite', title], state, ...(isBad(state) ? { error: `${title} says why` } : {}) })}`,
    ),
  ].join('\n'),
});

/** Runs parts that end like this, one run after the other. */
async function run(parts: Readonly<Record<string, readonly ReturnType<typeof printed>[]>>) {
  const said: string[] = [];
  const counted: Record<string, number> = {};
  const isGood = await runParts(
    Object.entries(parts).map(([name, ends]) => ({
      name,
      run: async () => {
        counted[name] = (counted[name] ?? 0) + 1;
        return ends[counted[name] - 1] ?? printed({}, 1);
      },
    })),
    { atOnce: 2, say: (text) => void said.push(text) },
  );
  return { isGood, text: said.join('\n'), runs: Object.values(counted).join() };
}

const good = printed({ one: 'passed', two: 'passed' }, 0);
const late = printed({ one: 'passed', two: 'failed', three: 'planned' }, 1);

describe('tests of a window, in two runs', () => {
  it('run once where all is well', async () => {
    const { isGood, text, runs } = await run({ first: [good], second: [printed({ four: 'skipped' }, 0)] });
    equal(isGood, true);
    equal(runs, '1,1');
    match(text, /\n {2}2 passing\n {2}1 pending$/);
  });

  it('are run once more as a whole after a failure, and both runs are told', async () => {
    const again = printed({ one: 'passed', two: 'passed', three: 'passed' }, 0);
    const { isGood, text, runs } = await run({ part: [late, again] });
    equal(isGood, true);
    equal(runs, '2');
    match(text, /✗ two\n +two says why\n +· not run: three[\s\S]*Once more, from a new window: part[\s\S]*✔ two/);
    match(text, /\n {2}3 passing\n {2}1 of them in one of two runs only:\n {4}suite two$/);
  });

  it('fail where no run passed them, those that were never run included', async () => {
    const { isGood, text } = await run({ part: [late, late] });
    equal(isGood, false);
    match(text, /\n {2}1 passing\n {2}2 failing\n {4}suite two\n {4}suite three\n {2}1 of them not run/);
  });

  it('are not hidden by a window that breaks: once it is told, twice it fails', async () => {
    const broken = printed({ one: 'planned', 'before all': 'broken' }, 1);
    match((await run({ part: [broken, printed({ one: 'passed' }, 0)] })).text, /before all says why[\s\S]*1 passing$/);
    equal((await run({ part: [broken, broken] })).isGood, false);
    const dead = await run({ part: [printed({ one: 'passed' }, 137), printed({ one: 'passed' }, 137)] });
    equal(dead.isGood, false);
    match(dead.text, /It ended with code 137\.[\s\S]*1 passing\n {2}1 failing\n {4}part$/);
  });

  it('are not run again where many parts fail: that has a cause which is still there', async () => {
    const { isGood, runs } = await run(Object.fromEntries([...'abcdefg'].map((name) => [name, [late]])));
    equal(isGood, false);
    equal(runs, '1,1,1,1,1,1,1');
  });
});
