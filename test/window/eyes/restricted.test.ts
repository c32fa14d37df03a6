import { equal } from 'node:assert/strict';
import { useWorkbench } from './use-workbench';

describe('a folder that is not trusted', () => {
  const window = useWorkbench({ file: 'story-7.2.risk.yaml', restricted: true });

  it('loses nothing: the wrong score is found', async () => {
    equal(await window().seeSquiggles('error'), 1);
    await window().screenshot('restricted');
  });
});
