import { deepEqual } from 'node:assert/strict';
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
    const { page } = window();
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill('>Risk Profile:');
    const rows = page.locator('.quick-input-widget .monaco-list-row');
    await rows.filter({ hasText: 'New Profile' }).waitFor();
    // The list draws only the rows in sight, and has come round when the first one is chosen again.
    const found = new Set<string>();
    const chosen = rows.and(page.locator('.focused'));
    for (
      let first = await chosen.getAttribute('id'), at = '';
      at !== first;
      at = (await chosen.getAttribute('id')) ?? ''
    ) {
      for (const title of await rows.locator('.label-name').allTextContents()) {
        if (title.startsWith('Risk Profile: ')) found.add(title.slice('Risk Profile: '.length));
      }
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Escape');
    await rows.first().waitFor({ state: 'hidden' });
    return [...found].sort();
  };
  before('the extension is there', () => window().page.locator('.activitybar a[aria-label="Risk Profile"]').waitFor());
  const sorted = (...titles: readonly string[]) => [...titles].sort();

  it('offers on an ordinary README what makes sense there', async () => {
    deepEqual(await offered(), sorted(...always, ...onAnyText, ...onMarkdownAndYaml));
  });

  it('offers with no editor open what needs none', async () => {
    await window().runCommand('View: Close All Editors');
    deepEqual(await offered(), sorted(...always));
  });

  it('offers on a profile all that can be done with one', async () => {
    await window().open('story-7.2.risk.yaml');
    await window().seeSquiggles('error');
    deepEqual(await offered(), sorted(...always, ...onAnyText, ...onMarkdownAndYaml, ...onProfiles, ...whileItRuns));
    await window().screenshot('palette');
  });
});
