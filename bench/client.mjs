/** A bare JSON-RPC client over a child's pipes: enough of LSP to type and to wait for diagnostics. */
import { spawn } from 'node:child_process';

export function startServer(argv) {
  const child = spawn(process.execPath, argv, { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map();
  const published = new Map();
  let rest = Buffer.alloc(0);
  let next = 1;
  child.stdout.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(rest.toString('latin1', 0, head))?.[1]);
      if (rest.length < head + 4 + length) return;
      const message = JSON.parse(rest.toString('utf8', head + 4, head + 4 + length));
      rest = rest.subarray(head + 4 + length);
      if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: answerOf(message) });
      else if (message.method === 'textDocument/publishDiagnostics')
        published.get(message.params.version)?.(message.params);
      else waiting.get(message.id)?.(message);
    }
  });
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  return {
    pid: child.pid,
    notify: (method, params) => send({ method, params }),
    request: (method, params) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error === undefined) resolve(result);
          else reject(new Error(`${method}: ${error.message}`));
        });
        send({ id, method, params });
      }),
    /** The diagnostics of a version, from a server that says them by itself. */
    published: (version) =>
      new Promise((resolve) => {
        published.set(version, (params) => {
          published.delete(version);
          resolve(params);
        });
      }),
    stop: () => child.kill(),
  };
}

/** The server asks for its settings and registers what it wants; there is nothing to say. */
function answerOf({ method, params }) {
  return method === 'workspace/configuration' ? params.items.map(() => null) : null;
}
