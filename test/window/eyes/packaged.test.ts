import { equal } from 'node:assert/strict';
import { vsix } from '../../../scripts/testbed/paths.mjs';
import { useWorkbench } from './use-workbench';

describe('the packaged extension, installed in a fresh VS Code', () => {
  const window = useWorkbench({ file: 'story-7.2.risk.yaml', vsix });

  it('finds the wrong score', async () => {
    equal(await window().seeSquiggles('error'), 1);
    await window().screenshot('packaged');
  });
});
