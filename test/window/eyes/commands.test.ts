import { deepEqual } from 'node:assert/strict';
import { eventually } from '../../../scripts/testbed/patience.mjs';
import { useWorkbench } from './use-workbench';

/** What the palette offers of ours, from nothing open to a profile; the two views are VS Code's own entries. */
const always = [
  'Explain Rule…',
  'Focus on Risk Matrix View',
  'Focus on Risks View',
  'Generate Risk Profile…',
  'New Profile',
  'Open an Example',
  'Show All Profiles',
];
const onAnyText = ['Explain Why This Is (Not) a Risk Document'];
const onMarkdownAndYaml = ['Insert Register', 'Insert risk_summary', 'New Risk…'];
const onProfiles = [
  'Assign Owner to All Unowned…',
  'Assign Owner…',
  'Confirm Proposed Levels',
  'Convert Risk Profile…',
  'Fix All Numbers',
  'Format Risks',
  'Go to Risk…',
  'Open Matrix to the Side',
  'Show Actions…',
  'Show Matrix',
  'Write Gate…',
];
const whileItRuns = ['Restart Server', 'Show Log'];

describe('the command palette', () => {
  const window = useWorkbench({ file: 'README.md' });

  const offered = async (): Promise<readonly string[]> => {
    const { page, rows } = window();
    await window().askPalette('>Risk Profile:');
    await rows.filter({ hasText: 'New Profile' }).waitFor();
    // The list draws only the rows in sight, and has come round when the first one is chosen again.
    const found = new Set<string>();
    const chosen = rows.and(page.locator('.focused'));
    const first = await chosen.getAttribute('id');
    let at = first;
    do {
      for (const title of await rows.locator('.label-name').allTextContents()) {
        if (title.startsWith('Risk Profile: ')) found.add(title.slice('Risk Profile: '.length));
      }
      await page.keyboard.press('ArrowDown');
      await rows.and(page.locator(`.focused:not([id="${at}"])`)).waitFor();
      at = await chosen.getAttribute('id');
    } while (at !== first);
    await window().leave();
    return [...found].sort();
  };
  /** What an editor that opens or closes changes is known to the palette a little later. */
  const isOffered = (...titles: readonly string[]): Promise<void> =>
    eventually(async () => deepEqual(await offered(), [...titles].sort()));
  it('offers on an ordinary README what makes sense there', async () => {
    await isOffered(...always, ...onAnyText, ...onMarkdownAndYaml);
  });

  it('offers with no editor open what needs none', async () => {
    await window().runCommand('View: Close All Editors');
    await isOffered(...always);
  });

  it('offers on a profile all that can be done with one', async () => {
    await window().open('story-7.2.risk.yaml');
    await window().seeSquiggles('error');
    await isOffered(...always, ...onAnyText, ...onMarkdownAndYaml, ...onProfiles, ...whileItRuns);
    await window().screenshot('palette');
  });
});
