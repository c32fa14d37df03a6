import { extname, join } from 'node:path';

/**
 * Gives a window an extension as vscode.dev does: over HTTP, so that it runs in the web worker host and may start workers
 * of its own. An extension from the server's disk may not: a workbench prefers the Node host for it whenever its manifest
 * has a `main`, and refuses it workers.
 * @param {import('playwright-core').Page} page not yet opened
 * @param {string} origin
 * @param {import('./server.mjs').Development} development
 */
export async function loadAsWebExtension(page, origin, { extension, tests, beside = [] }) {
  const folders = [extension, ...beside];
  await page.context().route(`${origin}${under}/**`, async (route) => {
    const path = decodeURI(new URL(route.request().url()).pathname).slice(under.length + 1);
    const [place = '', ...rest] = path.split('/');
    const file = path === testFile && tests ? tests : join(folders[Number(place)] ?? extension, ...rest);
    const contentType = types[extname(file)];
    await route
      .fulfill({ path: file, ...(contentType ? { contentType } : {}) })
      .catch(() => route.fulfill({ status: 404 }));
  });

  const { protocol, host } = new URL(origin);
  const location = (/** @type {string} */ path) => ({ scheme: protocol.slice(0, -1), authority: host, path });
  await page.addInitScript(changeConfiguration, {
    extensions: folders.map((_, place) => location(`${under}/${place}`)),
    ...(tests ? { extensionTestsPath: location(`${under}/${testFile}`) } : {}),
  });
}

const under = '/extension-under-test';
/** Below the extension under test: that says in which host it runs. */
const testFile = '0/tests-in-host.js';

/** As strict as a real host of extensions: a worker of another type is refused. */
const types = /** @type {Record<string, string>} */ ({ '.js': 'text/javascript', '.json': 'application/json' });

/**
 * Runs in the page. The server writes the workbench's configuration into an attribute of the page, and has no option for
 * this part of it.
 * @param {object} development
 */
function changeConfiguration(development) {
  const read = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = read.call(this, name);
    if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration' || value === null) return value;
    const configuration = JSON.parse(value);
    const developmentOptions = { ...configuration.developmentOptions, ...development };
    return JSON.stringify({ ...configuration, developmentOptions });
  };
}
