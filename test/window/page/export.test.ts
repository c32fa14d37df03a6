import { deepEqual, equal, ok } from 'node:assert/strict';
import type { FromView } from '../../../media/src/messages';
import { onlyRisks, renderMatrix } from '../../../server/src/engine';
import { drawOverview } from '../../../server/src/features/overview';
import { documentsFrom, matrixFrom, overviewFrom, shownOf, sixty, story } from './documents';
import type { MatrixPage } from './open-page';
import { usePage } from './use-page';

type Export = Extract<FromView, { type: 'export' }>;

describe('what the page exports is what it shows', () => {
  const open = usePage();
  const asked = async ({ page, told }: MatrixPage): Promise<Export> => {
    await page.locator('button', { hasText: 'Export' }).click();
    return (await told()).findLast((message): message is Export => message.type === 'export') as Export;
  };
  const rowsIn = ({ page }: MatrixPage): Promise<readonly string[]> =>
    page.locator('.risks tbody .link[data-reveal]').allInnerTexts();

  it('the same risks in the same order, in every format', async () => {
    const view = await open();
    await view.show(shownOf(story));
    await view.page.locator('select[aria-label=Category]').selectOption({ label: 'Technical' });
    await view.page.locator('.risks [data-focus="sort risk"]').click();
    await view.page.locator('.risks [data-focus="sort risk"]').click();
    const rows = await rowsIn(view);
    deepEqual(rows, ['TECH-004', 'TECH-003', 'TECH-002', 'TECH-001']);
    const picture = onlyRisks(matrixFrom(story), (await asked(view)).risks);
    const csv = renderMatrix(picture, 'csv').trimEnd().split('\r\n').slice(1);
    deepEqual(
      csv.map((line) => line.split(',')[0]),
      rows,
    );
    const markdown = renderMatrix(picture, 'markdown');
    deepEqual(
      [...markdown.matchAll(/^\| ([A-Z]+-\d+) /gm)].map(([, label]) => label),
      rows,
    );
    const chips = await view.page
      .locator('.cell .chip')
      .evaluateAll((all) => all.map((chip) => (chip as HTMLElement).dataset.risk));
    const svg = renderMatrix(picture, 'svg');
    for (const { label } of matrixFrom(story).risks)
      equal(svg.includes(`>${label}<`), chips.includes(label), `${label} in the picture`);
  });

  it('a picture of pixels, twice as fine as the screen', async () => {
    const view = await open();
    await view.show(shownOf(story));
    const svg = renderMatrix(matrixFrom(story), 'svg');
    await view.post({ type: 'draw', svg });
    await view.page.waitForFunction(() =>
      (globalThis as unknown as { told: { type: string }[] }).told.some(({ type }) => type === 'drawn'),
    );
    const bytes = await view.page.evaluate(() => {
      const { told } = globalThis as unknown as { told: { type: string; png?: Uint8Array }[] };
      return [...(told.find(({ type }) => type === 'drawn')?.png ?? [])].slice(0, 24);
    });
    deepEqual(
      bytes.slice(1, 4),
      [...'PNG'].map((letter) => letter.charCodeAt(0)),
    );
    const width = Number(/width="(\d+)/.exec(svg)?.[1]);
    equal(((bytes[18] ?? 0) << 8) + (bytes[19] ?? 0), width * 2);
    deepEqual(view.refused, []);
  });

  it('all profiles: the risks that the filter lets through, and the profiles as they are sorted', async () => {
    const files = { 'b.risk.yaml': story, 'a.risk.yaml': sixty };
    const view = await open();
    await view.show({ kind: 'overview', overview: overviewFrom(files) });
    await view.page.locator('select[aria-label=Category]').selectOption({ label: 'Security' });
    await view.page.locator('.profiles [data-focus="sort profile"]').click();
    await view.page.locator('.profiles [data-focus="sort profile"]').click();
    const { risks, profiles } = await asked(view);
    const rows = await rowsIn(view);
    deepEqual(rows, ['4.2 SEC-001', '4.2 SEC-002']);
    const csv = drawOverview(documentsFrom(files), { format: 'csv', risks, profiles }) ?? '';
    deepEqual(
      csv
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
      rows,
    );
    const markdown = drawOverview(documentsFrom(files), { format: 'markdown', risks, profiles }) ?? '';
    const shown = await view.page.locator('.profiles tbody th').allInnerTexts();
    const at = shown.map((name) => markdown.indexOf(name.replace('.', '.')));
    ok(at.every((place) => place > 0) && (at[0] ?? 0) < (at[1] ?? 0), markdown);
  });
});
