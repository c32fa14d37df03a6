import { onPath, run } from './processes.mjs';

/** Whether packages can be installed here without asking anyone: Debian or Ubuntu, as root. */
export function mayUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== undefined;
}

/** @param {readonly string[]} packages */
export function aptInstall(packages) {
  // The browser and the compiler may be wanted at the same time, but apt lets only one installation in.
  const result = turn.then(() => install(packages));
  turn = result.catch(() => {});
  return result;
}

/** @type {Promise<unknown>} */
let turn = Promise.resolve();

async function install(/** @type {readonly string[]} */ packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  await run('apt-get', [...wait, 'update', '-qq'], { env });
  const { code, output } = await run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], {
    env,
  });
  if (code !== 0) {
    throw new Error(
      `apt-get could not install ${packages.join(', ')}:\n${output.trimEnd().split('\n').slice(-10).join('\n')}`,
    );
  }
}
