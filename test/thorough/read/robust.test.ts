/** Broken text is read too: no exception, spans inside the text, printed values where their spans say, and time that grows with length. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { RiskProfile } from '../../../server/src/engine/model';
import { read } from '../../../server/src/engine/read';
import { defaultSettings } from '../../../server/src/engine/settings';
import { validate } from '../../../server/src/engine/validate';

const folder = path.resolve('examples');
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

function check(text: string): RiskProfile {
  const { profile } = read(text, { format: 'markdown' });
  visit(profile, text, 'profile');
  return profile;
}

/** Every span lies inside the text. */
function visit(value: unknown, text: string, where: string): void {
  if (value === null || typeof value !== 'object') return;
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === 'number' && typeof end === 'number') {
    assert.ok(start >= 0 && start <= end && end <= text.length, `${where}: ${start}-${end} of ${text.length}`);
    return;
  }
  for (const [key, inner] of Object.entries(value)) visit(inner, text, `${where}.${key}`);
}

describe('broken Markdown', () => {
  for (const { name, text } of examples) {
    it(`every prefix of ${name}`, function () {
      this.timeout(600_000);
      // Line by line and at every 37th character; EXHAUSTIVE=1 takes every single one.
      const step = process.env.EXHAUSTIVE ? 1 : 37;
      for (let end = 0; end <= text.length; end += step) check(text.slice(0, end));
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) check(text.slice(0, end));
    });
    it(`${name} with a line removed`, function () {
      this.timeout(600_000);
      const lines = text.split('\n');
      for (const index of lines.keys()) check(lines.filter((_, at) => at !== index).join('\n'));
    });
    it(`${name} at its word`, () => {
      for (const risk of check(text).risks) {
        for (const { fields } of risk.sightings) {
          const printed = [
            fields.id,
            fields.title,
            fields.category,
            fields.owner,
            fields.timeline,
            fields.status,
            fields.reviewDate,
          ];
          for (const value of printed) {
            if (value !== null) assert.equal(text.slice(value.span.start, value.span.end), value.value);
          }
          for (const level of [fields.probability, fields.impact]) {
            if (level?.number)
              assert.equal(Number(text.slice(level.number.span.start, level.number.span.end)), level.number.value);
            if (level?.word) assert.equal(text.slice(level.word.span.start, level.word.span.end), level.word.value);
          }
          const stated = fields.score?.stated;
          if (stated) assert.equal(Number(text.slice(stated.span.start, stated.span.end)), stated.value);
        }
      }
    });
  }

  it('random cuts, copies and insertions', function () {
    this.timeout(600_000);
    const scrap = fc.constantFrom(
      '|',
      '**',
      '\n',
      '\n\n',
      '```\n',
      '- ',
      '### ',
      '~~',
      '<!--',
      '-->',
      '\t',
      '\r\n',
      '> ',
      '| --- |',
      '\u2011',
      '🔴',
      '（',
      '×',
      '[',
      ']',
      '<br>',
      '&amp;',
      '\\|',
      '---\n',
    );
    const edit = fc.tuple(fc.nat(), fc.nat(40), scrap);
    fc.assert(
      fc.property(
        fc.constantFrom(...examples.map(({ text }) => text)),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        (text, edits) => {
          let broken = text;
          for (const [at, length, inserted] of edits) {
            const from = at % (broken.length + 1);
            broken = broken.slice(0, from) + inserted + broken.slice(from + length);
          }
          check(broken);
        },
      ),
      { numRuns: process.env.EXHAUSTIVE ? 5000 : 80 },
    );
  });

  it('an edit reads the same as the whole text read anew', function () {
    this.timeout(600_000);
    const scrap = fc.constantFrom(
      'x',
      '\n',
      '\n\n',
      '**',
      '|',
      '- ',
      '### ',
      '```\n',
      'TECH-001',
      '6',
      '<!-- ',
      ' -->',
    );
    const edit = fc.tuple(fc.nat(), fc.nat(12), scrap);
    fc.assert(
      fc.property(
        fc.constantFrom(...examples.map(({ text }) => text)),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (start, edits) => {
          let text = start;
          let reading = read(text, { format: 'markdown' });
          for (const [at, length, inserted] of edits) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + inserted + text.slice(from + length);
            reading = read(text, { format: 'markdown' }, reading);
            assert.deepEqual(reading.profile, read(text, { format: 'markdown' }).profile);
          }
        },
      ),
      { numRuns: process.env.EXHAUSTIVE ? 5000 : 40 },
    );
  });

  it('hostile text', function () {
    this.timeout(600_000);
    const hostile = [
      '> '.repeat(3000),
      '- '.repeat(3000),
      '*a '.repeat(20_000),
      'a* '.repeat(20_000),
      '['.repeat(20_000),
      `${']('.repeat(10_000)}`,
      '`'.repeat(20_000),
      '|'.repeat(20_000),
      `|a|b|\n|-|-|\n${'|'.repeat(20_000)}`,
      `${'('.repeat(20_000)}\n`,
      `# ${'('.repeat(20_000)}`,
      `### TECH-001: ${'(High) '.repeat(4000)}`,
      `**Score:** ${'1 '.repeat(20_000)}`,
      `**Probability:** ${'High - '.repeat(8000)}`,
      `- **TECH-001:** ${'; Owner: x'.repeat(4000)}`,
      ` ${' '.repeat(40_000)}x`,
      `<!--${'-'.repeat(20_000)}`,
      `${'# a\n'.repeat(5000)}`,
      '\u0000\u0001\uD800 | \uDFFF |\n|---|---|\n',
      `---\n${'a: b\n'.repeat(5000)}`,
      `### TECH-001: Queue\n\n**Probability:** High\n\n${'a\n'.repeat(270_000)}`,
      `### TECH-001: Queue\n\n**Mitigation:**\n\n${'- **Owner:** x\n'.repeat(12_000)}`,
      `### TECH-001: Queue\n\n${'<!-- a -->\n\n'.repeat(20_000)}`,
    ];
    for (const text of hostile) {
      const start = performance.now();
      check(text);
      const spent = performance.now() - start;
      assert.ok(spent < 4000, `${text.slice(0, 12)}… took ${spent.toFixed(0)} ms`);
    }
  });

  it('one id again and again costs no more than as many ids', function () {
    this.timeout(600_000);
    const sections = (count: number, numberOf: (index: number) => number): string =>
      Array.from(
        { length: count },
        (_, index) =>
          `### TECH-${1000 + numberOf(index)}: Queue\n\n**Probability**: Low (1)\n**Impact**: High (3)\n**Score**: 4\n`,
      ).join('\n');
    const spent = (text: string): number => {
      const { profile } = read(text, { format: 'markdown' });
      const before = process.cpuUsage();
      validate(profile, { settings: defaultSettings, today: '2026-03-02', neighbours: null });
      return process.cpuUsage(before).user;
    };
    const [same, own] = [sections(2000, () => 0), sections(2000, (index) => index)];
    spent(own);
    assert.ok(Math.min(spent(same), spent(same)) < 3 * Math.max(spent(own), spent(own)));
  });

  it('twice the text takes at most 2.3 times the time', function () {
    this.timeout(600_000);
    const [story] = examples.filter(({ name }) => name.includes('receipts'));
    assert.ok(story !== undefined);
    const copies = (count: number): string =>
      Array.from({ length: count }, (_, index) => story.text.replaceAll(/-00(\d)/g, `-${100 + index}$1`)).join('\n\n');
    const once = copies(64);
    const twice = copies(128);
    const best = (text: string): number => {
      let least = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 3; round += 1) {
        const start = performance.now();
        read(text, { format: 'markdown' });
        least = Math.min(least, performance.now() - start);
      }
      return least;
    };
    best(once);
    let ratio = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 5 && ratio > 2.3; attempt += 1) ratio = Math.min(ratio, best(twice) / best(once));
    assert.ok(ratio <= 2.3, `2x text took ${ratio.toFixed(2)}x the time`);
  });
});
