/** Every state of the view by its name: what its host shows, and what a person did. */
import type { Page } from 'playwright-core';
import type { Shown } from '../../../media/src/messages';
import {
  five,
  foreign,
  four,
  house,
  none,
  one,
  overviewFrom,
  placeless,
  shownOf,
  sixty,
  sourceOf,
  story,
} from './documents';

export interface State {
  readonly name: string;
  /** null: the host has not answered yet. */
  readonly shown: Shown | null;
  readonly act?: (page: Page) => Promise<void>;
}

const press =
  (text: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.locator('button:visible', { hasText: text }).first().click();

const profiles = { 'story-4.2.risk.yaml': story, 'story-4.3.risk.yaml': one, 'story-4.5.risk.yaml': sixty };

export const states: readonly State[] = [
  { name: 'waiting', shown: null },
  { name: 'nothing open', shown: { kind: 'nothing' } },
  {
    name: 'not a risk document',
    shown: {
      kind: 'not-a-risk-document',
      source: sourceOf('README.md'),
      reason: 'no table, section or list in it looks like a register of risks',
    },
  },
  {
    name: 'unreadable',
    shown: {
      kind: 'unreadable',
      source: sourceOf('story-4.2.risk.yaml'),
      message: 'All mapping items must start at the same column.',
    },
  },
  {
    name: 'broken after a picture',
    shown: { ...shownOf(story), broken: 'All mapping items must start at the same column.' } as Shown,
  },
  { name: 'no risk', shown: shownOf(none) },
  { name: 'one risk', shown: shownOf(one) },
  { name: 'twelve risks', shown: shownOf(story) },
  {
    name: 'a selected risk',
    shown: shownOf(story),
    act: (page) => page.locator('.cell .chip', { hasText: 'SEC-001' }).click(),
  },
  {
    name: 'a listed cell',
    shown: shownOf(story),
    act: (page) => page.locator('[data-cell="2,2"] .band').click(),
  },
  {
    name: 'a risk picked up',
    shown: shownOf(story),
    act: async (page) => {
      await page.locator('.cell .chip', { hasText: 'SEC-001' }).focus();
      await page.keyboard.press('m');
      await page.keyboard.press('ArrowUp');
    },
  },
  {
    name: 'the sum behind the score',
    shown: shownOf(sixty),
    act: press('/100'),
  },
  { name: 'residual arrows off', shown: shownOf(story), act: press('Arrows') },
  { name: 'table off', shown: shownOf(story), act: press('Table') },
  {
    name: 'sorted by score',
    shown: shownOf(story),
    act: (page) => page.locator('.risks [data-focus="sort score"]').click(),
  },
  { name: 'filtered', shown: shownOf(story), act: press('1 unowned') },
  {
    name: 'filtered to nothing',
    shown: shownOf(story),
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('nothing is called like this');
    },
  },
  { name: 'the keys', shown: shownOf(story), act: (page) => page.keyboard.press('?') },
  { name: 'sixty in a cell', shown: shownOf(sixty) },
  { name: 'sixty, all of them', shown: shownOf(sixty), act: press('+48') },
  { name: 'five by five', shown: shownOf(five, { name: 'archive.risk.yaml' }) },
  { name: 'four by four', shown: shownOf(four, { name: 'house.risk.yaml', settings: house }) },
  { name: 'a scale of its own', shown: shownOf(foreign, { name: 'release.md' }) },
  { name: 'no place for any', shown: shownOf(placeless, { name: 'engineering.md' }) },
  { name: 'all profiles, looking', shown: { kind: 'reading', read: 0, total: null } },
  { name: 'all profiles, reading', shown: { kind: 'reading', read: 120, total: 400 } },
  { name: 'all profiles, cancelled', shown: { kind: 'stopped' } },
  { name: 'all profiles, none', shown: { kind: 'overview', overview: { profiles: [], matrix: null } } },
  { name: 'all profiles', shown: { kind: 'overview', overview: overviewFrom(profiles) } },
];
