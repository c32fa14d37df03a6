/** The entry: hands the real world to `run`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { localDate } from '../workspace/local-date';
import { progressOn } from './progress';
import { run } from './run';
import type { Files } from './shell';

const files: Files = {
  stat: (file) => (existsSync(file) ? (statSync(file).isDirectory() ? 'folder' : 'file') : null),
  real: (file) => realpathSync(file).replaceAll('\\', '/'),
  read: (file) => readFileSync(file, 'utf8'),
  write: (file, content) => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  },
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, folder: entry.isDirectory() })),
};

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // `risk-profile … 2>&1 | head` closes the pipe early; that is no fault of ours.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });

const progress = progressOn(process.stderr);

run({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  fs: files,
  write: (output) => {
    progress.clear();
    process.stdout.write(output);
  },
  writeError: (output) => {
    progress.clear();
    process.stderr.write(output);
  },
  progress: progress.show,
  stdin: () => text(process.stdin),
  colour: process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '',
  today: localDate(new Date()),
  serve: async () => {
    // Found at run time beside this file, so that checking in CI never loads the server.
    require(path.join(__dirname, 'server.node.cjs'));
    return new Promise<number>(() => undefined);
  },
}).then((code) => {
  progress.clear();
  process.exitCode = code;
});
