import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { convert } from '../../../server/src/engine/generate/convert';
import { csvToYaml } from '../../../server/src/engine/generate/csv';
import { inlineText } from '../../../server/src/engine/generate/markdown-text';
import type { PlainProfile, PlainRisk } from '../../../server/src/engine/generate/plain';
import { plainOf } from '../../../server/src/engine/generate/plain-of';
import type { RiskProfile } from '../../../server/src/engine/model';
import { findPolicy } from '../../../server/src/engine/policy';
import { formatOf, read } from '../../../server/src/engine/read';
import { parseOutline } from '../../../server/src/engine/read/markdown';

const files = readdirSync('examples')
  .filter((file) => /\.(?:md|risk\.ya?ml)$/.test(file) && file !== 'README.md')
  .map((file) => `examples/${file}`);

function profileOf(text: string, format: RiskProfile['format']): RiskProfile {
  return read(text, { format }).profile;
}

function plain(profile: RiskProfile): PlainProfile {
  return plainOf(profile, findPolicy(profile.policy.name));
}

/** Markup that a text may gain or lose on its way through Markdown. */
function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('`', '').replace(/\s+/g, ' ').trim() : part,
  );
}

/**
 * What counts as the same value: a number however it is printed, a status in any case, a residual level as word or number, and a date
 * that stands in a mitigation's text too.
 */
function comparable(risk: PlainRisk): unknown {
  const score = (own: PlainRisk['score']): unknown => (own === null ? null : [own.value ?? own.text, own.of]);
  const { residual } = risk;
  return bare({
    ...risk,
    score: score(risk.score),
    status: risk.status?.toLowerCase() ?? null,
    mitigations: risk.mitigations.map((one) => ({
      ...one,
      text: one.text.replace(/ \((?:Owner: [^)]*|due [^)]*)\)/g, ''),
    })),
    residual:
      residual === null
        ? null
        : {
            rated: [residual.probability?.level ?? null, residual.impact?.level ?? null, score(residual.score)],
            band: residual.band,
            reason: residual.reason,
          },
  });
}

describe('converting', () => {
  for (const file of files) {
    const original = profileOf(readFileSync(file, 'utf8'), formatOf(file));
    for (const to of ['yaml', 'markdown', 'register', 'csv'] as const)
      it(`loses no value: ${file} as ${to}`, () => {
        const text = convert(original, findPolicy(original.policy.name), to);
        const again =
          to === 'csv' ? profileOf(csvToYaml(text), 'yaml') : profileOf(text, to === 'yaml' ? 'yaml' : 'markdown');
        assert.deepEqual(plain(again).risks.map(comparable), plain(original).risks.map(comparable));
        assert.deepEqual(again.problems, []);
      });
    it(`states only numbers that follow: ${file}`, () => {
      for (const to of ['yaml', 'markdown'] as const)
        for (const { kind, of, stated, computed } of profileOf(
          convert(original, findPolicy(original.policy.name), to),
          to,
        ).claims)
          if (computed !== null && kind !== 'highest') assert.equal(stated.value, computed, `${to}: ${kind} ${of}`);
    });
  }
});

describe('text in Markdown', () => {
  it('reads back as it was', () => {
    const unit = fc.constantFrom(...'ab 1.-*_[]()<>|\\~#&;:!+`', 'é', '·');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const wanted = text.replace(/\s+/g, ' ').trim();
        fc.pre(wanted !== '' && !wanted.includes('`') && !/^[-#]/.test(wanted));
        const { outline } = parseOutline(`- x ${inlineText(wanted)}\n`);
        const [list] = outline.root.blocks;
        const line = list?.kind === 'list' ? list.items[0]?.lines[0]?.plain : undefined;
        assert.equal(line, `x ${wanted}`);
      }),
      { numRuns: 300 },
    );
  });
});
