import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

// Processes are ended by the ids of those that were started here, never by name: on the same machine a person's own
// VS Code and browser may be running.

/**
 * Runs a command to its end and resolves with its exit code and everything it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, limit?: number }} [options] the limit is in milliseconds
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { limit, ...options } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = start(command, args, options);
    const hear = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    const timer = setTimeout(() => {
      output += `\n${command} ${args.join(' ')} did not end within ${(limit ?? 0) / 1000} seconds.\n`;
      stop(child).then(() => end(1));
    }, limit ?? forever);
    const end = (/** @type {number | null} */ code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.on('close', end);
  });
}

/**
 * Starts a command as the head of its own process group, so that `stop` reaches its children and nothing else.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function start(command, args, options = {}) {
  const windows = process.platform === 'win32';
  const child = spawn(command, args, {
    ...options,
    detached: !windows,
    shell: windows && command.endsWith('.cmd'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.on('close', () => running.delete(child));
  return child;
}

/**
 * Ends a started process with all its children, first politely.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signal(child, 'SIGTERM');
  const hard = setTimeout(() => signal(child, 'SIGKILL'), 3000);
  await ended;
  clearTimeout(hard);
}

/** Ctrl-C and a polite kill end what was started, too; `finish` closes what is no process of ours, such as a browser. */
export function stopOnSignals(finish = async () => {}) {
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(name, async () => {
      await Promise.allSettled([finish(), ...[...running].map(stop)]);
      process.exit(name === 'SIGINT' ? 130 : 143);
    });
  }
}

/** Where a command of this name stands on PATH, or undefined. */
export function onPath(/** @type {string} */ name) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) {
      const file = join(folder, name + ending);
      if (folder && executable(file)) return file;
    }
  }
  return undefined;
}

export function executable(/** @type {string} */ file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The longest that a timer can wait: 24 days. */
const forever = 2 ** 31 - 1;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

process.on('exit', () => {
  for (const child of running) signal(child, 'SIGKILL');
});

function signal(/** @type {import('node:child_process').ChildProcess} */ child, /** @type {NodeJS.Signals} */ name) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch {
    // It has just ended by itself.
  }
}
