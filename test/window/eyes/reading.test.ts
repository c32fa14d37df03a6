import { equal, match } from 'node:assert/strict';
import { useWorkbench } from './use-workbench';

describe('a person who reads a risk profile', () => {
  const window = useWorkbench({ file: 'story-7.2.risk.yaml' });

  it('sees a wavy line under the wrong score', async () => {
    equal(await window().seeSquiggles('error'), 1);
    await window().screenshot('squiggle');
  });

  it('reads why, resting the mouse on it', async () => {
    await window().hoverOver(window().squiggles('error'), /score is 6, but 3 × 3 is 9/);
    await window().screenshot('hover');
    await window().press('Escape');
  });

  it('reads the lenses above the profile and each risk', async () => {
    equal((await window().codeLenses(3)).length, 3);
    await window().screenshot('lenses');
  });

  it('finds the same in the Problems panel', async () => {
    match((await window().problems()).join('\n'), /score is 6, but 3 × 3 is 9/);
  });

  it('sees nothing of ours in an ordinary README', async () => {
    await window().open('README.md');
    equal(
      await window().page.locator('[data-uri$="/README.md"] :is([class*=squiggly], .codelens-decoration)').count(),
      0,
    );
  });

  it('sees a wavy line in a Markdown register', async () => {
    await window().open('register.md');
    await window().seeSquiggles('error');
    await window().screenshot('register');
  });
});
