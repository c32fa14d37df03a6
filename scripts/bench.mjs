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

const cases = [
  { risks: 12, limit: 3 },
  { risks: 100, limit: 5 },
  { risks: 1000, limit: 10 },
];
let over = false;
const command = timed(() => spawnSync(process.execPath, ['dist/cli.cjs', '--version']));
const node = timed(() => spawnSync(process.execPath, ['-e', '0']));
console.log(`command line starts in ${command.toFixed(0)} ms (node itself ${node.toFixed(0)} ms)`);

for (const [shape, make, uri, languageId] of [
  ['markdown', storyProfile, 'file:///bench/4.2-risk.md', 'markdown'],
  ['yaml', riskYaml, 'file:///bench/4.2.risk.yaml', 'risk-yaml'],
]) {
  for (const { risks, limit } of cases) {
    const text = make(risks);
    const echo = await measure(['bench/echo-server.mjs'], { uri, languageId, text });
    const ours = await measure(['dist/server.node.cjs', '--stdio'], { uri, languageId, text });
    const ratio = ours.key / echo.key;
    if (ratio > limit) over = true;
    console.log(
      `${shape.padEnd(8)} ${String(risks).padStart(4)} risks ${String(Math.round(text.length / 1024)).padStart(4)} KB: ` +
        `key ${ours.key.toFixed(2)} ms / echo ${echo.key.toFixed(2)} ms = ${ratio.toFixed(1)}× (limit ${limit}×${ratio > limit ? ', OVER' : ''}), ` +
        `p95 ${ours.late.toFixed(1)} ms, start ${ours.start.toFixed(0)} / ${echo.start.toFixed(0)} ms, open ${ours.open.toFixed(0)} ms, ` +
        `memory ${ours.memory} / ${echo.memory} MB, ${ours.items} findings`,
    );
  }
}
process.exit(over && process.argv.includes('--check') ? 1 : 0);

async function measure(argv, { uri, languageId, text }) {
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
  const line = lines.findIndex((each, at) => at > lines.length / 2 && each.includes('drops messages'));
  const character = lines[line].indexOf('drops');
  const times = [];
  for (let at = 0; at < 120; at += 1) {
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
  const memory = Number(/VmRSS:\s+(\d+)/.exec(readStatus(server.pid))?.[1] ?? 0);
  server.stop();
  times.sort((a, b) => a - b);
  return {
    start,
    open,
    key: times[times.length >> 1],
    late: times[Math.floor(times.length * 0.95)],
    memory: Math.round(memory / 1024),
    items: report.items?.length ?? 'unchanged',
  };
}

function readStatus(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
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
