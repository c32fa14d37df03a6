import { relative } from 'node:path';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../../scripts/testbed/workbench.mjs';

/** One window for the tests of a suite. Call what this returns inside a test to get it. */
export function useWorkbench(options: WorkbenchOptions): () => Workbench {
  let workbench: Workbench | undefined;
  const current = () => {
    if (!workbench) throw new Error('The window opens before the first test and closes after the last.');
    return workbench;
  };
  const keepEvidence = async (title: string): Promise<void> => {
    const path = await current().keepEvidence('eyes', title.replace(/[^\w.]+/g, '-'));
    console.log(`      its log and a picture: ${relative(process.cwd(), path)}.*`);
  };

  before('open the window', async () => {
    workbench = await openWorkbench(options);
  });
  afterEach('keep what a failure looks like', async function () {
    if (this.currentTest?.state === 'failed') await keepEvidence(this.currentTest.fullTitle());
  });
  after('close the window', async function () {
    if (workbench === undefined) return;
    const preparation = preparationsOf(this.test?.parent).find(({ state }) => state === 'failed');
    if (preparation !== undefined) await keepEvidence(preparation.fullTitle());
    await workbench.close();
  });
  return current;
}

/** What a suite does before its first test; the types of mocha leave it out. */
function preparationsOf(suite: Mocha.Suite | undefined): readonly Mocha.Hook[] {
  return (suite as { getHooks?(name: string): readonly Mocha.Hook[] } | undefined)?.getHooks?.('beforeAll') ?? [];
}
