import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import {
  convert,
  csvToYaml,
  defaultSettings,
  findPolicy,
  formatOf,
  gateReport,
  policyOf,
  type Reading,
  type RiskProfile,
  read,
} from '../../../server/src/engine';
import { comparableRisk, plainProfile } from '../../unit/support/plain-profile';

const corpus = path.resolve('../shared/corpus');
const facts: { readonly decisions: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync('test/corpus/generate/gates.json', 'utf8'),
);

describe('documents of the corpus', function () {
  this.timeout(240_000);
  before(function () {
    if (existsSync(corpus)) return;
    console.log('      skipped: there is no ../shared/corpus here');
    this.skip();
  });

  it('have the gates that were decided by hand', () => {
    const wrong: string[] = [];
    for (const [number, decision] of Object.entries(facts.decisions)) {
      const { profile } = readNamed(number);
      const report = gateReport(profile, findPolicy('bmad-v4'), { settings: defaultSettings, today: '2026-03-02' });
      if (report.decision !== decision) wrong.push(`${number}: ${report.decision}, not ${decision}`);
    }
    assert.deepEqual(wrong, []);
    assert.ok(Object.keys(facts.decisions).length >= 20);
  });

  for (const to of ['yaml', 'markdown', 'register', 'csv'] as const)
    it(`read as the same risks when converted to ${to}`, () => {
      const different: string[] = [];
      let count = 0;
      let same = 0;
      for (const file of documents()) {
        const text = readFileSync(file, 'utf8');
        const original = read(text, { format: formatOf(file) });
        const { profile } = original;
        if (!profile.recognition.recognised || profile.kind === 'gate' || profile.risks.length === 0) continue;
        count += 1;
        const written = convert(original, policyOf(profile), to);
        const again = read(to === 'csv' ? csvToYaml(written) : written, {
          format: to === 'yaml' || to === 'csv' ? 'yaml' : 'markdown',
        });
        const [before, after] = [essence(original), essence(again)];
        const difference = firstDifference(before, after) ?? lostSentence(text, written, to);
        if (difference !== null) different.push(`${path.basename(file)}: ${difference}`);
        if (to !== 'csv' && convert(again, policyOf(again.profile), to) === written) same += 1;
      }
      console.log(`      ${count - different.length} of ${count} documents, ${same} the same text again`);
      assert.ok(to === 'csv' || same === count, 'nothing changes when it is converted again');
      assert.ok(count > 50, `${count} documents`);
      assert.deepEqual(different, []);
    });
});

/** Every field of every risk, in order. */
function essence(reading: Reading): readonly unknown[] {
  return plainProfile(reading).risks.map((risk) =>
    Object.entries(comparableRisk(risk) as object)
      .filter(([name]) => name !== 'notes' && name !== 'group')
      .map(([name, value]) => [
        name,
        JSON.parse(JSON.stringify(value), (_, part) => (typeof part === 'string' ? plain(part) : part)),
      ]),
  );
}

/**
 * Sentences keep their words. Headings, heads of tables and labels have words of their own in the new shape, counts are computed
 * anew, and a table of values has no room for prose.
 */
function lostSentence(text: string, written: string, to: string): string | null {
  if (to === 'csv') return null;
  const wordsIn = (part: string): readonly string[] => part.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const kept = new Set(wordsIn(written.replace(/\\(?=[^\w\s])/g, '').replaceAll("''", "'")));
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*(?:#|\|?[\s:|-]*$|<!--)/.test(line));
  for (const line of lines.filter((_, at) => !/^\|?[\s:|-]+$/.test(lines[at + 1] ?? ''))) {
    const lost = wordsIn(line).filter((word) => !kept.has(word));
    if (lost.length > 5) return `lost ${lost.join(' ')}`;
  }
  return null;
}

/** Where two values part, in a few words. */
function firstDifference(before: unknown, after: unknown, at = ''): string | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length)
    return `${at} was ${JSON.stringify(before).slice(0, 160)}, is ${JSON.stringify(after).slice(0, 160)}`;
  const place = before.findIndex((part, index) => JSON.stringify(part) !== JSON.stringify(after[index]));
  return firstDifference(before[place], after[place], `${at}.${place}`);
}

/** Markup, and a colon before a list, that a text may lose on its way. */
function plain(text: string | undefined): string | null {
  return text?.replace(/[`*]/g, '').replace(/\s+/g, ' ').replace(/:$/, '').trim().toLowerCase() ?? null;
}

function documents(): readonly string[] {
  return readdirSync(corpus, { recursive: true })
    .map((file) => path.join(corpus, String(file)))
    .filter((file) => /\.(?:md|ya?ml)$/.test(file) && !/README|\/stories\//.test(file));
}

function readNamed(number: string): { readonly profile: RiskProfile } {
  const file = documents().find((one) => path.basename(one).startsWith(`${number}_`));
  assert.ok(file !== undefined, `document ${number}`);
  return read(readFileSync(file, 'utf8'), { format: formatOf(file) });
}
