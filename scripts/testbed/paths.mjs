import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This folder, which holds its own `node_modules`: the VS Code server is none of the extension's packages. */
export const testbed = dirname(fileURLToPath(import.meta.url));

export const root = join(testbed, '..', '..');

/** Everything that a run leaves behind for a person to look at. Git ignores it. */
export const out = join(root, '.out');

/** The packaged extension, made by `npm run package`. */
export const vsix = join(out, 'inline-risk-profiles.vsix');

export const examples = join(root, 'examples');
