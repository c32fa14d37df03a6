import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, it } from 'mocha';
import {
  applyEdits,
  findPolicy,
  formatOf,
  moveRisk,
  profileJson,
  type RiskMove,
  read,
  rules,
  scoreOf,
  type TextEdit,
  validate,
} from '../../../server/src/engine';
import { documentOf } from './documents';

const options = { today: '2026-03-05' };
const arithmetic = new Set(rules.filter(({ group }) => group === 'arithmetic').map(({ name }) => name));

describe('moves and as many undos', () => {
  for (const path of documentsIn('examples'))
    it(`keep ${path} true and give every byte back`, () => moveAbout(path, readFileSync(path, 'utf8'), 12));

  it('keep every made-up document true, however it is written, and give every byte back', function () {
    this.timeout(120_000);
    const count = process.env.EXHAUSTIVE ? 3_000 : 80;
    const moved = Array.from({ length: count }, (_, seed) => documentOf(seed + 1)).map(({ text, format, note }) =>
      moveAbout(`${note}.${format === 'yaml' ? 'yaml' : 'md'}`, text, 4),
    );
    // Nearly all moves of nearly all documents are made.
    assert.ok(moved.reduce((sum, made) => sum + made, 0) > count * 3.5);
  });

  it('keep every real document as true as it was and give every byte back', function () {
    const folders = ['../shared/seeds', '../shared/corpus'];
    if (!folders.every((folder) => existsSync(folder))) {
      console.log('      (the folder ../shared is not here: skipped)');
      this.skip();
    }
    this.timeout(300_000);
    const moved = folders
      .flatMap((folder) => documentsIn(folder))
      .filter((path) => !path.includes('/negative/'))
      .map((path) => moveAbout(path, readFileSync(path, 'utf8'), 2));
    assert.ok(moved.reduce((sum, count) => sum + count, 0) > 150);
  });
});

/** Other moves in each document, the same in every run; how many were not refused. */
function moveAbout(path: string, first: string, count: number): number {
  const undo: (readonly TextEdit[])[] = [];
  let text = first;
  for (let step = 0; step < count; step += 1) {
    const wish = wishIn(path, text, step);
    const edits = wish === null ? null : moved(path, text, wish);
    if (edits === null) continue;
    undo.push(inverse(text, edits));
    text = applyEdits(text, edits);
  }
  const made = undo.length;
  for (const edits of undo.toReversed()) text = applyEdits(text, edits);
  assert.equal(text, first, path);
  return made;
}

function wishIn(path: string, text: string, step: number): RiskMove | null {
  const { profile } = read(text, { format: formatOf(path) });
  const policy = findPolicy(profile.policy.name);
  const seed = text.length + step * 31;
  const risk = profile.risks[seed % Math.max(1, profile.risks.length)];
  if (policy === null || risk === undefined || !profile.recognition.recognised) return null;
  const probability = policy.probability[seed % policy.probability.length]?.level ?? 0;
  const impact = policy.impact[(seed >> 2) % policy.impact.length]?.level ?? 0;
  return { risk: risk.key, probability, impact };
}

function moved(path: string, text: string, wish: RiskMove): readonly TextEdit[] | null {
  const format = formatOf(path);
  const reading = read(text, { format });
  const outcome = moveRisk(reading, wish, { ...options, format });
  const what = `${path}: ${wish.risk} to ${wish.probability} × ${wish.impact}`;
  if (outcome.kind === 'refused') {
    // Nothing else stands in the way of a risk that has a place.
    if (outcome.reason === 'scale') return null;
    const risk = reading.profile.risks.find(({ key }) => key === wish.risk);
    assert.equal(risk?.computed ?? null, null, `${what}: ${outcome.reason}`);
    return null;
  }
  const after = read(applyEdits(text, outcome.edits), { format }).profile;
  const risk = after.risks.find(({ key }) => key === wish.risk);
  const policy = findPolicy(reading.profile.policy.name);
  const score = policy === null ? null : scoreOf(policy, wish.probability, wish.impact);
  assert.equal(risk?.computed?.score, score, what);
  // A move to where the risk stands changes nothing, not even what is printed wrong.
  for (const { fields } of outcome.edits.length === 0 ? [] : (risk?.sightings ?? [])) {
    assert.equal(fields.score?.stated?.value ?? score, score, what);
    assert.equal(fields.probability?.level ?? wish.probability, wish.probability, what);
    assert.equal(fields.impact?.level ?? wish.impact, wish.impact, what);
  }
  const [was, now] = [countsOf(reading.profile), countsOf(after)];
  for (const rule of arithmetic) assert.ok((now.get(rule) ?? 0) <= (was.get(rule) ?? 0), `${what}: ${rule}`);
  assert.deepEqual(
    restOf(path, applyEdits(text, outcome.edits), after, wish.risk),
    restOf(path, text, reading.profile, wish.risk),
    what,
  );
  return outcome.edits;
}

interface Read extends Readonly<Record<'title' | 'story' | 'date' | 'reviewer', unknown>> {
  readonly risks: readonly Readonly<Record<string, unknown>>[];
}

type Profile = ReturnType<typeof read>['profile'];

/** What the document says apart from the levels of this risk and the numbers that follow from them. */
function restOf(path: string, text: string, profile: Profile, moved: string): unknown {
  const index = profile.risks.findIndex(({ key }) => key === moved);
  const json: unknown = JSON.parse(JSON.stringify(profileJson(path, text, profile, { decision: null, because: [] })));
  const { title, story, date, reviewer, risks } = json as Read;
  return [
    title,
    story,
    date,
    reviewer,
    risks.map(({ line: _, sightings: __, ...risk }, at) =>
      at === index ? { ...risk, probability: null, impact: null, score: null, band: null } : risk,
    ),
  ];
}

function countsOf(profile: Profile): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of validate(profile, options)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function inverse(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return edits
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, text: now }) => {
      const start = span.start + shift;
      shift += now.length - (span.end - span.start);
      return { span: { start, end: start + now.length }, text: text.slice(span.start, span.end) };
    });
}

function documentsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${String(name)}`)
    .filter((path) => /\.(?:md|ya?ml)$/.test(path) && statSync(path).isFile())
    .sort();
}
