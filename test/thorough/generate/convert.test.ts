/** Whatever a document says is there again after every way round, over all examples and over documents in odd forms. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { convert } from '../../../server/src/engine/generate/convert';
import { csvToYaml } from '../../../server/src/engine/generate/csv';
import type { PlainRisk } from '../../../server/src/engine/generate/plain';
import type { RiskProfile } from '../../../server/src/engine/model';
import { policyOf } from '../../../server/src/engine/policy';
import { formatOf, type Reading, read } from '../../../server/src/engine/read';
import { comparableRisk, namedRisks, plainProfile, proseLines } from '../../unit/support/plain-profile';
import { oddDocuments } from './odd-documents';

const files = readdirSync('examples')
  .filter((file) => /\.(?:md|risk\.ya?ml)$/.test(file) && file !== 'README.md')
  .map((file) => `examples/${file}`);

describe('converting an example', () => {
  for (const file of files) {
    const original = readingOf(readFileSync(file, 'utf8'), formatOf(file));
    const policy = policyOf(original.profile);
    for (const to of ['yaml', 'markdown', 'register', 'csv'] as const)
      it(`loses no value: ${file} as ${to}`, () => {
        const text = convert(original, policy, to);
        const again =
          to === 'csv' ? readingOf(csvToYaml(text), 'yaml') : readingOf(text, to === 'yaml' ? 'yaml' : 'markdown');
        assert.deepEqual(
          plainProfile(again).risks.map(comparableRisk),
          plainProfile(original).risks.map(comparableRisk),
        );
        assert.deepEqual(again.profile.problems, []);
        if (to === 'csv') return;
        assert.deepEqual(namedRisks(plainProfile(again)), namedRisks(plainProfile(original)));
        assert.deepEqual(proseLines(plainProfile(again)), proseLines(plainProfile(original)));
      });
    it(`states only numbers that follow: ${file}`, () => {
      for (const to of ['yaml', 'markdown'] as const)
        for (const { kind, of, stated, computed } of readingOf(convert(original, policy, to), to).profile.claims)
          if (computed !== null && kind !== 'highest') assert.equal(stated.value, computed, `${to}: ${kind} ${of}`);
    });
    for (const to of ['yaml', 'markdown', 'register'] as const)
      it(`writes the same text again: ${file} as ${to}`, () => {
        const once = convert(original, policy, to);
        const again = readingOf(once, to === 'yaml' ? 'yaml' : 'markdown');
        assert.equal(convert(again, policyOf(again.profile), to), once);
      });
  }
});

describe('odd documents', () => {
  const chains = [
    ['yaml'],
    ['markdown'],
    ['register'],
    ['csv'],
    ['yaml', 'markdown', 'yaml', 'markdown'],
    ['markdown', 'yaml', 'register', 'yaml', 'csv'],
  ] as const;
  for (const { what, format, text } of oddDocuments)
    it(`keep everything on every way round: ${what}`, () => {
      const original = readingOf(text, format);
      const before = plainProfile(original);
      assert.ok(before.risks.length > 0);
      for (const chain of chains) {
        const way = chain.join(' → ');
        const last = chain.reduce<Reading>((reading, to) => {
          const made = convert(reading, policyOf(reading.profile), to);
          return readingOf(to === 'csv' ? csvToYaml(made) : made, to === 'yaml' || to === 'csv' ? 'yaml' : 'markdown');
        }, original);
        const after = plainProfile(last);
        assert.deepEqual(after.risks.map(countedNotes), before.risks.map(countedNotes), way);
        assert.deepEqual(last.profile.problems, [], way);
        if (chain.at(-1) === 'csv') continue;
        assert.deepEqual([after.story, after.title, after.date], [before.story, before.title, before.date], way);
        assert.deepEqual(proseLines(after), proseLines(before), way);
      }
    });
});

/** A mapping has each key once, so a label that stands twice comes back counted. */
function countedNotes(risk: PlainRisk): unknown {
  const notes = risk.notes.map(({ label, text }) => ({ label: label.replace(/ \(\d+\)$/, ''), text }));
  return comparableRisk({ ...risk, notes });
}

function readingOf(text: string, format: RiskProfile['format']): Reading {
  return read(text, { format });
}
