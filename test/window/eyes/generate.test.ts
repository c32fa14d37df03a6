import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../../../scripts/testbed/patience.mjs';
import { useWorkbench } from './use-workbench';

const story = 'stories/2.4.payment-retries.md';

describe('generating a profile', () => {
  const window = useWorkbench({
    folder: 'examples',
    file: story,
    beside: ['test/window/models'],
  });
  const rows = () => window().rows;
  const title = (text: string) => window().widget.locator('.quick-input-title', { hasText: text });
  const button = (label: string) => window().page.locator('.quick-input-widget').getByRole('button', { name: label });
  // By the keyboard: what the pointer is told about the box below may lie over the button.
  const press = (label: string) => button(label).press('Enter');
  const modelSays = (text: string) =>
    window()
      .page.locator('.statusbar-item', { hasText: `The model ${text}` })
      .waitFor();
  const made = (ending: string) => {
    const folder = join(window().folder, 'assessments');
    return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(ending)) : [];
  };

  const openList = async (): Promise<void> => {
    await window().startCommand('Risk Profile: Generate Risk Profile');
    await title('Risks that 2.4').waitFor();
    await rows()
      .filter({ hasText: /line \d+: “/ })
      .first()
      .waitFor();
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
    await window().leave();
  });

  it('offers the stories of the project where none is open, and nothing that is only named after one', async () => {
    await window().runCommand('View: Close All Editors');
    await window().page.locator('.tab').first().waitFor({ state: 'detached' });
    await window().startCommand('Risk Profile: Generate Risk Profile');
    await title('Which story').waitFor();
    await rows().filter({ hasText: 'story-1.6a-offline-drafts.md' }).waitFor();
    const names = await rows().allTextContents();
    ok(
      names.some((name) => name.includes('2.4.payment-retries.md')),
      names.join('\n'),
    );
    ok(!names.some((name) => name.includes('release-playbook')), names.join('\n'));
    await window().screenshot('generate-pick-story');
    await window().choose('2.4.payment-retries.md');
    await title('Risks that 2.4').waitFor();
    await window().leave();
    await window().open(story);
  });

  it('asks a language model at the press of a button, and chooses nothing of it by itself', async () => {
    await openList();
    await press('Ask a language model');
    const own = rows().filter({ hasText: 'Customers expect something else' });
    await own.waitFor();
    equal(await own.locator('input[type=checkbox], .monaco-checkbox').first().getAttribute('aria-checked'), 'false');
    equal(await rows().filter({ hasText: 'Invented' }).count(), 0);
    await window().screenshot('generate-list-with-model');
    await window().leave();
  });

  it('stops a language model in the middle of its answer, takes nothing of it, and asks again when told to', async () => {
    const names = () => rows().locator('.label-name').allTextContents();
    await window().runCommand('Scripted Model: Never End');
    await openList();
    const before = await names();
    await press('Ask a language model');
    await modelSays('is speaking');
    await window().screenshot('generate-model-asked');
    await press('Stop asking');
    await modelSays('was stopped');
    await button('Ask a language model').waitFor();
    deepEqual(await names(), before, 'the candidates are those of before');
    await press('Ask a language model');
    await rows().filter({ hasText: 'Customers expect something else' }).waitFor();
    await window().leave();
  });

  it('stops the language model when the list is closed', async () => {
    await window().runCommand('Scripted Model: Never End');
    await openList();
    await press('Ask a language model');
    await modelSays('is speaking');
    await window().leave();
    await modelSays('was stopped');
  });

  it('lets one choose among several language models, and comes back to the list as it was', async () => {
    await window().runCommand('Scripted Model: Bring Another');
    await openList();
    const box = rows().nth(1).locator('.monaco-checkbox, input[type=checkbox]').first();
    await rows().nth(1).click();
    await eventually(async () => equal(await box.getAttribute('aria-checked'), 'false', 'before'));
    await press('Ask a language model');
    await title('Which language model?').waitFor();
    await window().press('Escape');
    await title('Risks that 2.4').waitFor();
    await eventually(async () => equal(await box.getAttribute('aria-checked'), 'false', 'what was not chosen'));
    await press('Ask a language model');
    await window().choose('Another Model');
    await rows().filter({ hasText: 'Customers expect something else' }).waitFor();
    await window().leave();
  });

  it('leaves nothing behind when it is left at any step', async () => {
    await openList();
    await window().leave();
    await openList();
    await window().press('Enter');
    await title('Where does the draft go?').waitFor();
    await window().leave();
    await openList();
    const selected = window().widget.getByText(/^\d+ Selected$/);
    const count = Number.parseInt(await selected.innerText(), 10);
    await window().press('Enter');
    await window().choose('A new story profile in Markdown');
    await rows().filter({ hasText: 'Write assessments/2.4-risk-20260302.md' }).waitFor();
    const line = (text: string) => window().page.locator('.view-line', { hasText: text }).first();
    await line(`Total Risks Identified: ${count}`).waitFor();
    await window().screenshot('generate-preview-markdown');
    const discard = async (): Promise<void> => {
      await window().choose('Discard');
      await window().widget.waitFor({ state: 'hidden' });
      await window().page.locator('.tab', { hasText: '2.4-risk-20260302' }).waitFor({ state: 'detached' });
      await window().isOpen(story);
      await window().hasKeyboard();
    };
    await discard();
    // Another choice for the same file shows another draft.
    await openList();
    await rows().nth(1).click();
    await window()
      .widget.getByText(`${count - 1} Selected`)
      .waitFor();
    await window().widget.getByRole('button', { name: 'OK' }).click();
    await window().choose('A new story profile in Markdown');
    await rows().filter({ hasText: 'Write assessments/' }).waitFor();
    await line(`Total Risks Identified: ${count - 1}`).waitFor();
    await discard();
    deepEqual([made('.md'), made('.risk.yaml')], [[], []]);
  });

  it('shows the draft before it is written, and writes it when it is wanted, though a model was stopped', async () => {
    await window().runCommand('Scripted Model: Never End');
    await openList();
    await press('Ask a language model');
    await window().choose('Scripted Model');
    await modelSays('is speaking');
    await press('Stop asking');
    await modelSays('was stopped');
    await button('OK').press('Enter');
    await title('Where does the draft go?').waitFor();
    await window().choose('A new .risk.yaml');
    const write = rows().filter({ hasText: 'Write assessments/2.4-20260302.risk.yaml' });
    await write.waitFor();
    await window().screenshot('generate-preview');
    deepEqual(made('.risk.yaml'), [], 'nothing is written before that');
    equal(await window().page.locator('.view-line', { hasText: 'language model' }).count(), 0);
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
    // The window shows a new file before the disk has all of it.
    await eventually(() =>
      match(
        readFileSync(join(window().folder, 'assessments', file), 'utf8'),
        /^# Proposed from stories\/[\s\S]*\ntriggers:/,
      ),
    );
  });
});
