/**
 * How well *Generate risk profile* finds what real profiles found: for each corpus story with its profile, which themes of the real
 * risks were proposed, and how many proposals answer to none. `test/corpus/generate/themes.json` says, by reading, which patterns cover a risk.
 * A theme counts as found when one of the patterns that a person wrote down for it is proposed; the evidence that it quotes is not judged.
 * These stories have been read by those who wrote the catalogue: on stories that nobody had read, figures were lower (see CONTRIBUTING).
 * Fails below the bar, so that a change of the catalogue cannot quietly lose it. `--missed` lists what was not found. Each story's profile
 * is also written in both shapes and read back: our own rules may report nothing on it but the fields that are left open.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const storiesFolder = '../shared/corpus/stories';
const bar = 0.6;
const most = 15;
const openRules = new Set(['placeholder-owner', 'missing-owner', 'missing-due']);

if (!existsSync(storiesFolder)) {
  console.log(`no corpus at ${storiesFolder}: nothing to measure`);
  process.exit(0);
}
const { findCandidates, readStory, catalogue, writeProfile, bmadV4, read, validate, gateReport, defaultSettings } =
  await engine();
const { stories } = JSON.parse(readFileSync('test/corpus/generate/themes.json', 'utf8'));
const prefixes = new Map(catalogue.flatMap(({ prefix, patterns }) => patterns.map(({ id }) => [id, prefix])));
for (const [story, risk, id] of stories.flatMap(({ story, risks }) =>
  Object.entries(risks).flatMap(([risk, { patterns }]) => patterns.map((id) => [story, risk, id])),
)) {
  if (!prefixes.has(id)) fail(`themes.json: ${story} ${risk} names ${id}, which the catalogue does not have`);
}

const rows = stories.map(measure);
console.log('stories that the authors of the catalogue have read; expect less of others\n');
print(rows);
const recall = share(sum(rows, 'grave'), sum(rows, 'graveFound'));
const faults = rows.flatMap((row) => row.faults);
const tooMany = rows.filter(({ proposed }) => proposed > most);
if (recall < bar) fail(`recall of High and Critical themes is ${recall.toFixed(2)}, below ${bar}`);
if (faults.length > 0) fail(`generated profiles do not pass our own rules:\n${faults.join('\n')}`);
console.log(`${rows.length * 2} profiles written, read back and checked`);
checkGates();
if (tooMany.length > 0) fail(`more than ${most} candidates: ${tooMany.map(({ story }) => story).join(', ')}`);

function measure({ story, risks }) {
  const file = readdirSync(storiesFolder).find((name) => name.startsWith(`${story}_`));
  const text = readFileSync(path.join(storiesFolder, file), 'utf8');
  const parsed = readStory(text, file.split('__').at(-1));
  const candidates = findCandidates(parsed);
  const proposed = new Set(candidates.map(({ pattern }) => pattern));
  const real = Object.entries(risks).map(([id, { score, patterns }]) => ({
    id,
    score,
    patterns,
    found: patterns.some((pattern) => proposed.has(pattern)),
  }));
  const grave = real.filter(({ score }) => score >= 6);
  const wanted = new Set(real.flatMap(({ patterns }) => patterns));
  const categories = new Set(real.map(({ id }) => id.split('-')[0]));
  const proposedCategories = new Set(candidates.map(({ category }) => category));
  return {
    story,
    faults: [...unquoted(text, candidates), ...faultsOf(parsed, candidates)],
    proposed: candidates.length,
    grave: grave.length,
    graveFound: grave.filter(({ found }) => found).length,
    all: real.length,
    allFound: real.filter(({ found }) => found).length,
    hits: candidates.filter(({ pattern }) => wanted.has(pattern)).length,
    categories: categories.size,
    categoriesFound: [...categories].filter((category) => proposedCategories.has(category)).length,
    missed: real.filter(({ found }) => !found),
    noise: candidates.filter(({ pattern }) => !wanted.has(pattern)).map(({ pattern }) => pattern),
  };
}

/** Evidence must stand in the story, word for word, on the line it names. */
function unquoted(text, candidates) {
  const lines = text.split('\n');
  return candidates
    .flatMap(({ pattern, evidence }) => evidence.map((one) => ({ ...one, pattern })))
    .filter(({ quote, line, span }) => text.slice(span.start, span.end) !== quote || !lines[line - 1].includes(quote))
    .map(({ pattern, line }) => `${pattern}: line ${line} does not say what is quoted`);
}

function faultsOf(story, chosen) {
  const today = '2026-03-02';
  return ['yaml', 'markdown'].flatMap((format) => {
    const text = writeProfile({ story, storyPath: null, chosen, policy: bmadV4, date: today }, format);
    const { profile } = read(text, { format });
    const findings = validate(profile, { today, strict: true }).filter(({ rule }) => !openRules.has(rule));
    const lost = profile.risks.length === chosen.length ? [] : [`${profile.risks.length} of ${chosen.length} risks`];
    return [...findings.map(({ rule, message }) => `${rule}: ${message}`), ...lost].map(
      (fault) => `${story.id} as ${format}: ${fault}`,
    );
  });
}

/** The decisions that a person took by reading the registers. */
function checkGates() {
  const folder = '../shared/corpus/bmad-story-profile';
  const { decisions } = JSON.parse(readFileSync('test/corpus/generate/gates.json', 'utf8'));
  const wrong = Object.entries(decisions).flatMap(([number, decision]) => {
    const file = readdirSync(folder).find((name) => name.startsWith(`${number}_`));
    const { profile } = read(readFileSync(path.join(folder, file), 'utf8'), { format: 'markdown' });
    const report = gateReport(profile, bmadV4, { settings: defaultSettings, today: '2026-03-02' });
    return report.decision === decision ? [] : [`${number}: ${report.decision}, not ${decision}. ${report.reason}`];
  });
  if (wrong.length > 0) fail(`gates decided otherwise than by hand:\n${wrong.join('\n')}`);
  console.log(`${Object.keys(decisions).length} gates decided as by hand`);
}

function print(rows) {
  const line = (cells) => console.log(cells.map((cell, at) => String(cell).padStart(at === 0 ? 6 : 13)).join(''));
  line(['story', 'high+critical', 'recall', 'all risks', 'recall', 'proposed', 'noise', 'precision', 'categories']);
  const total = { story: 'all' };
  for (const key of ['grave', 'graveFound', 'all', 'allFound', 'proposed', 'hits', 'categories', 'categoriesFound'])
    total[key] = sum(rows, key);
  for (const row of [...rows, total]) {
    line([
      row.story,
      `${row.graveFound}/${row.grave}`,
      row.grave === 0 ? '-' : share(row.grave, row.graveFound).toFixed(2),
      `${row.allFound}/${row.all}`,
      share(row.all, row.allFound).toFixed(2),
      row.proposed,
      row.proposed - row.hits,
      share(row.proposed, row.hits).toFixed(2),
      `${row.categoriesFound}/${row.categories}`,
    ]);
  }
  if (!process.argv.includes('--missed')) return;
  for (const { story, missed, noise } of rows) {
    for (const { id, score, patterns } of missed)
      console.log(`${story} missed ${id} (${score}): ${patterns.join(', ')}`);
    console.log(`${story} noise: ${noise.join(', ')}`);
  }
}

/** Noise is counted against one author's profile: a sound proposal that this author did not make counts as noise. */
function share(whole, part) {
  return whole === 0 ? 1 : part / whole;
}

function sum(rows, key) {
  return rows.reduce((total, row) => total + row[key], 0);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

async function engine() {
  mkdirSync('.out', { recursive: true });
  const outfile = path.resolve('.out/generate-eval.cjs');
  await build({
    stdin: {
      contents: `export * from './candidates'; export { readStory } from './story'; export { catalogue } from './catalogue';
        export { writeProfile } from './write-profile'; export { bmadV4 } from '../policy'; export { read } from '../read';
        export { validate } from '../validate'; export { gateReport } from './gate-report'; export { defaultSettings } from '../settings';`,
      resolveDir: 'server/src/engine/generate',
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}
