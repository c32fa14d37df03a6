import { deepEqual, equal, match } from 'node:assert/strict';
import { hostile, overviewFrom, shownOf, story } from './documents';
import { usePage } from './use-page';

describe('the page trusts no document', () => {
  const open = usePage();

  it('shows what a title tries as the text that it is', async () => {
    const view = await open();
    const { page } = view;
    await view.show(shownOf(hostile));
    match(await page.locator('h1').innerText(), /<\/script><script>window\.hacked = 1<\/script>/);
    match(await page.locator('[data-row="SEC-001"]').innerText(), /<img src=x onerror=window\.hacked=1>/);
    // Everything that hovers, is pressed, filtered or dragged has had its chance.
    for (const each of await page.locator('button:visible').all()) await each.hover();
    await page.locator('.cell .chip').first().click();
    await page.locator('select').first().selectOption({ index: 1 });
    equal(await page.evaluate(() => 'hacked' in globalThis), false);
    equal(await page.locator('main :is(img, script, iframe, style, a), main [style], main [onload]').count(), 0);
    deepEqual(view.refused, []);
  });

  it('turns no word around and is torn apart by none', async () => {
    const view = await open();
    await view.show(shownOf(hostile));
    equal(
      /[\u202A-\u202E\u2066-\u2069]|\p{Cc}/u.test((await view.page.locator('main').innerText()).replace(/\s/g, '')),
      false,
    );
    equal(await view.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  });

  it('shows them in all profiles, too', async () => {
    const view = await open();
    await view.show({
      kind: 'overview',
      overview: overviewFrom({ 'a"><b>.risk.yaml': hostile, 'b.risk.yaml': story }),
    });
    equal(await view.page.evaluate(() => 'hacked' in globalThis), false);
    equal(await view.page.locator('main :is(img, script, iframe, style, a)').count(), 0);
  });

  it('loads two files and nothing else, and runs no script but its own', async () => {
    const view = await open();
    await view.show(shownOf(hostile));
    deepEqual(
      view.requests.map((address) => address.replace(/^.*\//, '')),
      ['', 'matrix.css', 'matrix.js'],
    );
    const policy = await view.page.locator('meta[http-equiv]').getAttribute('content');
    match(
      policy ?? '',
      /^default-src 'none'; style-src https:\/\/matrix\.example; script-src 'nonce-once'; img-src blob:$/,
    );
    await view.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.hacked = 1';
      document.body.append(script);
      document.body.setAttribute('style', 'color: red');
      document.body.insertAdjacentHTML('beforeend', '<p onclick="window.hacked = 1" id="bait">x</p>');
      document.getElementById('bait')?.click();
    });
    equal(await view.page.evaluate(() => 'hacked' in globalThis), false, 'the policy stands behind all of it');
  });
});
