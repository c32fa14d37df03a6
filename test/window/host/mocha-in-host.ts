// Mocha's browser build runs in the Node extension host and in the web worker one alike, so one bundle serves both.
import 'mocha/mocha.js';
import { tellResults } from '../../../scripts/testbed/result-lines.mjs';

type Host = 'node' | 'web';

/**
 * What VS Code calls; it ends with the window's exit code.
 * The suites are loaded only after the set-up: they find `describe` and `it` as globals.
 */
export async function runSuites(loadSuites: () => void, { host, grep }: { host: Host; grep: string }): Promise<void> {
  function report(runner: Mocha.Runner): void {
    tellResults(runner, say, grep);
  }
  mocha.setup({
    ui: 'bdd',
    timeout: 30_000,
    bail: true,
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
