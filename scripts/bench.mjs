/**
 * Keystroke to diagnostics, the built server beside one that only echoes, key by key in one run: the ratio is the figure, milliseconds
 * are the machine's. `npm run bench -- markdown 12 pull` runs the cases that have all these words; `--check` fails over a limit.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { riskYaml, storyProfile } from '../bench/documents.mjs';
import { median, typing } from '../bench/typing.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
if (!existsSync('dist/server.node.cjs')) spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
const servers = [['bench/echo-server.mjs'], ['dist/server.node.cjs', '--stdio']];

const sizes = [
  { risks: 12, limit: 3 },
  { risks: 100, limit: 5 },
  { risks: 1000, limit: 10 },
];
const shapes = [
  { shape: 'markdown', make: storyProfile, uri: 'file:///bench/4.2-risk.md', languageId: 'markdown' },
  { shape: 'yaml', make: riskYaml, uri: 'file:///bench/4.2.risk.yaml', languageId: 'risk-yaml' },
];
const isTitle = (line) => /^(?:###| +title:) .*drops messages/.test(line);
/** What is typed at which key, and taken away again: letters of a title or of a table's row, a line of a list. null where no such place is. */
const places = {
  title: (lines) => letters(lines, isTitle, 'drops'),
  row: (lines) => letters(lines, (line) => line.startsWith('| ') && line.includes('drops messages'), 'drops'),
  line(lines) {
    const at = middleOf(lines, (line) => line.includes('- Replay from'));
    const indent = lines[at].slice(0, lines[at].indexOf('-'));
    return (key) => change(at, 0, key % 2 === 0 ? { add: `${indent}- Step ${key} of the plan\n` } : { lines: 1 });
  },
};

function letters(lines, isPlace, word) {
  const line = middleOf(lines, isPlace);
  if (line < 0) return null;
  const start = lines[line].indexOf(word);
  return (key) =>
    change(line, start + (key % 20), key > 0 && key % 20 === 0 ? { add: 'x', characters: 20 } : { add: 'x' });
}

/** Not the first and not the last: half of the document moves. */
function middleOf(lines, isPlace) {
  const all = lines.flatMap((line, at) => (isPlace(line) ? [at] : []));
  return all[all.length >> 1] ?? -1;
}

function change(line, character, { add = '', lines = 0, characters = 0 }) {
  return {
    range: { start: { line, character }, end: { line: line + lines, character: character + characters } },
    text: add,
  };
}

const check = process.argv.includes('--check');
const words = process.argv.slice(2).filter((word) => word !== '--check');
if (words.length === 0) commandLine();
row(['', '', '', 'risks', 'ms', 'echo', 'ratio', 'limit', 'work', 'echo', 'ratio', 'open', 'MB', 'echo', 'findings']);
let over = 0;
for (const mode of ['pull', 'push']) {
  for (const { shape, make, uri, languageId } of shapes) {
    for (const [name, placeIn] of Object.entries(places)) {
      for (const { risks, limit } of sizes) {
        if (words.some((word) => ![mode, shape, name, String(risks)].includes(word))) continue;
        const text = make(risks);
        const place = placeIn(text.split('\n'));
        if (place === null) continue;
        const [echo, ours] = await typing(servers, { mode, uri, languageId, text, place });
        const ratio = ours.key / echo.key;
        if (ratio > limit) over += 1;
        row([
          ...[mode, shape, name, risks, ours.key.toFixed(2), echo.key.toFixed(2), ratio.toFixed(1)],
          `${limit}${ratio > limit ? ' !' : '  '}`,
          ...[ours.work.toFixed(2), echo.work.toFixed(2), (ours.work / echo.work).toFixed(1)],
          ...[ours.opened.toFixed(0), ours.megabytes, echo.megabytes, ours.items],
        ]);
      }
    }
  }
}
console.log('ms: from key to diagnostics; work: processor time of it; medians; `!` is over the limit');
process.exit(over > 0 && check ? 1 : 0);

function row(cells) {
  console.log(cells.map((cell, at) => (at < 3 ? String(cell).padEnd(9) : String(cell).padStart(6))).join(' '));
}

function commandLine() {
  const [start, one, node] = [
    ['dist/cli.cjs', '--version'],
    ['dist/cli.cjs', 'check', 'examples/payment-retries.risk.yaml'],
    ['-e', '0'],
  ].map(timeOf);
  console.log(`command line starts in ${start} ms, checks a file in ${one} ms (node itself ${node} ms)`);
}

function timeOf(argv) {
  const times = Array.from({ length: 7 }, () => {
    const before = performance.now();
    spawnSync(process.execPath, argv);
    return performance.now() - before;
  });
  return median(times).toFixed(0);
}
