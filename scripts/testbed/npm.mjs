import { run } from './processes.mjs';

/**
 * Runs the npm that runs us, or the one on PATH, in a folder.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {{ env?: NodeJS.ProcessEnv, limit?: number }} [options]
 */
export function npm(args, cwd, { env = process.env, ...limits } = {}) {
  const options = { ...limits, cwd, env: outsideOfScript(env) };
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/** Without what an outer `npm run` says about its own folder, which an npm in another folder would believe. */
function outsideOfScript(/** @type {NodeJS.ProcessEnv} */ env) {
  const { npm_config_local_prefix: _prefix, npm_config_prefix: _global, npm_command: _command, ...rest } = env;
  return rest;
}
