import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { defaultSettings, gateReport, policyOf, read } from '../../../server/src/engine';

const today = '2026-03-02';

/** That each change gives what it says, on any scale, is a property of `test/thorough/gate`. */
describe('what would change a gate, in words', () => {
  const wordsOf = (text: string): readonly string[] => {
    const { profile } = read(text, { format: 'yaml' });
    return gateReport(profile, policyOf(profile), { settings: defaultSettings, today }).changes.map(
      (each) => each.text,
    );
  };

  it('names the day on which an acceptance ends', () => {
    assert.deepEqual(
      wordsOf(
        'risks:\n  - { id: A-1, title: T, probability: 3, impact: 3, accepted_by: Bo Lind, accepted_until: 2026-05-01 }\n',
      ),
      [
        'If nobody accepted A-1, the gate would be FAIL.',
        'After 2026-05-01, when the acceptance of A-1 ends, the gate will be FAIL.',
      ],
    );
    assert.deepEqual(
      wordsOf(
        'risks:\n  - { id: A-1, title: T, probability: 3, impact: 3, accepted_by: Bo Lind, accepted_until: 2026-02-01 }\n',
      ),
      [
        'A-1 scores 9 (3 × 3): at probability 2 it would be 6 (High), at impact 2 it would be 6 (High), or a named person accepts it.',
        'With it below 9, the gate would be CONCERNS.',
        'With it below 6, the gate would be PASS.',
        'With it accepted by a named person, the gate would be WAIVED.',
        'The acceptance of A-1 ended on 2026-02-01.',
      ],
    );
  });

  it('knows no level of a score that is only stated', () => {
    assert.equal(
      wordsOf('policy: bmad-v4\nrisks:\n  - { id: A-1, title: T, score: 9 }\n')[0],
      'A-1 scores 9: a named person accepts it.',
    );
  });
});
