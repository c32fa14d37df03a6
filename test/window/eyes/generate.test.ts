import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from './use-workbench';

const story = 'stories/2.4.payment-retries.md';

describe('generating a profile', () => {
  const window = useWorkbench({
    folder: 'examples',
    file: story,
    beside: ['test/window/models'],
  });
  const rows = () => window().page.locator('.quick-input-widget .monaco-list-row');
  const widget = () => window().page.locator('.quick-input-widget');
  const made = (ending: string) => {
    const folder = join(window().folder, 'assessments');
    return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(ending)) : [];
  };

  before('the extension is there', () => window().page.locator('.activitybar a[aria-label="Risk Profile"]').waitFor());

  const openList = async (): Promise<void> => {
    await window().page.keyboard.press('F1');
    await window().page.locator('.quick-input-widget input').first().fill('>Risk Profile: Generate Risk Profile');
    await rows().filter({ hasText: 'Generate Risk Profile' }).first().click();
    await widget().locator('.quick-input-title', { hasText: 'Risks that 2.4' }).waitFor();
    await rows().first().waitFor();
  };

  it('lists the risks that the open story calls for, each with its line', async () => {
    await openList();
    const details = await rows().locator('.quick-input-list-label-meta').allTextContents();
    ok(details.length >= 5, `${details.length} rows`);
    ok(
      details.every((detail) => /^[A-Z]+ · \d × \d = .* · line \d+: “/.test(detail)),
      details.join('\n'),
    );
    const boxes = rows().locator('.monaco-checkbox, input[type=checkbox]');
    equal(await boxes.first().getAttribute('aria-checked'), 'true', 'what the story is about is chosen');
    await window().screenshot('generate-list');
    await window().page.keyboard.press('Escape');
  });

  it('offers the stories of the project where none is open, and nothing that is only named after one', async () => {
    const { keyboard } = window().page;
    await keyboard.press('F1');
    await widget().locator('input').first().fill('>View: Close All Editors');
    await rows().filter({ hasText: 'Close All Editors' }).first().click();
    await keyboard.press('F1');
    await widget().locator('input').first().fill('>Risk Profile: Generate Risk Profile');
    await rows().filter({ hasText: 'Generate Risk Profile' }).first().click();
    await widget().locator('.quick-input-title', { hasText: 'Which story' }).waitFor();
    await rows().filter({ hasText: 'story-1.6a-offline-drafts.md' }).waitFor();
    const names = await rows().allTextContents();
    ok(
      names.some((name) => name.includes('2.4.payment-retries.md')),
      names.join('\n'),
    );
    ok(!names.some((name) => name.includes('release-playbook')), names.join('\n'));
    await window().screenshot('generate-pick-story');
    await rows().filter({ hasText: '2.4.payment-retries.md' }).first().click();
    await widget().locator('.quick-input-title', { hasText: 'Risks that 2.4' }).waitFor();
    await keyboard.press('Escape');
    await keyboard.press('F1');
    await widget().locator('input').first().fill('2.4.payment');
    await rows().filter({ hasText: '2.4.payment-retries.md' }).first().click();
    await window().page.locator('.tab', { hasText: '2.4.payment-retries.md' }).waitFor();
  });

  it('asks a language model at the press of a button, and chooses nothing of it by itself', async () => {
    await openList();
    await widget().locator('.action-label.codicon-sparkle, [aria-label*="language model"]').first().click();
    const own = rows().filter({ hasText: 'Customers expect something else' });
    await own.waitFor();
    equal(await own.locator('input[type=checkbox], .monaco-checkbox').first().getAttribute('aria-checked'), 'false');
    equal(await rows().filter({ hasText: 'Invented' }).count(), 0);
    await window().screenshot('generate-list-with-model');
    await window().page.keyboard.press('Escape');
  });

  it('leaves nothing behind when it is left at any step', async () => {
    const { keyboard } = window().page;
    await openList();
    await keyboard.press('Escape');
    await openList();
    await keyboard.press('Enter');
    await widget().locator('.quick-input-title', { hasText: 'Where does the draft go?' }).waitFor();
    await keyboard.press('Escape');
    await openList();
    await keyboard.press('Enter');
    await rows().filter({ hasText: 'A new story profile in Markdown' }).first().click();
    await rows().filter({ hasText: 'Write assessments/2.4-risk-20260302.md' }).waitFor();
    await window().screenshot('generate-preview-markdown');
    await rows().filter({ hasText: 'Discard' }).first().click();
    await window().page.locator('.tab', { hasText: '2.4-risk-20260302' }).waitFor({ state: 'detached' });
    deepEqual([made('.md'), made('.risk.yaml')], [[], []]);
  });

  it('shows the draft before it is written, and writes it when it is wanted', async () => {
    await openList();
    await window().page.keyboard.press('Enter');
    await widget().locator('.quick-input-title', { hasText: 'Where does the draft go?' }).waitFor();
    await rows().filter({ hasText: 'A new .risk.yaml' }).first().click();
    const write = rows().filter({ hasText: 'Write assessments/2.4-20260302.risk.yaml' });
    await write.waitFor();
    await window().screenshot('generate-preview');
    deepEqual(made('.risk.yaml'), [], 'nothing is written before that');
    await write.click();
    await window()
      .page.locator('.tab', { hasText: /2\.4-.*\.risk\.yaml/ })
      .first()
      .waitFor();
    const lens = window().page.locator('.codelens-decoration');
    await lens.filter({ hasText: 'Confirm the proposed levels' }).first().waitFor();
    await lens.filter({ hasText: /Confirm all \d+ proposed risks/ }).waitFor();
    await window().screenshot('generate-written');
    const [file = ''] = made('.risk.yaml');
    match(readFileSync(join(window().folder, 'assessments', file), 'utf8'), /^# Proposed from stories\//);
  });
});
