/**
 * Documents as other teams write them, labelled by reading before the reader saw them. Every field is compared both ways: what is
 * missed and what is too much. The labels follow test/corpus/README.md; `npm run corpus -- --fixtures` prints shares.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { Band, Level, RiskProfile } from '../../../server/src/engine/model';
import { formatOf, read } from '../../../server/src/engine/read';
import { lineCounter } from './line-counter';

interface Facts {
  readonly policy: string;
  readonly story: string | null;
  readonly score: { readonly stated: number | null };
  readonly risks: readonly RiskFacts[];
  readonly claims: readonly ClaimFacts[];
}

interface RiskFacts {
  readonly id: string | null;
  readonly title?: string;
  readonly lines: readonly number[];
  readonly probability: number | string | null;
  readonly impact: number | string | null;
  readonly score: number | null;
  readonly band: string | null;
  readonly owner: string | null;
  readonly mitigations: number;
}

interface ClaimFacts {
  readonly kind: string;
  readonly of: string | null;
  readonly stated: number | string;
  readonly line: number;
}

const folder = path.resolve('test/fixtures/read');
const documents = readdirSync(folder, { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => /\.(?:md|ya?ml)$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

function profileOf(name: string, text: string): RiskProfile {
  return read(text, { format: formatOf(name) }).profile;
}

/** One line for each risk, as facts and as read; the differences of two lists of lines are the misses. */
function expectedLines(facts: Facts): readonly string[] {
  return [
    `policy ${facts.policy}`,
    `story ${facts.story}`,
    `story score ${facts.score.stated}`,
    ...facts.risks.map((risk) =>
      riskLine(
        risk.id ?? risk.title ?? '',
        risk.lines,
        [risk.probability, risk.impact, risk.score, risk.band, risk.owner],
        risk.mitigations,
      ),
    ),
    ...facts.claims.map(({ kind, of, stated, line }) => claimLine(line, kind, of, stated)),
  ].sort();
}

function readLines(profile: RiskProfile, text: string, facts: Facts): readonly string[] {
  const lineAt = lineCounter(text);
  const names = facts.risks.flatMap(({ id, title }) => (id === null && title !== undefined ? [title] : []));
  const risks = profile.risks.map((risk) => {
    const title = risk.title?.value ?? '';
    const lines = [...new Set(risk.sightings.map(({ span }) => lineAt(span.start)))].sort((a, b) => a - b);
    return riskLine(
      risk.id?.value ?? names.find((name) => title.startsWith(name)) ?? title,
      lines,
      [
        levelOf(risk.probability),
        levelOf(risk.impact),
        risk.score?.stated?.value ?? null,
        bandOf(risk.band),
        risk.owner?.value ?? null,
      ],
      risk.mitigations.length,
    );
  });
  const claims = profile.claims.map(({ kind, of, stated }) =>
    claimLine(lineAt(stated.span.start), kind, of, stated.value),
  );
  return [
    `policy ${profile.policy.name}`,
    `story ${profile.story?.value ?? null}`,
    `story score ${profile.score.stated?.value ?? null}`,
    ...risks,
    ...claims,
  ].sort();
}

function riskLine(
  name: string,
  lines: readonly number[],
  values: readonly (number | string | null)[],
  mitigations: number,
): string {
  const [probability, impact, score, band, owner] = values;
  return `risk ${name} in ${lines.join()}: ${probability} × ${impact} = ${score}, ${band}, by ${owner}, mitigations ${mitigations}`;
}

function claimLine(line: number, kind: string, of: string | null, stated: number | string): string {
  const what = of === null ? '' : ` ${of.toLowerCase().replaceAll(/[*`_]/g, '').trim()}`;
  return `claim ${line}: ${kind}${what} ${String(stated).toLowerCase()}`;
}

function levelOf(level: Level | null): number | string | null {
  if (level === null) return null;
  return level.level ?? level.word?.value.toLowerCase() ?? (level.percent === null ? null : `${level.percent.value}%`);
}

/** A band is labelled as it is printed: `extreme`, though it counts as very high. */
function bandOf(band: Band | null): string | null {
  if (band === null) return null;
  const printed = band.text.value.toLowerCase();
  return /^[a-z]+$/.test(printed) ? printed : band.name;
}

describe('documents of other teams', () => {
  for (const { name, text } of documents) {
    const labels = path.join(folder, name.replace(/\.(?:md|ya?ml)$/, '.facts.json'));
    if (name.startsWith('negative/')) {
      it(`${name} is none`, () => {
        const { recognition } = profileOf(name, text);
        assert.equal(recognition.recognised, false, recognition.reason.text);
      });
      continue;
    }
    it(name, () => {
      assert.ok(existsSync(labels), 'it has no labels');
      const facts = JSON.parse(readFileSync(labels, 'utf8')) as Facts;
      const profile = profileOf(name, text);
      assert.equal(profile.recognition.recognised, true, profile.recognition.reason.text);
      assert.deepEqual(readLines(profile, text, facts), expectedLines(facts));
    });
  }
});
