import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { aptInstall, mayUseApt } from './apt.mjs';
import { npm } from './npm.mjs';
import { testbed } from './paths.mjs';
import { onPath } from './processes.mjs';

/**
 * Makes the VS Code server of the test bed ready: about 40 seconds the first time, nothing after that.
 * The server comes from the npm registry because its own download site is not always in reach.
 * @returns {Promise<{ node: string, main: string }>} the Node that runs it and its entry
 */
export async function installServer(say = console.log) {
  const main = join(vscode, 'out', 'server-main.js');
  const wanted = stamp();
  if (readStamp() === wanted) return { node: nodeBinary(), main };
  if (process.platform === 'win32') {
    throw new Error(
      'The VS Code server of the test bed runs on Linux and macOS. On Windows install VS Code and put `code` on PATH.',
    );
  }

  say('test bed: installing the VS Code server from the npm registry (about 800 MB, once)');
  rmSync(stampFile, { force: true });
  await must(
    npm(['ci', '--ignore-scripts'], testbed),
    'The VS Code server could not be installed from the npm registry.',
  );

  say('test bed: installing the packages of the server');
  const ownPackages = ['install', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--no-save'];
  await must(npm(ownPackages, vscode), 'The packages of the VS Code server could not be installed.');

  await haveCompiler(say);
  say('test bed: building its two native modules');
  const node = nodeBinary();
  await must(
    npm(['rebuild', ...nativeModules], vscode, { env: compileEnvironment(node) }),
    'The native modules of the VS Code server could not be built: they need python3, make and a C++ compiler.',
  );
  writeFileSync(stampFile, wanted);
  return { node, main };
}

const nodeMajor = 24;
const nativeModules = ['@vscode/spdlog', '@vscode/native-watchdog'];
const vscode = join(testbed, 'node_modules', 'code-server', 'lib', 'vscode');
const stampFile = join(testbed, 'node_modules', '.ready');

function stamp() {
  const lock = readFileSync(join(testbed, 'package-lock.json'));
  return createHash('sha256').update(lock).update(process.platform).update(process.arch).digest('hex');
}

function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
}

/** The running Node where it is new enough for this VS Code, else the one that npm brought as a package. */
function nodeBinary() {
  if (Number(process.versions.node.split('.')[0]) === nodeMajor) return process.execPath;
  const bundled = join(testbed, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(bundled)) return bundled;
  throw new Error(
    `The VS Code server wants Node ${nodeMajor}, and npm has no Node for ${process.platform}-${process.arch}. ` +
      `Run this with Node ${nodeMajor}, or install VS Code and put \`code\` on PATH.`,
  );
}

/** The modules use the stable native interface, so the headers of any Node will do; those at hand save a download. */
function compileEnvironment(/** @type {string} */ node) {
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
    npm_config_ignore_scripts: 'false',
  };
  const prefix = dirname(dirname(process.execPath));
  const headers = existsSync(join(prefix, 'include', 'node', 'node_api.h'));
  return headers ? { npm_config_nodedir: prefix, ...env } : env;
}

async function haveCompiler(/** @type {(line: string) => void} */ say) {
  const tools = { python3: 'python3', make: 'make', 'c++': 'g++' };
  const missing = Object.entries(tools).filter(([command]) => !onPath(command));
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name);
  if (!mayUseApt())
    throw new Error(`Please install ${packages.join(', ')}: two native modules of the VS Code server are compiled.`);
  say(`test bed: installing ${packages.join(', ')} with apt`);
  await aptInstall(packages);
}

/** Fails with a sentence that says what could not be had, and the end of what the command printed. */
async function must(/** @type {ReturnType<typeof npm>} */ result, /** @type {string} */ sentence) {
  const { code, output } = await result;
  if (code !== 0) throw new Error(`${sentence}\n${output.trimEnd().split('\n').slice(-20).join('\n')}`);
}
