/** One person types into the same document on two servers, a key here and a key there, and waits for each key's diagnostics. */
import { readFileSync } from 'node:fs';
import { startServer } from './client.mjs';

/** The first keys are not counted: the code is cold, on both sides. */
const warm = 20;
const counted = 80;

/** Medians of each server, in the order they were given. `place`: where one types and what, by key. */
export async function typing(servers, { mode, uri, languageId, text, place }) {
  const seats = [];
  for (const argv of servers) seats.push(await open(argv, { mode, uri, languageId, text }));
  for (let key = 0; key < warm + counted; key += 1) {
    for (const seat of seats) {
      const work = workOf(seat.pid);
      const before = performance.now();
      await seat.type(place(key));
      if (key < warm) continue;
      seat.times.push(performance.now() - before);
      seat.works.push(workOf(seat.pid) - work);
    }
  }
  return seats.map((seat) => {
    const megabytes = Math.round(Number(/VmRSS:\s+(\d+)/.exec(readOf(seat.pid, 'status'))?.[1] ?? 0) / 1024);
    seat.stop();
    return { key: median(seat.times), work: median(seat.works), opened: seat.opened, megabytes, items: seat.items() };
  });
}

async function open(argv, { mode, uri, languageId, text }) {
  const server = startServer(argv);
  await server.request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: mode === 'pull' ? { diagnostic: { dynamicRegistration: false } } : { publishDiagnostics: {} },
      workspace: { configuration: true },
    },
  });
  server.notify('initialized', {});
  let version = 1;
  let resultId;
  let items = 0;
  async function told(method, params) {
    const published = mode === 'push' ? server.published(version) : null;
    server.notify(method, params);
    const previous = resultId === undefined ? {} : { previousResultId: resultId };
    const report = await (published ??
      server.request('textDocument/diagnostic', { textDocument: { uri }, ...previous }));
    resultId = report.resultId;
    items = (report.items ?? report.diagnostics)?.length ?? items;
  }
  const before = performance.now();
  await told('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  return {
    pid: server.pid,
    opened: performance.now() - before,
    times: [],
    works: [],
    items: () => items,
    stop: server.stop,
    async type(change) {
      version += 1;
      await told('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
    },
  };
}

export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
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
