import { equal, match } from 'node:assert/strict';
import { useWorkbench } from './use-workbench';

describe('a person who types', () => {
  const window = useWorkbench({ file: 'story-7.2.risk.yaml' });
  const offered = () => window().page.locator('.suggest-widget.visible .monaco-list-row');
  /** Below the score of the second risk, in the column of its keys. */
  const newLine = async (): Promise<void> => {
    await window().goTo(23, 1);
    await window().press('End Enter');
  };

  before('wait for the first findings', async () => {
    await window().seeSquiggles('error');
  });

  it('is offered keys and values without asking', async () => {
    await newLine();
    await window().type('own');
    await offered().filter({ hasText: 'owner' }).first().waitFor();
    await window().press('Enter');
    await offered().filter({ hasText: 'Tomas Berg' }).waitFor();
    await window().screenshot('typing');
    await window().type('To');
    await window().press('Enter');
    match(await window().visibleText(), /score: 6\n\s*owner: Tomas Berg\n/);
    await window().runCommand('File: Revert File');
  });

  it('keeps a new name as it is, and sentences to itself', async () => {
    await newLine();
    await window().type('owner: Bo');
    await offered().first().waitFor({ state: 'detached' });
    await window().press('Enter');
    match(await window().visibleText(), /owner: Bo\n/);
    await window().type('description: A profile of another risk');
    equal(await offered().count(), 0);
    await window().runCommand('File: Revert File');
  });
});
