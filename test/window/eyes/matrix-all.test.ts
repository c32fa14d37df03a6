import { match, ok } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../scripts/testbed/temporary-folder.mjs';
import { useWorkbench } from './use-workbench';

const profile = `story: "1.1"
risks:
  - id: SEC-001
    title: A link is used twice
    probability: high
    impact: high
    score: 6
    owner: Ana Ruiz
`;

describe('all profiles of a workspace whose files are slow to come', () => {
  const folder = join(temporaryFolder('risk-slow'), 'slow');
  mkdirSync(join(folder, 'first'), { recursive: true });
  writeFileSync(join(folder, 'first', '1.1.risk.yaml'), profile);
  const folders = [{ path: 'first' }, { uri: 'kept-in-memory:/many' }];
  writeFileSync(join(folder, 'all.code-workspace'), JSON.stringify({ folders }));
  const window = useWorkbench({
    folder,
    workspace: 'all.code-workspace',
    file: 'first/1.1.risk.yaml',
    beside: ['test/window/memory-files'],
  });
  const reading = async () => {
    const frame = await window().webview('.notice.reading');
    await frame.locator('.notice.reading p', { hasText: /^\d+ of 121 files$/ }).waitFor();
    return frame;
  };

  it('say how far the reading is, end it when asked, begin again, and show everything at the end', async () => {
    await window().seeSquiggles('error');
    await window().runCommand('Risk Profile: Show All Profiles');
    const frame = await reading();
    const share = await frame.locator('progress').evaluate(({ value, max }: HTMLProgressElement) => value / max);
    ok(share > 0 && share < 1, `${share}`);
    await window().screenshot('matrix-all-reading');
    await frame.locator('button', { hasText: 'Cancel' }).click();
    const stopped = await window().webview('.notice.stopped');
    match((await stopped.locator('.notice').textContent()) ?? '', /The reading was cancelled/);
    await window().screenshot('matrix-all-stopped');
    await stopped.locator('button', { hasText: 'Read the workspace' }).click();
    await reading();
    await window().runCommand('Let the Other Files Come');
    const all = await window().webview('.profiles');
    match((await all.locator('.facts').textContent()) ?? '', /121 profiles/);
    await window().screenshot('matrix-all-read');
  });
});
