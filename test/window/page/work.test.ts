import { deepEqual, equal, match } from 'node:assert/strict';
import type { FromView, Kept } from '../../../media/src/messages';
import { five, foreign, shownOf, sixty, story } from './documents';
import type { MatrixPage } from './open-page';
import { usePage } from './use-page';

describe('work on the page', () => {
  const open = usePage();
  const withStory = async (): Promise<MatrixPage> => {
    const view = await open();
    await view.show(shownOf(story));
    return view;
  };
  const last = async (view: MatrixPage): Promise<FromView | undefined> => (await view.told()).at(-1);
  const focused = ({ page }: MatrixPage): Promise<string> =>
    page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.focus ?? '');
  const press = async ({ page }: MatrixPage, ...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  describe('while someone types in the text', () => {
    const typed = shownOf(story.replace('Two tabs ask at once', 'Two tabs ask at the same time'), { version: 2 });

    it('keeps every element that did not change', async () => {
      const view = await withStory();
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
      const view = await withStory();
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
      const view = await withStory();
      await view.page.locator('.cell .chip', { hasText: 'SEC-001' }).focus();
      await view.show(shownOf(story.replace(/(SEC-001.*?)probability: medium/, '$1probability: low'), { version: 2 }));
      equal(await focused(view), 'chip SEC-001');
      equal(await view.page.locator('[data-cell="1,3"] .chip', { hasText: 'SEC-001' }).count(), 1);
    });

    it('keeps the last picture of a text that breaks, and moves nothing in it', async () => {
      const view = await withStory();
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

  describe('by the keyboard alone', () => {
    it('reviews: walks, lists, goes to a line, filters, moves, takes back, exports', async () => {
      const view = await withStory();
      // From the top: lock, keys, the gate's reasons, gaps, filters, then the grid as one stop.
      for (let step = 0; step < 20 && !(await focused(view)).startsWith('cell'); step++) await press(view, 'Tab');
      equal(await focused(view), 'cell 3,2', 'the tab key arrives at the gravest cell that holds a risk');
      await press(view, 'ArrowDown');
      equal(await focused(view), 'cell 2,2');
      await press(view, 'Home');
      equal(await focused(view), 'cell 2,1');
      await press(view, 'End', 'ArrowLeft', 'Enter', 'ArrowRight');
      equal(await focused(view), 'chip TECH-002');
      await press(view, 'Enter');
      deepEqual(await last(view), { type: 'reveal', risk: 'TECH-002', focus: true });
      await press(view, 'Escape', 'Space');
      match(await view.page.locator('.cell-head').innerText(), /Medium × Medium · 4 risks/);
      for (let step = 0; step < 20 && !(await focused(view)).startsWith('row'); step++) await press(view, 'Tab');
      // It begins at the selected one.
      await press(view, 'ArrowDown', 'Enter');
      deepEqual(await last(view), { type: 'reveal', risk: 'DATA-001', focus: true });
      await press(view, 'Escape');
      equal(await focused(view), 'cell 2,2', 'the way back out of the list');
      await press(view, '/');
      await view.page.keyboard.type('tabs');
      match((await view.page.locator('[role=status]').textContent()) ?? '', /1 of 12 risks shown/);
      await press(view, 'Control+A', 'Backspace');
      await view.page.locator('[data-cell="2,3"]').focus();
      await press(view, 'Alt+ArrowUp');
      const move = { uri: 'file:///work/story-4.2.risk.yaml', version: 1, risk: 'SEC-001', probability: 3, impact: 3 };
      deepEqual(await last(view), { type: 'move', move });
      // As VS Code does it, before anybody hears of it.
      await view.page.evaluate(() =>
        window.addEventListener('keydown', (event) => event.key === 'z' && event.preventDefault(), true),
      );
      await press(view, 'Control+z');
      deepEqual(await last(view), { type: 'undo' });
      await view.page.locator('[data-focus=export]').focus();
      await press(view, 'Enter');
      equal((await last(view))?.type, 'export');
    });

    it('picks a risk up, chooses a cell and puts it down; Escape puts it back', async () => {
      const view = await withStory();
      await view.page.locator('.cell .chip', { hasText: 'PERF-001' }).focus();
      await press(view, 'm', 'ArrowDown', 'ArrowLeft');
      equal(await focused(view), 'cell 2,1');
      await press(view, 'Escape');
      equal(await focused(view), 'chip PERF-001');
      match(await view.page.locator('.toast').innerText(), /PERF-001 stays where it was/);
      await press(view, 'm', 'ArrowDown', 'ArrowDown', 'Enter');
      const move = { uri: 'file:///work/story-4.2.risk.yaml', version: 1, risk: 'PERF-001', probability: 1, impact: 2 };
      deepEqual(await last(view), { type: 'move', move });
      equal(await view.page.locator('.carried').count(), 0);
    });

    it('gives a risk without a place one', async () => {
      const view = await withStory();
      await view.page.locator('.unplaced .chip', { hasText: 'BUS-001' }).focus();
      await press(view, 'm');
      match(await focused(view), /^cell /);
      await view.page.locator('[data-cell="1,1"]').focus();
      await press(view, 'Enter');
      const move = { uri: 'file:///work/story-4.2.risk.yaml', version: 1, risk: 'BUS-001', probability: 1, impact: 1 };
      deepEqual(await last(view), { type: 'move', move });
    });

    it('says why a risk on a scale of its own stays', async () => {
      const view = await open();
      await view.show(shownOf(foreign, { name: 'release.md' }));
      await view.page.locator('.cell .chip', { hasText: 'M1' }).focus();
      await press(view, 'Alt+ArrowDown');
      match(await view.page.locator('.toast').innerText(), /M1 cannot move/);
      equal(
        (await view.told()).some(({ type }) => type === 'move'),
        false,
      );
    });

    it('has one stop of the tab key for the grid, one for what has no place, one for the list', async () => {
      const view = await open();
      await view.show(shownOf(sixty));
      deepEqual(
        await view.page.evaluate(() =>
          [...document.querySelectorAll('[data-stops]')].map(
            (group) =>
              group.querySelectorAll('[tabindex="0"]').length +
              group.querySelectorAll('tbody :is(button, a):not([tabindex])').length,
          ),
        ),
        [1, 1],
      );
    });

    it('lists every key, and gives the keyboard back', async () => {
      const view = await withStory();
      await view.page.locator('[data-cell="2,2"]').focus();
      await press(view, '?');
      match(await view.page.locator('dialog[open]').innerText(), /pick the risk up/);
      await press(view, 'Escape');
      equal(await view.page.locator('dialog[open]').count(), 0);
      equal(await focused(view), 'cell 2,2');
    });
  });

  describe('with the pointer', () => {
    const middleOf = async (view: MatrixPage, selector: string): Promise<{ x: number; y: number }> => {
      const box = await view.page.locator(selector).first().boundingBox();
      if (box === null) throw new Error(`${selector} is not on the page`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const chip = '.chip[data-risk="SEC-001"]';

    it('drags a risk to another cell, which shows that it would take it', async () => {
      const view = await withStory();
      const from = await middleOf(view, chip);
      const to = await middleOf(view, '[data-cell="3,1"]');
      await view.page.mouse.move(from.x, from.y);
      await view.page.mouse.down();
      await view.page.mouse.move(from.x - 20, from.y - 20);
      await view.page.mouse.move(to.x, to.y);
      equal(await view.page.locator('[data-cell="3,1"].target').count(), 1);
      equal(await view.page.locator('.ghost text').textContent(), 'SEC-001');
      await view.page.mouse.up();
      const move = { uri: 'file:///work/story-4.2.risk.yaml', version: 1, risk: 'SEC-001', probability: 3, impact: 1 };
      deepEqual(await last(view), { type: 'move', move });
      equal(await view.page.locator('.target, .ghost, .dragged').count(), 0);
    });

    it('lets Escape put it back, and a shaking hand click', async () => {
      const view = await withStory();
      const from = await middleOf(view, chip);
      const to = await middleOf(view, '[data-cell="3,1"]');
      await view.page.mouse.move(from.x, from.y);
      await view.page.mouse.down();
      await view.page.mouse.move(to.x, to.y, { steps: 4 });
      await press(view, 'Escape');
      await view.page.mouse.up();
      equal(
        (await view.told()).some(({ type }) => type === 'move'),
        false,
      );
      equal(await view.page.locator('.target, .ghost, .dragged').count(), 0);
      await view.page.mouse.move(from.x, from.y);
      await view.page.mouse.down();
      await view.page.mouse.move(from.x + 2, from.y + 1);
      await view.page.mouse.up();
      deepEqual(await last(view), { type: 'reveal', risk: 'SEC-001', focus: false });
    });

    it('drags a risk in that has no place', async () => {
      const view = await withStory();
      const to = await middleOf(view, '[data-cell="1,3"] .band');
      const from = await middleOf(view, '.chip[data-risk="BUS-001"]');
      await view.page.mouse.move(from.x, from.y);
      await view.page.mouse.down();
      await view.page.mouse.move(to.x, to.y, { steps: 4 });
      await view.page.mouse.up();
      const move = { uri: 'file:///work/story-4.2.risk.yaml', version: 1, risk: 'BUS-001', probability: 1, impact: 3 };
      deepEqual(await last(view), { type: 'move', move });
    });

    it('takes a risk by a finger that rests', async () => {
      const view = await open({ touch: true });
      await view.show(shownOf(story));
      const from = await middleOf(view, chip);
      const to = await middleOf(view, '[data-cell="3,3"]');
      const touch = await view.page.context().newCDPSession(view.page);
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly { x: number; y: number }[]) =>
        touch.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
      await send('touchStart', [from]);
      await view.page.locator('.ghost').waitFor({ state: 'attached' });
      await send('touchMove', [{ x: from.x, y: from.y - 30 }]);
      await send('touchMove', [to]);
      await send('touchEnd', []);
      const move = { uri: 'file:///work/story-4.2.risk.yaml', version: 1, risk: 'SEC-001', probability: 3, impact: 3 };
      deepEqual(await last(view), { type: 'move', move });
    });
  });

  it('offers to take a move back, and says what became of it', async () => {
    const view = await withStory();
    await view.post({ type: 'tell', text: 'SEC-001 moved to Low × High', undo: true });
    await view.page.locator('.toast button', { hasText: 'Undo' }).click();
    deepEqual(await last(view), { type: 'undo' });
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
