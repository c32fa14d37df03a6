/** Files of the disk, as the desktop's server sees them. */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { localDate } from './workspace/local-date';
import { isLeftOut, isReadable, type World } from './workspace/world';

export const disk: World = {
  async readFile(uri) {
    if (!uri.startsWith('file:')) return null;
    return readFile(fileURLToPath(uri), 'utf8').catch(() => null);
  },
  async exists(uri) {
    if (!uri.startsWith('file:')) return false;
    return stat(fileURLToPath(uri)).then(
      (found) => found.isFile(),
      () => false,
    );
  },
  async findFiles(folder) {
    return folder.startsWith('file:') ? walk(fileURLToPath(folder)) : [];
  },
  today: () => localDate(new Date()),
  rulePages: rulePages(),
};

/** Beside the bundle, where the package carries them. */
function rulePages(): string | null {
  const folder = path.join(__dirname, '..', 'docs', 'rules');
  return existsSync(folder) ? `${pathToFileURL(folder).href}/` : null;
}

async function walk(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry) => {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return isLeftOut(entry.name) ? [] : walk(full);
      return entry.isFile() && isReadable(entry.name) ? [pathToFileURL(full).href] : [];
    }),
  );
  return found.flat();
}
