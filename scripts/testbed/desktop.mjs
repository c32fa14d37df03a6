import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onPath } from './processes.mjs';

/**
 * The executable of a desktop VS Code that can open a window, or undefined: VSCODE_PATH, or the one behind `code` on PATH.
 * `code` itself is a script that returns before its window closes, so it cannot tell how tests went.
 */
export function desktopExecutable() {
  if (process.env.VSCODE_PATH) return process.env.VSCODE_PATH;
  const code = desktopCommand();
  if (!code || !hasScreen()) return undefined;
  const bin = dirname(realpathSync(code));
  return besideScript.map((path) => join(bin, path)).find((file) => existsSync(file));
}

/** The `code` command, with which a person opens a folder. */
export function desktopCommand() {
  return onPath('code');
}

/** From the folder of the script to the executable: Linux, Windows, macOS. */
const besideScript = ['../code', '../Code.exe', '../../../MacOS/Electron', '../../../MacOS/Code'];

function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
