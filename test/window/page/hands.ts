import type { FromView } from '../../../media/src/messages';
import { shownOf, story } from './documents';
import type { MatrixPage, PageOptions } from './open-page';

/** A page that shows the story with something of everything. */
export async function showStory(
  open: (options?: PageOptions) => Promise<MatrixPage>,
  options?: PageOptions,
): Promise<MatrixPage> {
  const view = await open(options);
  await view.show(shownOf(story));
  return view;
}

/** What the page told its host last. */
export async function lastOf(view: MatrixPage): Promise<FromView | undefined> {
  return (await view.told()).at(-1);
}

/** The name of what has the keyboard. */
export function focused({ page }: MatrixPage): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.focus ?? '');
}

export async function press({ page }: MatrixPage, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
