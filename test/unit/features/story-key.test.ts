import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine';
import { keyOfFile, storyKeyOf } from '../../../server/src/workspace/story-key';
import { isStoryName } from '../../../server/src/workspace/summary';

const stated = (story: string): string | null =>
  storyKeyOf('file:///w/a.risk.yaml', read(`story: "${story}"\nrisks: []\n`, { format: 'yaml' }).profile);

describe('the story of a file', () => {
  for (const [story, key, ...files] of [
    ['12.1', '12.1', 'docs/stories/12.1.search.md', '12.1-risk-20250101.md', '12-1-search.md', 'story-12.1.md'],
    ['Story 3.2: Export', '3.2', 'docs/3-2-export-monthly-figures.md', 'epic-3.2-test-design.md'],
    ['1.6a', '1.6a', 'story-1.6a-offline-drafts.md', '1.6a-risk-20260101.md'],
    ['2.4.1', '2.4.1', '2.4.1.retry.md'],
    ['SHOP-12', 'shop-12', 'SHOP-12-login.md', 'story-SHOP-12.md', 'SHOP-12-gate.yml', 'SHOP-12.risk.yaml'],
    [
      'Checkout flow',
      'checkout-flow',
      'docs/stories/checkout-flow.md',
      'story-checkout-flow.md',
      'x/checkout_flow.story.md',
    ],
    ['OPS-12.2', 'ops-12.2', 'docs/stories/OPS-12.2-move-to-cluster.md'],
    ['TD.13', 'td-13', 'docs/stories/TD.13.retry-budget.md'],
    ['TEA-DX-001.5', 'tea-dx-001.5', 'docs/stories/TEA-DX-001.5-clear-messages.md'],
    ['结账流程', '结账流程', 'stories/结账流程.md'],
  ] as const) {
    it(`is ${key} for ${story} and ${files.join(', ')}`, () => {
      assert.equal(stated(story), key);
      for (const file of files) assert.equal(keyOfFile(encodeURI(`file:///w/${file}`)), key, file);
    });
  }

  it('is none where nothing says so', () => {
    for (const file of [
      'docs/checkout-flow.md',
      'stories/README.md',
      'stories/index.md',
      'notes/2026.md',
      'tech-001.md',
    ])
      assert.equal(keyOfFile(`file:///w/${file}`), null, file);
  });

  it('is another one for each part of a story', () => {
    assert.notEqual(stated('1.6'), stated('1.6a'));
    assert.notEqual(stated('2.4'), stated('2.4.1'));
    assert.notEqual(stated('SHOP-1'), stated('SHOP-12'));
    assert.notEqual(stated('TEA-DX-001.5'), stated('TEA-GAME-001.5'));
    assert.equal(stated('STORY-1.5'), stated('Story 1.5'));
  });

  it('tells stories from what is only named like one', () => {
    assert.equal(isStoryName('file:///w/docs/stories/checkout-flow.md'), true);
    assert.equal(isStoryName('file:///w/docs/stories/checkout-flow.yaml'), false);
    assert.equal(isStoryName('file:///w/docs/checkout-flow.md'), false);
  });
});
