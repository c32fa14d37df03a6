import { deepEqual, equal } from 'node:assert/strict';
import { shownOf, story } from './documents';
import { lastOf, press, showStory } from './hands';
import type { MatrixPage } from './open-page';
import { usePage } from './use-page';

describe('the page with the pointer', () => {
  const open = usePage();

  const middleOf = async (view: MatrixPage, selector: string): Promise<{ x: number; y: number }> => {
    const box = await view.page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`${selector} is not on the page`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const chip = '.chip[data-risk="SEC-001"]';

  it('drags a risk to another cell, which shows that it would take it', async () => {
    const view = await showStory(open);
    const from = await middleOf(view, chip);
    const to = await middleOf(view, '[data-cell="3,1"]');
    await view.page.mouse.move(from.x, from.y);
    await view.page.mouse.down();
    await view.page.mouse.move(from.x - 20, from.y - 20);
    await view.page.mouse.move(to.x, to.y);
    equal(await view.page.locator('[data-cell="3,1"].target').count(), 1);
    equal(await view.page.locator('.ghost text').textContent(), 'SEC-001');
    await view.page.mouse.up();
    const move = { uri: 'file:///home/me/story-4.2.risk.yaml', version: 1, risk: 'SEC-001', probability: 3, impact: 1 };
    deepEqual(await lastOf(view), { type: 'move', move });
    equal(await view.page.locator('.target, .ghost, .dragged').count(), 0);
  });

  it('lets Escape put it back, and a shaking hand click', async () => {
    const view = await showStory(open);
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
    deepEqual(await lastOf(view), { type: 'reveal', risk: 'SEC-001', focus: false });
  });

  it('drags a risk in that has no place', async () => {
    const view = await showStory(open);
    const to = await middleOf(view, '[data-cell="1,3"] .band');
    const from = await middleOf(view, '.chip[data-risk="BUS-001"]');
    await view.page.mouse.move(from.x, from.y);
    await view.page.mouse.down();
    await view.page.mouse.move(to.x, to.y, { steps: 4 });
    await view.page.mouse.up();
    const move = { uri: 'file:///home/me/story-4.2.risk.yaml', version: 1, risk: 'BUS-001', probability: 1, impact: 3 };
    deepEqual(await lastOf(view), { type: 'move', move });
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
    const move = { uri: 'file:///home/me/story-4.2.risk.yaml', version: 1, risk: 'SEC-001', probability: 3, impact: 3 };
    deepEqual(await lastOf(view), { type: 'move', move });
  });
});
