import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { countsOf, groupRisks, isStill } from '../../../client/src/tree/group';
import type { ListedProfile, ListedRisk } from '../../../server/src/protocol';

type Tone = NonNullable<ListedRisk['band']>['tone'];

function risk(label: string, tone: Tone | null, owners: readonly string[], status: string | null = null): ListedRisk {
  return {
    key: label,
    label,
    title: null,
    owners,
    status,
    band: tone === null ? null : { name: tone, title: tone, tone, rank: 0 },
    score: null,
    mitigations: { total: 0, done: null },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  };
}

function profile(name: string, story: string | null, risks: readonly ListedRisk[]): ListedProfile {
  return { uri: `file:///${name}`, story, title: null, score: null, gate: null, risks };
}

const profiles = [
  profile('b.md', '7.10', [risk('A-1', 'critical', ['Ana']), risk('A-2', 'low', []), risk('A-3', 'high', [])]),
  profile('a.md', '7.2', [risk('B-1', 'high', ['Ana', 'Tom'], 'open'), risk('B-2', null, ['ana'], 'Open')]),
];

const shape = (by: Parameters<typeof groupRisks>[1]) =>
  groupRisks(profiles, by).map(({ name, risks }) => [name, ...risks.map(({ risk: { label } }) => label)]);

describe('the groups of the tree', () => {
  it('are the stories in the order of their numbers, in each what has no owner first', () => {
    assert.deepEqual(shape('story'), [
      ['7.2', 'B-1', 'B-2'],
      ['7.10', 'A-3', 'A-2', 'A-1'],
    ]);
  });

  it('are the owners, nobody first, and a shared risk under each', () => {
    assert.deepEqual(shape('owner'), [
      [null, 'A-3', 'A-2'],
      ['Ana', 'A-1', 'B-1', 'B-2'],
      ['Tom', 'B-1'],
    ]);
  });

  it('are the levels, the gravest first and those without one before it', () => {
    assert.deepEqual(shape('band'), [
      [null, 'B-2'],
      ['critical', 'A-1'],
      ['high', 'A-3', 'B-1'],
      ['low', 'A-2'],
    ]);
  });

  it('are the statuses, whatever their case', () => {
    assert.deepEqual(shape('status'), [
      [null, 'A-3', 'A-2', 'A-1'],
      ['open', 'B-1', 'B-2'],
    ]);
  });

  it('are counted by level and by what has no owner', () => {
    assert.deepEqual(countsOf(groupRisks(profiles, 'story')[1]?.risks ?? []), {
      bands: [
        { title: 'critical', count: 1 },
        { title: 'high', count: 1 },
        { title: 'low', count: 1 },
      ],
      unowned: 2,
    });
  });
});

describe('a risk that was clicked in the tree', () => {
  it('is the one of that key only while label and title are the same', () => {
    const seen = { label: 'TECH-001', title: 'Queue drops messages' };
    assert.equal(isStill(seen, { ...seen }), true);
    assert.equal(isStill(seen, { ...seen, title: 'Disk fills up' }), false);
    assert.equal(isStill(seen, { ...seen, label: 'TECH-002' }), false);
    // The tree shows a description where there is no title.
    assert.equal(
      isStill({ label: 'R-1', title: 'A link works for people who left' }, { label: 'R-1', title: null }),
      true,
    );
  });
});
