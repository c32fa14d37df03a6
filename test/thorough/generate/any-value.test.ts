import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { stringify } from 'yaml';
import { type ConvertTarget, convert, csvToYaml, policyOf, type Reading, read } from '../../../server/src/engine';
import { comparableRisk, plainProfile, proseLines } from '../../unit/support/plain-profile';

/** Values that are marks of Markdown, YAML, CSV or of our own shapes, alone and together with others. */
const pieces =
  `- a|1. b|# c|> d|---|***|<b>|</b>|\`code\`|\`|\`\`|[x] f|[ ] g|\\|42 days|*em*|**strong**|_u_|&amp;|<br>|<!-- c -->|yes|null|~|0x1|1e3|
2026-01-01|: |#h|é|😀|‮abc|true|key: value|[a](b)|http://a.example/c?d=e&f=g|{a: 1}|[1, 2]|"q"|'s'|%|@x|=SUM(A1)|+1|-2|!tag|&anchor|*alias|(|
(due 2026-01-01)|(Owner: Bo)|a; b|,|High|Medium (2)|SEC-001|TECH-009: title|Score: 9|Owner: Ann|**Mitigation**: z|Low - why|→|✓ k|☐ l|~~del~~|40%|
some words here|risk|Probability: High|TBD|N/A|none|-|–|...|中文|：|a\\b|C:\\dir\\|<div>|<script>x</script>|[^1]|[ref]: u|====|\`\`\`js|~~~|##|R-1`
    .split(/\|\n?/)
    .concat('| e', 'a|b', '\\|', '\t', '\u00a0', 'long '.repeat(60).trim());

const piece = fc.constantFrom(...pieces);
const value = fc.oneof(
  piece,
  fc.array(piece, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.array(piece, { minLength: 2, maxLength: 3 }).map((parts) => parts.join('')),
  fc.tuple(piece, piece).map((parts) => parts.join('\n\n')),
  fc.constantFrom('Plain words', 'The cache grows'),
);
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined, freq: 2 });
const list = maybe(fc.array(value, { minLength: 1, maxLength: 3 }));
const line = maybe(value);
const level = fc.oneof(
  fc.constantFrom<unknown>(1, 2, 3, 'low', 'Medium', 'High'),
  fc.record({ level: fc.constantFrom(1, 2, 3), reason: value }),
);
const mitigation = fc.oneof<fc.Arbitrary<unknown>[]>(
  value,
  fc.record({ text: value, done: maybe(fc.boolean()), kind: line, owner: line, due: line }),
);

const risk = fc.record({
  title: value,
  ...{ category: line, component: line, description: line, probability: level, impact: level, owner: line },
  ...{ strategy: line, mitigations: maybe(fc.array(mitigation, { minLength: 1, maxLength: 3 })), tests: list },
  ...{ acceptance: list, monitoring: list, impactAnalysis: list, timeline: line, reviewDate: line, status: line },
  ...{ contingency: list, links: list, acceptedBy: line, acceptedUntil: line },
  residual: maybe(fc.record({ level: fc.constantFrom('Low', 'Medium'), reason: value })),
  notes: maybe(fc.dictionary(fc.constantFrom('Remark', 'Background'), value, { minKeys: 1 })),
});
const profile = fc.record({
  story: fc.constant('1.2'),
  risks: fc
    .array(risk, { minLength: 1, maxLength: 3 })
    .map((risks) => risks.map((one, place) => ({ id: `TECH-00${place + 1}`, ...one }))),
  notes: maybe(fc.array(fc.record({ under: fc.constantFrom('Rollout', 'Costs'), text: value }), { maxLength: 2 })),
});

describe('any value', function () {
  this.timeout(240_000);

  const ways: readonly (readonly ConvertTarget[])[] = [
    ['yaml'],
    ['markdown'],
    ['register'],
    ['csv'],
    ['markdown', 'csv', 'register', 'yaml'],
    ['csv', 'markdown', 'register'],
  ];
  for (const way of ways)
    it(`comes back by way of ${way.join(', ')}`, () => {
      fc.assert(
        fc.property(profile, (given) => {
          const original = readingOf(stringify(JSON.parse(JSON.stringify(given)), { lineWidth: 0 }), 'yaml');
          const last = way.reduce((reading, to) => {
            const text = convert(reading, policyOf(reading.profile), to);
            return readingOf(to === 'csv' ? csvToYaml(text) : text, to);
          }, original);
          const [before, after] = [plainProfile(original), plainProfile(last)];
          assert.deepEqual(after.risks.map(comparable), before.risks.map(comparable));
          if (!way.includes('csv')) assert.deepEqual(proseLines(after), proseLines(before));
        }),
        { numRuns: 60, seed: 20 },
      );
    });
});

function readingOf(text: string, to: ConvertTarget): Reading {
  return read(text, { format: to === 'yaml' || to === 'csv' ? 'yaml' : 'markdown' });
}

/** Whether a risk was written in a surer way is no part of what it says. */
function comparable({ exact: _, notes, ...said }: ReturnType<typeof plainProfile>['risks'][number]): unknown {
  return comparableRisk({ ...said, notes });
}
