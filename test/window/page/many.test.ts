import { ok } from 'node:assert/strict';
import type { Shown } from '../../../media/src/messages';
import { manyRisks, shownOf } from './documents';
import { usePage } from './use-page';

describe('the page keeps up', () => {
  const open = usePage();

  for (const [risks, most] of [
    [100, 150],
    [1000, 600],
  ] as const)
    it(`with a keystroke among ${risks} risks`, async () => {
      const view = await open();
      const shown = shownOf(manyRisks(risks));
      await view.show(shown);
      const times: number[] = [];
      for (const title of ['One word', 'Two words', 'Three words'])
        times.push(await view.page.evaluate(timeToDraw, retitled(shown, title)));
      times.sort((a, b) => a - b);
      console.log(`      ${times.map((time) => `${Math.round(time)} ms`).join(', ')}`);
      // Many times what an idle machine needs: rows that did not change must not be built again.
      ok((times[1] ?? 0) < most, String(times));
    });
});

/** As after a keystroke in the title of one risk. */
function retitled(shown: Shown, title: string): Shown {
  if (shown.kind !== 'matrix') return shown;
  const risks = shown.matrix.risks.map((risk, index) => (index === 6 ? { ...risk, title } : risk));
  return { ...shown, matrix: { ...shown.matrix, risks } };
}

/** Runs in the page: from the message to the laid out page. */
function timeToDraw(shown: Shown): Promise<number> {
  const started = performance.now();
  const drawn = new Promise<number>((resolve) => {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      resolve(document.body.offsetHeight > 0 ? performance.now() - started : Number.POSITIVE_INFINITY);
    });
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  window.dispatchEvent(new MessageEvent('message', { data: { type: 'show', shown } }));
  return drawn;
}
