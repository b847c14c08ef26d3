// Asks a server for pages over kept connections and prints what it saw as JSON. A process of its own, so that its work is not
// counted as the server's. Reads its task as JSON: {"port":…,"paths":[…],"connections":16,"seconds":8,"headers":{…}}; with "rounds"
// it goes through the paths that often instead, after one round that is not counted; "kinds" names each path's kind.
import { readFileSync } from 'node:fs';
import net from 'node:net';

const { port, paths, kinds, connections, seconds, rounds, isOnce, headers } = JSON.parse(
  readFileSync(0, 'utf8'),
);
const extra = Object.entries(headers)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('');
const requests = paths.map((path) =>
  Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${extra}\r\n`),
);

const latencies = [];
const byKind = {};
const statuses = {};
let bytes = 0;
let next = 0;
let isMeasuring = false;
let isOver = false;
const warmUp = rounds === undefined || isOnce ? 0 : paths.length;
const last = rounds === undefined ? Number.POSITIVE_INFINITY : warmUp + paths.length * rounds;

/** Bytes of the answer at the start of the buffer, or 0 while it is incomplete. */
function answerLength(buffer) {
  const headEnd = buffer.indexOf('\r\n\r\n');
  if (headEnd < 0) return 0;
  const head = buffer.toString('latin1', 0, headEnd).toLowerCase();
  const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
  if (length !== undefined) {
    const end = headEnd + 4 + Number(length);
    return buffer.length >= end ? end : 0;
  }
  const end = buffer.indexOf('\r\n0\r\n\r\n', headEnd);
  return end < 0 ? 0 : end + 7;
}

function connection() {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    let buffer = Buffer.alloc(0);
    let sentAt = 0;
    let asked = 0;
    const ask = () => {
      if (isOver || next >= last) {
        socket.destroy();
        resolve();
        return;
      }
      asked = next++;
      sentAt = performance.now();
      socket.write(requests[asked % requests.length]);
    };
    socket.on('connect', ask);
    socket.on('error', (error) => {
      statuses[error.code] = (statuses[error.code] ?? 0) + 1;
      resolve();
    });
    socket.on('close', () => resolve());
    socket.on('data', (chunk) => {
      buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
      const length = answerLength(buffer);
      if (length === 0) return;
      if (isMeasuring && asked >= warmUp) {
        const status = buffer.toString('latin1', 9, 12);
        statuses[status] = (statuses[status] ?? 0) + 1;
        const latency = performance.now() - sentAt;
        latencies.push(latency);
        bytes += length;
        const kind = kinds?.[asked % kinds.length];
        if (kind !== undefined) {
          byKind[kind] ??= [];
          byKind[kind].push(latency);
        }
      }
      buffer = buffer.subarray(length);
      ask();
    });
  });
}

const at = (values, share) =>
  values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
function summary(values) {
  values.sort((a, b) => a - b);
  const [p50, p95, p99, most] = [0.5, 0.95, 0.99, 1].map((share) => at(values, share));
  return { count: values.length, p50, p95, p99, most };
}

const clients = Array.from({ length: connections }, connection);
if (rounds === undefined) await new Promise((resolve) => setTimeout(resolve, 2000));
isMeasuring = true;
const startedAt = performance.now();
if (rounds === undefined) await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
else await Promise.all(clients);
isMeasuring = false;
const measuredSeconds = (performance.now() - startedAt) / 1000;
isOver = true;
await Promise.all(clients);
process.stdout.write(
  `${JSON.stringify({
    ...summary(latencies),
    perSecond: latencies.length / measuredSeconds,
    bytesPerAnswer: latencies.length ? bytes / latencies.length : 0,
    statuses,
    kinds: Object.fromEntries(Object.entries(byKind).map(([kind, list]) => [kind, summary(list)])),
  })}\n`,
);
