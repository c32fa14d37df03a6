/**
 * Keystroke to diagnostics, our server beside one that only echoes, in one run: the ratio is the figure, milliseconds are the machine's.
 * `npm run bench` measures `dist/` as built; `--check` fails when a ratio is over its limit.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../bench/client.mjs';
import { riskYaml, storyProfile } from '../bench/documents.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
if (!existsSync('dist/server.node.cjs')) spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });

/** Where one types: in the title of a section or item, and in the table's row of a risk. */
const places = {
  title: (lines) => lines.findIndex((each, at) => at > lines.length / 2 && each.includes('drops messages')),
  row: (lines) => lines.findLastIndex((each) => each.startsWith('| ') && each.includes('drops messages')),
};

const cases = [
  { risks: 12, limit: 3 },
  { risks: 100, limit: 5 },
  { risks: 1000, limit: 10 },
];
let over = false;
const command = timed(() => spawnSync(process.execPath, ['dist/cli.cjs', '--version']));
const check = timed(() => spawnSync(process.execPath, ['dist/cli.cjs', 'check', 'examples/payment-retries.risk.yaml']));
const node = timed(() => spawnSync(process.execPath, ['-e', '0']));
console.log(
  `command line starts in ${command.toFixed(0)} ms, checks a file in ${check.toFixed(0)} ms (node itself ${node.toFixed(0)} ms)`,
);

for (const [shape, make, uri, languageId] of [
  ['markdown', storyProfile, 'file:///bench/4.2-risk.md', 'markdown'],
  ['yaml', riskYaml, 'file:///bench/4.2.risk.yaml', 'risk-yaml'],
]) {
  for (const { risks, limit, place } of cases.flatMap((one) =>
    Object.keys(places).map((place) => ({ ...one, place })),
  )) {
    const text = make(risks);
    const lineOf = places[place];
    if (lineOf(text.split('\n')) < 0) continue;
    const echo = await measure(['bench/echo-server.mjs'], { uri, languageId, text, lineOf });
    const ours = await measure(['dist/server.node.cjs', '--stdio'], { uri, languageId, text, lineOf });
    const ratio = ours.key / echo.key;
    if (ratio > limit) over = true;
    console.log(
      `${shape.padEnd(8)} ${place.padEnd(5)} ${String(risks).padStart(4)} risks ${String(Math.round(text.length / 1024)).padStart(4)} KB: ` +
        `key ${ours.key.toFixed(2)} ms / echo ${echo.key.toFixed(2)} ms = ${ratio.toFixed(1)}× (limit ${limit}×${ratio > limit ? ', OVER' : ''}), ` +
        `p95 ${ours.late.toFixed(1)} ms, at work ${ours.work.toFixed(2)} / ${echo.work.toFixed(2)} ms, start ${ours.start.toFixed(0)} / ${echo.start.toFixed(0)} ms, open ${ours.open.toFixed(0)} ms, ` +
        `memory ${ours.memory} / ${echo.memory} MB, ${ours.items} findings`,
    );
  }
}
process.exit(over && process.argv.includes('--check') ? 1 : 0);

async function measure(argv, { uri, languageId, text, lineOf }) {
  const started = performance.now();
  const server = startServer(argv);
  await server.request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: { dynamicRegistration: false } }, workspace: { configuration: true } },
  });
  server.notify('initialized', {});
  const start = performance.now() - started;
  const opened = performance.now();
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  let report = await server.request('textDocument/diagnostic', { textDocument: { uri } });
  const open = performance.now() - opened;
  const lines = text.split('\n');
  const line = lineOf(lines);
  const character = lines[line].indexOf('drops');
  const times = [];
  let worked = 0;
  for (let at = 0; at < 120; at += 1) {
    if (at === 20) worked = workOf(server.pid);
    const before = performance.now();
    server.notify('textDocument/didChange', {
      textDocument: { uri, version: at + 2 },
      contentChanges: [
        { range: { start: { line, character: character + at }, end: { line, character: character + at } }, text: 'x' },
      ],
    });
    report = await server.request('textDocument/diagnostic', {
      textDocument: { uri },
      ...(report.resultId === undefined ? {} : { previousResultId: report.resultId }),
    });
    if (at >= 20) times.push(performance.now() - before);
  }
  const work = (workOf(server.pid) - worked) / times.length;
  const memory = Number(/VmRSS:\s+(\d+)/.exec(readOf(server.pid, 'status'))?.[1] ?? 0);
  server.stop();
  times.sort((a, b) => a - b);
  return {
    start,
    open,
    key: times[times.length >> 1],
    late: times[Math.floor(times.length * 0.95)],
    work,
    memory: Math.round(memory / 1024),
    items: report.items?.length ?? 'unchanged',
  };
}

/** Milliseconds that the process's main thread has worked: other work on the machine is none of it. 0 where nobody tells. */
function workOf(pid) {
  return Number(readOf(pid, 'schedstat').split(' ')[0]) / 1e6;
}

function readOf(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

function timed(work) {
  const times = [];
  for (let at = 0; at < 7; at += 1) {
    const before = performance.now();
    work();
    times.push(performance.now() - before);
  }
  return times.sort((a, b) => a - b)[3];
}
