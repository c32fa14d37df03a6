/** Takes the README's picture from the packaged extension in a real window: `node scripts/pictures.mjs`, after `npm run package`. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkbench } from './testbed/workbench.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const window = await openWorkbench({
  folder: path.join(root, 'examples'),
  file: 'payment-retries.risk.yaml',
  vsix: path.join(root, '.out', 'inline-risk-profiles.vsix'),
  size: { width: 1360, height: 800 },
  settings: { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false },
});
try {
  await window.goTo(76);
  await window.seeSquiggles('error');
  await window.runCommand('Risk Profile: Open Matrix to the Side');
  const matrix = await window.webview('[role=grid]');
  await matrix.locator('[role=grid]').waitFor();
  await window.press('Control+B');
  await window.goTo(88);
  await window.screenshot('readme');
  cpSync('.out/screenshots/readme.png', 'media/screenshot.png');
} finally {
  await window.close();
}
