/**
 * Reads every document of ../shared/corpus and compares what was read with the facts in test/corpus. Prints one line per shape and
 * one for all; `--misses` names every difference with its document and line, `--shape NAME` and a document name narrow it down.
 * `--fixtures` measures our own documents in test/fixtures/read instead. Exit code 1 below the bars.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { reportFindings } from './corpus/findings.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
// Our own documents are measured like those of others.
const own = process.argv.includes('--fixtures');
const corpus = path.resolve(own ? 'test/fixtures/read' : '../shared/corpus');
const labels = own ? corpus : 'test/corpus';
if (!existsSync(corpus)) {
  console.log('corpus: ../shared/corpus is not here, nothing to compare');
  process.exit(0);
}

const bars = { found: 0.99, level: 0.99, mitigation: 0.97, claims: 0.98 };
const showMisses = process.argv.includes('--misses');
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const engine = await loadEngine();
const misses = [];
const scores = new Map();
let seconds = 0;

for (const name of readdirSync(labels, { recursive: own }).filter((file) => file.endsWith('.json'))) {
  if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
  const facts = JSON.parse(readFileSync(path.join(labels, name), 'utf8'));
  if (facts.document === undefined) continue;
  const file = path.join(corpus, facts.document);
  if (!existsSync(file)) continue;
  compare(facts, readProfile(file), readFileSync(file, 'utf8'), name);
}

const everywhere = only.length === 0 ? checkEverything() : null;
report(everywhere);

/** The engine as one bundle, so that the script runs the same code as the extension. */
async function loadEngine() {
  mkdirSync('.out/corpus', { recursive: true });
  const outfile = path.resolve('.out/corpus/engine.mjs');
  await build({
    stdin: {
      contents: "export { read, formatOf } from './server/src/engine/read'; export * from './server/src/engine';",
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    target: 'node20',
    outfile,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

function readProfile(file) {
  const text = readFileSync(file, 'utf8');
  const start = performance.now();
  const { profile } = engine.read(text, { format: engine.formatOf(file) });
  seconds += (performance.now() - start) / 1000;
  return profile;
}

function compare(facts, profile, text, name) {
  const lineAt = lineCounter(text);
  const score = scoreFor(facts.shape);
  const miss = (line, what) => misses.push({ document: name.replace('.json', ''), line, what });
  const read = profile.risks.map((risk) => ({ risk, line: lineAt(risk.sightings[0].span.start), used: false }));
  for (const fact of facts.risks) {
    score.expected += 1;
    const match = matchRisk(fact, read, lineAt);
    if (match === undefined) {
      miss(fact.line, `risk ${fact.id ?? fact.title} not found`);
      continue;
    }
    match.used = true;
    score.found += 1;
    compareFields(fact, match.risk, score, (what) => miss(fact.line, `${fact.id ?? fact.title}: ${what}`));
  }
  for (const { risk, line, used } of read) {
    if (used) continue;
    score.surplus += 1;
    miss(line, `risk ${risk.id?.value ?? risk.title?.value} is none`);
  }
  compareClaims(facts, profile, score, lineAt, miss);
  if (facts.policy !== profile.policy.name) {
    score.policyWrong += 1;
    miss(1, `policy is ${profile.policy.name} (${profile.policy.reason.text}), expected ${facts.policy}`);
  }
  if ((facts.story ?? null) !== (profile.story?.value ?? null)) {
    score.storyWrong += 1;
    miss(1, `story is ${profile.story?.value ?? null}, expected ${facts.story ?? null}`);
  }
  if (!profile.recognition.recognised && facts.risks.length > 0)
    miss(1, `not recognised: ${profile.recognition.reason.text}`);
}

/** By place first, for two risks may carry one id; then by id. */
function matchRisk(fact, read, lineAt) {
  const free = read.filter(({ used }) => !used);
  const lines = ({ risk }) => risk.sightings.map(({ span }) => lineAt(span.start));
  const id = (value) => (value ?? '').toUpperCase().replace(/[\u2010-\u2015]/g, '-');
  const sameId = ({ risk }) => id(risk.id?.value) === id(fact.id);
  return (
    free.find((one) => sameId(one) && lines(one).includes(fact.line)) ??
    free.find((one) => lines(one).includes(fact.line)) ??
    free.find((one) => fact.id !== null && sameId(one)) ??
    free.find((one) => fact.lines?.some((line) => lines(one).includes(line)))
  );
}

function compareFields(fact, risk, score, miss) {
  const check = (field, expected, actual) => {
    score[field].total += 1;
    if (expected === actual) score[field].right += 1;
    else miss(`${field} is ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
  };
  check('probability', fact.probability ?? null, levelOf(risk.probability));
  check('impact', fact.impact ?? null, levelOf(risk.impact));
  check('score', fact.score ?? null, risk.score?.stated?.value ?? null);
  check('band', fact.band ?? null, bandOf(risk.band, fact.band));
  check('owner', fact.owner ?? null, risk.owner?.value ?? null);
  check('hasMitigation', fact.mitigations > 0, risk.mitigations.length > 0);
  check('mitigations', fact.mitigations, risk.mitigations.length);
}

function levelOf(level) {
  if (level === null) return null;
  if (level.level !== null) return level.level;
  if (level.word !== null) return level.word.value.toLowerCase();
  return level.percent === null ? null : `${level.percent.value}%`;
}

/** The facts write a band as it is printed or by its canonical name. */
function bandOf(band, expected) {
  if (band === null) return null;
  const printed = band.text.value.toLowerCase();
  return printed === expected ? printed : band.name;
}

function compareClaims(facts, profile, score, lineAt, miss) {
  const labelled = new Set((facts.claims ?? []).map(({ kind }) => kind));
  // Facts name no gate decisions: one that is read is no surplus.
  const counted = profile.claims.filter(({ kind }) => kind !== 'gate' || labelled.has('gate'));
  const read = counted.map((claim) => ({ claim, line: lineAt(claim.stated.span.start), used: false }));
  const plain = (of) =>
    of === null || of === undefined ? null : String(of).toLowerCase().replace(/[*`_]/g, '').trim();
  for (const fact of facts.claims ?? []) {
    score.claims.total += 1;
    const same = ({ claim, line, used }) =>
      !used && claim.kind === fact.kind && line === fact.line && plain(claim.of) === plain(fact.of);
    const match = read.find((one) => same(one) && sameValue(one.claim.stated.value, fact.stated)) ?? read.find(same);
    if (match !== undefined) match.used = true;
    if (match !== undefined && sameValue(match.claim.stated.value, fact.stated)) score.claims.right += 1;
    else
      miss(fact.line, `claim ${fact.kind} ${fact.of ?? ''} ${fact.stated}: ${match?.claim.stated.value ?? 'not read'}`);
  }
  for (const { claim, line, used } of read) {
    if (used) continue;
    score.claims.surplus += 1;
    miss(line, `claim ${claim.kind} ${claim.of ?? ''} ${claim.stated.value} is none`);
  }
}

function sameValue(actual, expected) {
  return typeof expected === 'number'
    ? actual === expected
    : String(actual).toLowerCase() === String(expected).toLowerCase();
}

/** All documents without labels too: none may throw, and those that are no risk documents must not be taken for one. */
function checkEverything() {
  const result = { documents: 0, exceptions: [], taken: [], missed: [] };
  for (const folder of readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const files = readdirSync(path.join(corpus, folder.name), { recursive: true }).map(String);
    for (const name of files.filter((file) => /\.(md|ya?ml)$/i.test(file))) {
      const file = path.join(corpus, folder.name, name);
      result.documents += 1;
      try {
        const profile = readProfile(file);
        const strange = folder.name === 'negative' || folder.name === 'other';
        const recognised = profile.recognition.recognised;
        if (recognised && strange) result.taken.push(`${folder.name}/${name}: ${profile.recognition.reason.text}`);
        if (!recognised && !strange && folder.name !== 'stories')
          result.missed.push(`${folder.name}/${name}: ${profile.recognition.reason.text}`);
      } catch (error) {
        result.exceptions.push(`${folder.name}/${name}: ${error.stack}`);
      }
    }
  }
  return result;
}

function scoreFor(shape) {
  const key = shape ?? 'unknown';
  if (!scores.has(key)) scores.set(key, newScore());
  return scores.get(key);
}

function newScore() {
  const field = () => ({ right: 0, total: 0 });
  return {
    expected: 0,
    found: 0,
    surplus: 0,
    policyWrong: 0,
    storyWrong: 0,
    probability: field(),
    impact: field(),
    score: field(),
    band: field(),
    owner: field(),
    hasMitigation: field(),
    mitigations: field(),
    claims: { right: 0, total: 0, surplus: 0 },
  };
}

function lineCounter(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function report(everywhere) {
  const all = newScore();
  for (const score of scores.values()) add(all, score);
  if (showMisses) for (const { document, line, what } of misses) console.log(`${document}:${line}: ${what}`);
  const columns = ['probability', 'impact', 'score', 'band', 'owner', 'hasMitigation', 'mitigations'];
  const titles = ['prob', 'impact', 'score', 'band', 'owner', 'mitig?', 'mitig#'];
  console.log(row(['shape', 'risks', 'recall', 'precis', ...titles, 'claims', 'surplus']));
  for (const [name, score] of [...scores].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(line(name, score));
  console.log(line('all', all));
  console.log(`policy wrong in ${all.policyWrong}, story wrong in ${all.storyWrong} documents`);
  const failures = [];
  const bar = (what, value, least) => {
    if (value < least) failures.push(`${what} ${(value * 100).toFixed(1)} % is below ${(least * 100).toFixed(0)} %`);
  };
  bar('recall', share(all.found, all.expected), bars.found);
  bar('precision', share(all.found, all.found + all.surplus), bars.found);
  for (const field of ['probability', 'impact', 'score', 'band'])
    bar(field, share(all[field].right, all[field].total), bars.level);
  for (const field of ['owner', 'hasMitigation', 'mitigations'])
    bar(field, share(all[field].right, all[field].total), bars.mitigation);
  bar('claims', share(all.claims.right, all.claims.total + all.claims.surplus), bars.claims);
  if (everywhere !== null) reportEverything(everywhere, failures);
  for (const failure of failures) console.log(`BELOW: ${failure}`);
  process.exitCode = failures.length > 0 ? 1 : 0;

  function line(name, score) {
    const percent = (right, total) => (total === 0 ? '-' : (share(right, total) * 100).toFixed(1));
    return row([
      name,
      score.expected,
      percent(score.found, score.expected),
      percent(score.found, score.found + score.surplus),
      ...columns.map((field) => percent(score[field].right, score[field].total)),
      percent(score.claims.right, score.claims.total),
      score.claims.surplus,
    ]);
  }
}

function reportEverything({ documents, exceptions, taken, missed }, failures) {
  console.log(
    `${documents} documents in ${seconds.toFixed(2)} s: ${exceptions.length} exceptions, ${taken.length} wrongly recognised, ${missed.length} risk documents not recognised`,
  );
  for (const text of exceptions) console.log(`EXCEPTION ${text}`);
  for (const text of taken) console.log(`TAKEN ${text}`);
  for (const text of missed) console.log(`MISSED ${text}`);
  if (exceptions.length > 0) failures.push(`${exceptions.length} exceptions`);
  if (taken.length > 0) failures.push(`${taken.length} documents wrongly recognised`);
  const broken = reportFindings(engine, corpus);
  if (broken.length > 0) failures.push(`fix-all breaks ${broken.length} documents`);
}

function add(into, from) {
  for (const [key, value] of Object.entries(from)) {
    if (typeof value === 'number') into[key] += value;
    else for (const [inner, count] of Object.entries(value)) into[key][inner] += count;
  }
}

function share(part, whole) {
  return whole === 0 ? 1 : part / whole;
}

function row(cells) {
  return cells.map((cell, index) => (index === 0 ? String(cell).padEnd(16) : String(cell).padStart(7))).join('');
}
