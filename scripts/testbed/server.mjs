import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installServer } from './install.mjs';
import { run, start, stop } from './processes.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {boolean} [trust] ask whether the folder is trusted, as a person's VS Code does; off unless told
 * @property {string} [vsix] a packaged extension to install first
 * @property {readonly string[]} [beside] folders of extensions that are there as if they were installed
 * @property {Record<string, unknown>} [settings] settings of the person, such as the colour theme
 * @property {number} [port] a free one unless told
 * @property {(line: string) => void} [say] told about installation
 *
 * @typedef {object} Development what of an extension under development the window loads
 * @property {string} extension the folder with its package.json
 * @property {string} [tests] a bundled test module, run by the extension host
 * @property {'node' | 'web'} [host] where its code runs; Node unless told
 * @property {readonly string[]} [beside] folders of further extensions, for the web host
 *
 * @typedef {object} Place what the window shows at first
 * @property {string} folder a folder, or a `.code-workspace` with several
 * @property {string} [file] opened in an editor
 * @property {Development} [development]
 *
 * @typedef {Awaited<ReturnType<typeof startServer>>} Server
 */

/**
 * Starts a VS Code server on a loopback port, with data folders of its own.
 * @param {ServerOptions} [options]
 */
export async function startServer(options = {}) {
  const { node, main } = await installServer(options.say);
  const data = temporaryFolder('vscode-testbed');
  const folders = ['--server-data-dir', join(data, 'data'), '--extensions-dir', join(data, 'extensions')];
  // A web workbench keeps the user's own settings in the browser; those of the machine lie here and count the same.
  const settingsFolder = join(data, 'data', 'data', 'Machine');
  let settings = { ...quiet, ...options.settings };
  writeSettings(settingsFolder, settings);
  // A server that has never run takes what lies in the folder.
  for (const extension of options.beside ?? [])
    cpSync(extension, join(data, 'extensions', basename(extension)), { recursive: true });
  if (options.vsix) await installExtension(node, main, folders, options.vsix);

  const args = [main, ...folders, ...usual, '--port', String(options.port ?? 0)];
  if (!options.trust) args.push('--disable-workspace-trust');
  const child = start(node, args, { env: cleanEnvironment() });
  const port = await ready(child);

  return {
    origin: `http://127.0.0.1:${port}`,
    /** The address that opens a window at a place; it can be pasted into a browser. */
    address: (/** @type {Place} */ place) => address(port, place),
    /** Open windows follow at once. */
    changeSettings(/** @type {Record<string, unknown>} */ change) {
      settings = { ...settings, ...change };
      writeSettings(settingsFolder, settings);
    },
    stop: () => stop(child),
  };
}

const usual = [
  '--host',
  '127.0.0.1',
  '--without-connection-token',
  '--accept-server-license-terms',
  '--telemetry-level',
  'off',
  // A built workbench accepts an extension under development from its address only in this mode.
  '--enable-smoke-test-driver',
];

/** A window without greetings, offers and news, so that a picture of it shows our work. */
/** @type {Record<string, unknown>} */
const quiet = {
  'workbench.startupEditor': 'none',
  // A workbench in a browser saves by itself, and the next test would meet what the last one typed.
  'files.autoSave': 'off',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.ignoreRecommendations': true,
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'telemetry.telemetryLevel': 'off',
};

function writeSettings(/** @type {string} */ folder, /** @type {Record<string, unknown>} */ settings) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/**
 * @param {string} node
 * @param {string} main
 * @param {readonly string[]} folders
 * @param {string} vsix
 */
async function installExtension(node, main, folders, vsix) {
  const args = [main, ...folders, '--accept-server-license-terms', '--install-extension', vsix];
  const { code, output } = await run(node, args, { env: cleanEnvironment() });
  if (code !== 0 || /failed|error/i.test(output)) throw new Error(`VS Code refused ${vsix}:\n${output}`);
}

/** Without the marks that an enclosing VS Code terminal leaves: they would make the server act as its helper. */
function cleanEnvironment() {
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name));
  // An empty gallery: a test must not depend on the network, nor its log be full of failed look-ups.
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{}' };
}

/**
 * @param {ReturnType<typeof start>} child
 * @returns {Promise<number>} the port that it listens on
 */
function ready(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (/** @type {Buffer} */ chunk) => {
      text += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(text)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('close', (code) =>
      reject(new Error(`The VS Code server ended with code ${code} before it was ready:\n${text}`)),
    );
  });
}

/**
 * @param {number} port
 * @param {Place} place
 */
function address(port, place) {
  const remote = (/** @type {string} */ path) => `vscode-remote://127.0.0.1:${port}${pathToFileURL(path).pathname}`;
  const payload = [['skipWelcome', 'true']];
  if (place.file) payload.push(['openFile', remote(place.file)]);
  const { development } = place;
  // The web worker host gets its extension another way: see web-extension.mjs.
  if (development && development.host !== 'web') {
    payload.push(['extensionDevelopmentPath', remote(development.extension)]);
    if (development.tests) payload.push(['extensionTestsPath', remote(development.tests)]);
  }
  const kind = place.folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [kind]: pathToFileURL(place.folder).pathname, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}
