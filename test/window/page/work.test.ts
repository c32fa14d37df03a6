import { deepEqual, equal, match } from 'node:assert/strict';
import type { Kept } from '../../../media/src/messages';
import { settingsSchema } from '../../../server/src/engine';
import { five, four, house, shownOf, sixty, story } from './documents';
import { focused, lastOf, press, showStory } from './hands';
import { usePage } from './use-page';

describe('work on the page', () => {
  const open = usePage();
  describe('while someone types in the text', () => {
    const typed = shownOf(story.replace('Two tabs ask at once', 'Two tabs ask at the same time'), { version: 2 });

    it('keeps every element that did not change', async () => {
      const view = await showStory(open);
      await view.page.evaluate(() => {
        for (const each of document.querySelectorAll('main *:not(.arrows-place *)')) each.setAttribute('data-old', '');
        new MutationObserver((changes) => {
          for (const { addedNodes } of changes)
            for (const node of addedNodes)
              if (node instanceof Element && node.closest('.arrows-place') === null) node.setAttribute('data-new', '');
        }).observe(document.body, { childList: true, subtree: true });
      });
      await view.show(typed);
      match(await view.page.locator('[data-row="TECH-002"]').innerText(), /at the same time/);
      equal(await view.page.locator('[data-new]').count(), 0);
    });

    it('adds only what is new', async () => {
      const view = await showStory(open);
      const chip = await view.page.locator('.cell .chip', { hasText: 'TECH-003' }).elementHandle();
      await view.show(shownOf(story.replace('id: TECH-002', 'id: TECH-009'), { version: 2 }));
      await view.page.locator('.cell .chip', { hasText: 'TECH-009' }).waitFor();
      equal(await chip?.evaluate((node) => node.isConnected), true);
    });

    it('leaves keyboard, caret and scroll where they are', async () => {
      const view = await open({ height: 300 });
      await view.show(shownOf(story));
      await press(view, '/');
      await view.page.keyboard.type('tabs ask');
      await press(view, 'ArrowLeft', 'ArrowLeft');
      await view.page.evaluate(() => {
        document.documentElement.scrollTop = 60;
      });
      await view.show(typed);
      equal(await focused(view), 'search');
      equal(await view.page.evaluate(() => (document.activeElement as HTMLInputElement).selectionStart), 6);
      equal(await view.page.evaluate(() => document.documentElement.scrollTop), 60);
      equal(await view.page.locator('.cell .chip').count(), 1);
    });

    it('lets the keyboard follow a risk into another cell', async () => {
      const view = await showStory(open);
      await view.page.locator('.cell .chip', { hasText: 'SEC-001' }).focus();
      await view.show(shownOf(story.replace(/(SEC-001.*?)probability: medium/, '$1probability: low'), { version: 2 }));
      equal(await focused(view), 'chip SEC-001');
      equal(await view.page.locator('[data-cell="1,3"] .chip', { hasText: 'SEC-001' }).count(), 1);
    });

    it('names a numbered risk once in the table, with its whole title', async () => {
      const view = await open();
      const long = 'Imagery may not be shown beside the layers of other suppliers';
      const rows = `| 1 | Cache growth | High | Evict by age |\n| 2 | ${long} | Low | Ask |\n`;
      const table = `# Risks\n\n| # | Risk | Level | Mitigation |\n|---|---|---|---|\n${rows}`;
      await view.show(shownOf(table, { name: 'risks.md' }));
      deepEqual(await view.page.locator('.risks tbody th').allInnerTexts(), ['1 Cache growth', `2 ${long}`]);
    });

    it('keeps the last picture of a text that breaks, and moves nothing in it', async () => {
      const view = await showStory(open);
      await view.show({ ...shownOf(story, { version: 2 }), broken: 'A colon is missing.' } as never);
      match(await view.page.locator('.broken').innerText(), /story-4\.2\.risk\.yaml cannot be read just now/);
      equal(await view.page.locator('.cell .chip').count(), 11);
      await view.page.locator('.cell .chip', { hasText: 'SEC-001' }).focus();
      await press(view, 'Alt+ArrowDown');
      match(await view.page.locator('.toast').innerText(), /Nothing can be moved/);
      equal(
        (await view.told()).some(({ type }) => type === 'move'),
        false,
      );
    });
  });

  it('turns no sign of East Asia on its head where the names of the levels stand', async () => {
    const view = await open({ width: 170 });
    const policy = { ...house.policies.house, impact: ['微小', '延误', '损失', 'Ruin'] };
    const settings = settingsSchema.parse({ policies: { house: policy } });
    await view.show(shownOf(four, { name: 'house.risk.yaml', settings }));
    const turned = await view.page
      .locator('.grid th[scope=col]')
      .evaluateAll((heads) => heads.map((head) => [head.firstChild?.textContent, getComputedStyle(head).rotate]));
    deepEqual(turned, [
      ['微小', 'none'],
      ['延误', 'none'],
      ['损失', 'none'],
      ['Ruin', '180deg'],
    ]);
  });

  it('offers to take a move back, and says what became of it', async () => {
    const view = await showStory(open);
    await view.post({ type: 'tell', text: 'SEC-001 moved to Low × High', undo: true });
    await view.page.locator('.toast button', { hasText: 'Undo' }).click();
    deepEqual(await lastOf(view), { type: 'undo' });
    await view.post({ type: 'tell', text: 'The move was taken back', undo: false });
    equal(await view.page.locator('.toast button:visible').count(), 0);
    match((await view.page.locator('[role=status]').textContent()) ?? '', /taken back/);
  });

  it('selects what the cursor is in, also behind +48, without taking the keyboard', async () => {
    const view = await open();
    await view.show(shownOf(sixty));
    await view.post({ type: 'select', risk: 'TECH-050' });
    equal(await view.page.locator('.cell .chip[aria-current=true]').getAttribute('data-risk'), 'TECH-050');
    equal(await view.page.evaluate(() => document.activeElement === document.body), true);
  });

  it('remembers how it was looked at when its page comes back', async () => {
    const view = await open({ height: 400 });
    await view.show(shownOf(story));
    await view.page.locator('.risks [data-focus="sort owner"]').click();
    await view.page.locator('button', { hasText: 'Arrows' }).click();
    await view.page.evaluate(() => {
      document.documentElement.scrollTop = 120;
    });
    await view.page.waitForFunction(() => (globalThis as unknown as { kept: () => Kept }).kept().scroll === 120);
    const kept = await view.page.evaluate(() => (globalThis as unknown as { kept: () => Kept }).kept());
    const again = await open({ kept, height: 400 });
    await again.show(shownOf(story));
    equal(await again.page.locator('th[aria-sort=ascending]').innerText(), 'Owner ↑');
    equal(await again.page.locator('button', { hasText: 'Arrows' }).getAttribute('aria-pressed'), 'false');
    equal(await again.page.evaluate(() => document.documentElement.scrollTop), 120);
  });

  it('shows where risks are expected to end, and hides it', async () => {
    const view = await open();
    await view.show(shownOf(five, { name: 'archive.risk.yaml' }));
    equal(await view.page.locator('.arrows .arrow').count(), 5);
    await view.page.locator('button', { hasText: 'Arrows' }).click();
    equal(await view.page.locator('.arrows .arrow').count(), 0);
  });
});
