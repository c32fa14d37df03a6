/** What the rules say of the whole corpus: how often each speaks, and whether fix-all keeps its promises on every document. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const today = '2026-03-01';

/**
 * Prints the number of findings and of documents for each rule, so that a change of a rule shows its cost, and returns what fix-all
 * broke.
 * @param {typeof import('../../server/src/engine')} engine
 * @param {string} corpus
 */
export function reportFindings(engine, corpus) {
  const counts = new Map();
  const broken = [];
  let fixed = 0;
  for (const file of documentsOf(corpus)) {
    const text = readFileSync(file, 'utf8');
    const format = engine.formatOf(file);
    const { profile } = engine.read(text, { format });
    if (!profile.recognition.recognised) continue;
    const seen = new Set();
    for (const { rule, severity } of engine.validate(profile, { today })) {
      const count = counts.get(rule) ?? { error: 0, warning: 0, information: 0, hint: 0, documents: 0 };
      count[severity] += 1;
      if (!seen.has(rule)) count.documents += 1;
      seen.add(rule);
      counts.set(rule, count);
    }
    const problem = brokenByFixing(engine, text, format, profile);
    if (problem === null) fixed += 1;
    else broken.push(`${path.relative(corpus, file)}: ${problem}`);
  }
  const total = ({ error, warning, information, hint }) => error + warning + information + hint;
  console.log(row('rule', ['errors', 'warn', 'info', 'docs']));
  for (const [rule, count] of [...counts].sort(([, a], [, b]) => total(b) - total(a)))
    console.log(row(rule, [count.error, count.warning, count.information + count.hint, count.documents]));
  console.log(`fix-all: ${fixed} documents leave nothing fixable and the same risks, ${broken.length} do not`);
  for (const text of broken) console.log(`BROKEN ${text}`);
  return broken;
}

function documentsOf(corpus) {
  const folders = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap((folder) =>
    readdirSync(path.join(corpus, folder.name), { recursive: true })
      .map((name) => path.join(corpus, folder.name, String(name)))
      .filter((file) => /\.(md|ya?ml)$/i.test(file)),
  );
}

/** Applies every certain fix until none is left; what went wrong on the way, or null. */
function brokenByFixing(engine, original, format, before) {
  let text = original;
  let profile = before;
  for (let round = 0; round < 5; round += 1) {
    const changes = engine
      .validate(profile, { today, strict: true })
      .flatMap(({ fix }) => (fix?.certain === true ? fix.changes : []));
    if (changes.length === 0) return namesOf(profile) === namesOf(before) ? null : 'other risks than before';
    const edits = engine.realise(text, profile, changes);
    if (edits.some(({ span, text: now }) => span.end - span.start > 30 || now.length > 30)) return 'a large edit';
    const next = engine.applyEdits(text, edits);
    if (next === text) return 'a fix that changes nothing';
    text = next;
    ({ profile } = engine.read(text, { format }));
  }
  return 'still fixable after five rounds';
}

function namesOf({ risks }) {
  return risks
    .map(({ key, title, mitigations, owner }) => [key, title?.value, mitigations.length, owner?.value])
    .join();
}

function row(name, cells) {
  return `${name.padEnd(28)}${cells.map((cell) => String(cell).padStart(7)).join('')}`;
}
