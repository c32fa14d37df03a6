/** Type-checks every layer with the libraries it may use: the engine sees neither Node nor the DOM. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const compiler = path.join('node_modules', 'typescript', 'bin', 'tsc');
const layers = [
  'tsconfig.json',
  'tsconfig.server.json',
  'tsconfig.client.json',
  'tsconfig.media.json',
  'tsconfig.test.json',
];
let failed = false;
for (const layer of layers.filter((file) => existsSync(file))) {
  const { status } = spawnSync(process.execPath, [compiler, '-p', layer, '--pretty', 'false'], { stdio: 'inherit' });
  if (status !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
