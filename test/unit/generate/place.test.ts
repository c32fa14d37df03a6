import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { foldersOf, gatePath, profilePath, whyNot } from '../../../server/src/engine/generate/place';
import { defaultSettings } from '../../../server/src/engine/settings';

const file = { story: '2.4', title: 'Retry payments', date: '2026-03-02', format: 'markdown' } as const;
const none = (): boolean => false;

describe('places of generated files', () => {
  it('come from core-config.yaml', () => {
    const coreConfig = 'qa:\n  qaLocation: docs/quality/\ndevStoryLocation: docs/work\n';
    assert.deepEqual(foldersOf({ coreConfig, settings: defaultSettings }), {
      profiles: 'docs/quality/assessments',
      gates: 'docs/quality/gates',
      stories: 'docs/work',
      fault: null,
    });
  });
  for (const coreConfig of ['qa: docs/quality\n', 'qaLocation: docs/quality\n'])
    it(`come from a shorter spelling: ${coreConfig.trim()}`, () => {
      assert.equal(foldersOf({ coreConfig, settings: defaultSettings }).profiles, 'docs/quality/assessments');
    });
  it('come from .riskprofile.yaml where it sets them', () => {
    const settings = { ...defaultSettings, profiles: 'risks' };
    assert.equal(foldersOf({ coreConfig: 'qa: { qaLocation: docs/qa }', settings }).profiles, 'risks');
  });
  const broken: readonly (readonly [string | null, string | null])[] = [
    [null, null],
    ['', null],
    ['markdownExploder: true\n', null],
    ['qa: [', '.bmad-core/core-config.yaml is no valid YAML, so the default folders are used'],
    ['qa: { qaLocation: 7 }', 'qa.qaLocation in .bmad-core/core-config.yaml is no folder, so the default is used'],
    ['devStoryLocation: []', 'devStoryLocation in .bmad-core/core-config.yaml is no folder, so the default is used'],
  ];
  for (const [coreConfig, fault] of broken)
    it(`have defaults beside ${JSON.stringify(coreConfig)}, and say so where somebody meant others`, () => {
      const folders = foldersOf({ coreConfig, settings: defaultSettings });
      assert.equal(folders.profiles, 'docs/qa/assessments');
      assert.equal(folders.fault?.text ?? null, fault);
    });
  it('suit the sample workspace', () => {
    const coreConfig = readFileSync('examples/.bmad-core/core-config.yaml', 'utf8');
    const { profiles, gates } = foldersOf({ coreConfig, settings: defaultSettings });
    assert.deepEqual(profilePath(profiles, file, none), { kind: 'place', path: 'assessments/2.4-risk-20260302.md' });
    assert.deepEqual(gatePath(gates, '2.4', 'Payment retries'), {
      kind: 'place',
      path: 'gates/2.4-payment-retries.yml',
    });
  });
  it('follow the naming of the method', () => {
    assert.deepEqual(profilePath('docs/qa/assessments', file, none), {
      kind: 'place',
      path: 'docs/qa/assessments/2.4-risk-20260302.md',
    });
    assert.deepEqual(profilePath('./docs\\qa', { ...file, format: 'yaml' }, none), {
      kind: 'place',
      path: 'docs/qa/2.4-20260302.risk.yaml',
    });
  });
  it('never name a file that exists', () => {
    const taken = new Set(['q/2.4-risk-20260302.md', 'q/2.4-risk-20260302-2.md']);
    assert.deepEqual(
      profilePath('q', file, (path) => taken.has(path)),
      { kind: 'place', path: 'q/2.4-risk-20260302-3.md' },
    );
    assert.equal(profilePath('q', file, () => true).kind, 'refused');
  });
  it('make a name from the title where there is no usable id', () => {
    for (const story of [null, '../1', 'a/b', '..', '.'])
      assert.deepEqual(profilePath('q', { ...file, story }, none), {
        kind: 'place',
        path: 'q/retry-payments-risk-20260302.md',
      });
  });

  const refused = [
    'qa.qaLocation',
    '{root}/qa',
    'docs/{qaLocation}',
    '<qaLocation>/assessments',
    '$HOME/qa',
    '$(qa.qaLocation)',
    '[folder]/qa',
    'qa.qaLocation/assessments',
    'TBD',
    'path/to/../qa',
    '../outside',
    '..',
    '/etc',
    '\\\\server\\share',
    'C:\\qa',
    'c:qa',
    '~/qa',
    'file:///tmp',
    '.git/hooks',
    '',
    '  ',
    'a\u0000b',
    'a\nb',
    'docs./qa',
  ];
  for (const folder of refused)
    it(`refuse ${JSON.stringify(folder)} with a reason`, () => {
      const placed = profilePath(folder, file, none);
      assert.equal(placed.kind, 'refused');
      assert.ok(placed.kind === 'refused' && placed.reason.text.length > 10);
    });
  for (const folder of ['docs/qa', '.', './qa', 'qa 2026', 'Qualität', 'docs/qa-location'])
    it(`accept ${folder}`, () => assert.equal(whyNot(folder), null));

  it('stay inside the workspace, whatever is configured', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (folder, story) => {
        const placed = profilePath(folder, { ...file, story }, none);
        if (placed.kind === 'refused') return placed.reason.text !== '';
        const { path } = placed;
        return !path.startsWith('/') && !path.split('/').includes('..') && !/[{}<>:\\]/.test(path);
      }),
    );
  });
});
