import { relative } from 'node:path';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../../scripts/testbed/workbench.mjs';

/** One window for the tests of a suite. Call what this returns inside a test to get it. */
export function useWorkbench(options: WorkbenchOptions): () => Workbench {
  let workbench: Workbench | undefined;
  const current = () => {
    if (!workbench) throw new Error('The window opens before the first test and closes after the last.');
    return workbench;
  };

  before('open the window', async () => {
    workbench = await openWorkbench(options);
  });
  afterEach('keep what a failure looks like', async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replace(/[^\w.]+/g, '-');
    const folder = await current().keepEvidence('eyes', name);
    console.log(`      its log and a picture: ${relative(process.cwd(), folder)}/${name}.*`);
  });
  after('close the window', () => workbench?.close());
  return current;
}
