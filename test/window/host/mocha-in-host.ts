// Mocha's browser build runs in the Node extension host and in the web worker one alike, so one bundle serves both.
import 'mocha/mocha.js';

type Host = 'node' | 'web';

/**
 * What VS Code calls; it ends with the window's exit code.
 * The suites are loaded only after the set-up: they find `describe` and `it` as globals.
 */
export async function runSuites(loadSuites: () => void, { host, grep }: { host: Host; grep: string }): Promise<void> {
  mocha.setup({
    ui: 'bdd',
    timeout: 30_000,
    retries: 2,
    reporter: report as unknown as Mocha.ReporterConstructor,
    ...(grep ? { grep } : {}),
  });
  if (host !== actualHost())
    throw new Error(`These tests are for the ${host} host, but run in the ${actualHost()} one`);
  try {
    loadSuites();
  } catch (error) {
    say(`The suites could not be loaded: ${(error as Error).stack}`);
    throw error;
  }
  // The browser build's own `mocha.run` wants the address of a page, which no extension host has.
  const failures = await new Promise<number>((resolve) => Mocha.prototype.run.call(mocha, resolve));
  if (failures > 0) throw new Error(`${failures} of the tests in the extension host failed`);
}

function actualHost(): Host {
  return 'process' in globalThis && process.versions?.node ? 'node' : 'web';
}

// A window logs much about itself. The mark lets the launcher pass on what the tests say and nothing else.
const mark = 'tests | ';

function say(text: string): void {
  console.log(text.replace(/^/gm, mark));
}

function report(runner: Mocha.Runner): void {
  const started = Date.now();
  const count = { passing: 0, failing: 0, pending: 0 };
  const told = new WeakSet<Mocha.Suite>();

  const heading = (test: Mocha.Runnable) => {
    if (!test.parent || told.has(test.parent)) return;
    told.add(test.parent);
    say(`  ${test.parent.fullTitle()}`);
  };
  runner.on('pass', (test) => {
    count.passing++;
    heading(test);
    say(`    ✓ ${test.title} (${test.duration} ms)`);
  });
  runner.on('pending', (test) => {
    count.pending++;
    heading(test);
    say(`    - ${test.title}`);
  });
  runner.on('fail', (test, error) => {
    count.failing++;
    heading(test);
    say(`    ✗ ${test.title}\n${difference(error)}`);
  });
  runner.on('end', () => {
    const numbers = Object.entries(count).filter(([name, number]) => number > 0 || name === 'passing');
    say(`  ${numbers.map(([name, number]) => `${number} ${name}`).join('\n  ')}\n  in ${Date.now() - started} ms`);
  });
}

function difference(error: Error & { actual?: unknown; expected?: unknown }): string {
  const values =
    'actual' in error ? `\nactual   ${JSON.stringify(error.actual)}\nexpected ${JSON.stringify(error.expected)}` : '';
  return `${error.stack ?? error.message}${values}`.replace(/^/gm, '        ');
}
