import { deepEqual, equal, match } from 'node:assert/strict';
import { foreign, shownOf, sixty, story } from './documents';
import { focused, lastOf, press, showStory } from './hands';
import { usePage } from './use-page';

describe('the page by the keyboard alone', () => {
  const open = usePage();

  it('reviews: walks, lists, goes to a line, filters, moves, takes back, exports', async () => {
    const view = await showStory(open);
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
    deepEqual(await lastOf(view), { type: 'reveal', risk: 'TECH-002', focus: true });
    await press(view, 'Escape', 'Space');
    match(await view.page.locator('.cell-head').innerText(), /Medium × Medium · 4 risks/);
    for (let step = 0; step < 20 && !(await focused(view)).startsWith('row'); step++) await press(view, 'Tab');
    // It begins at the selected one.
    await press(view, 'ArrowDown', 'Enter');
    deepEqual(await lastOf(view), { type: 'reveal', risk: 'DATA-001', focus: true });
    await press(view, 'Escape');
    equal(await focused(view), 'cell 2,2', 'the way back out of the list');
    await press(view, '/');
    await view.page.keyboard.type('tabs');
    match((await view.page.locator('[role=status]').textContent()) ?? '', /1 of 12 risks shown/);
    await press(view, 'Control+A', 'Backspace');
    await view.page.locator('[data-cell="2,3"]').focus();
    await press(view, 'Alt+ArrowUp');
    const move = { uri: 'file:///home/me/story-4.2.risk.yaml', version: 1, risk: 'SEC-001', probability: 3, impact: 3 };
    deepEqual(await lastOf(view), { type: 'move', move });
    // As VS Code listens: what it hears it does in the text.
    await view.page.evaluate(() =>
      window.addEventListener('keydown', ({ key }) => {
        if (key === 'z') document.title = 'undone twice';
      }),
    );
    await press(view, 'Control+z');
    deepEqual(await lastOf(view), { type: 'undo' });
    equal(await view.page.title(), 'Risk Matrix');
    await view.page.locator('[data-focus=export]').focus();
    await press(view, 'Enter');
    equal((await lastOf(view))?.type, 'export');
  });

  it('has the keyboard again where it was, although VS Code takes it from every element while it is in the text', async () => {
    const view = await showStory(open);
    await view.page.locator('.cell .chip', { hasText: 'SEC-001' }).focus();
    await view.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await view.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    equal(await focused(view), 'chip SEC-001');
    await view.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const moved = story.replace(/(id: SEC-001[\s\S]*?probability: )\w+/, '$1low');
    await view.show(shownOf(moved));
    await view.page.locator('[data-cell="1,3"] .chip', { hasText: 'SEC-001' }).waitFor();
    equal(await focused(view), 'chip SEC-001');
    await view.page.locator('h1').click();
    equal(await focused(view), '');
    await view.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    equal(await focused(view), '');
  });

  it('picks a risk up, chooses a cell and puts it down; Escape puts it back', async () => {
    const view = await showStory(open);
    await view.page.locator('.cell .chip', { hasText: 'PERF-001' }).focus();
    await press(view, 'm', 'ArrowDown', 'ArrowLeft');
    equal(await focused(view), 'cell 2,1');
    await press(view, 'Escape');
    equal(await focused(view), 'chip PERF-001');
    match(await view.page.locator('.toast').innerText(), /PERF-001 stays where it was/);
    await press(view, 'm', 'ArrowDown', 'ArrowDown', 'Enter');
    const move = {
      uri: 'file:///home/me/story-4.2.risk.yaml',
      version: 1,
      risk: 'PERF-001',
      probability: 1,
      impact: 2,
    };
    deepEqual(await lastOf(view), { type: 'move', move });
    equal(await view.page.locator('.carried').count(), 0);
  });

  it('gives a risk without a place one', async () => {
    const view = await showStory(open);
    await view.page.locator('.unplaced .chip', { hasText: 'BUS-001' }).focus();
    await press(view, 'm');
    match(await focused(view), /^cell /);
    await view.page.locator('[data-cell="1,1"]').focus();
    await press(view, 'Enter');
    const move = { uri: 'file:///home/me/story-4.2.risk.yaml', version: 1, risk: 'BUS-001', probability: 1, impact: 1 };
    deepEqual(await lastOf(view), { type: 'move', move });
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
    const view = await showStory(open);
    await view.page.locator('[data-cell="2,2"]').focus();
    await press(view, '?');
    match(await view.page.locator('dialog[open]').innerText(), /pick the risk up/);
    await press(view, 'Escape');
    equal(await view.page.locator('dialog[open]').count(), 0);
    equal(await focused(view), 'cell 2,2');
  });
});
