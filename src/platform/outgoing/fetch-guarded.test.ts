import { createServer as createRawServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { ask, bytesOf, portOf, testServers, USER_AGENT } from '../../../tests/support/outgoing.ts';

const servers = testServers();
const { serve } = servers;
afterAll(() => servers.close());

describe('an answer', () => {
  test('comes with status, headers and unpacked bytes; the portal names itself', async () => {
    let agent: string | undefined;
    const server = await serve((request, response) => {
      agent = request.headers['user-agent'];
      response
        .writeHead(404, { 'content-type': 'text/xml', 'content-encoding': 'gzip', etag: '"7"' })
        .end(gzipSync('Demo'));
    });
    const answer = await ask(server.url, { allowLoopback: true });
    if (answer.kind !== 'ok') throw new Error(answer.reason);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('etag')]).toEqual(
      [404, 'text/xml', '"7"'],
    );
    expect(String(await bytesOf(answer.body))).toBe('Demo');
    expect(agent).toBe(USER_AGENT);
  });

  test.each([
    ['gzip', gzipSync(Buffer.alloc(50_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(50_000_000))],
  ])('ASVS 5.2.3: that is a bomb (%s) ends at the limit', async (encoding, body) => {
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    );
    const answer = await ask(server.url, { allowLoopback: true });
    if (answer.kind !== 'ok') throw new Error(answer.reason);
    await expect(bytesOf(answer.body)).rejects.toMatchObject({ reason: 'too_large' });
  });

  test.each([
    ['is too large', 'identity', Buffer.alloc(1_000_001), 'too_large'],
    ['is packed twice', 'gzip, gzip', gzipSync(gzipSync('Demo')), 'broken'],
    ['is not what it says', 'gzip', Buffer.from('no gzip at all'), 'broken'],
  ])('ASVS 5.2.1: that %s is none', async (_name, encoding, body, reason) => {
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    );
    const answer = await ask(server.url, { allowLoopback: true });
    if (answer.kind !== 'ok') throw new Error(answer.reason);
    await expect(bytesOf(answer.body)).rejects.toMatchObject({ reason });
  });

  test.each([
    ['its headers', (): void => undefined],
    [
      'its body',
      (socket: { write(text: string): unknown }): void => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nx');
      },
    ],
  ])('ASVS 13.2.6: that keeps %s back ends by the time limit', async (_name, begin) => {
    const server = createRawServer((socket) => {
      socket.on('error', () => undefined);
      begin(socket);
    });
    servers.add(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const answer = await ask(
      `http://127.0.0.1:${portOf(server)}/`,
      { allowLoopback: true },
      {
        timeoutMs: 200,
      },
    );
    const reason =
      answer.kind === 'ok'
        ? await bytesOf(answer.body).catch((error: { reason: string }) => error.reason)
        : answer.reason;
    expect(reason).toBe('timeout');
  });

  test('that breaks off is none', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('x', () => response.destroy());
    });
    const answer = await ask(server.url, { allowLoopback: true });
    if (answer.kind !== 'ok') throw new Error(answer.reason);
    await expect(bytesOf(answer.body)).rejects.toMatchObject({ reason: 'broken' });
  });

  test('of a server that is not there says so', async () => {
    const answer = await ask('http://127.0.0.1:1/', { allowLoopback: true });
    expect(answer).toEqual({ kind: 'failed', reason: 'no_connection' });
  });
});

test('ASVS 13.2.4: a proxy of the environment is not asked', async () => {
  let asked = 0;
  const proxy = await serve((_request, response) => {
    asked++;
    response.end();
  });
  const before = { ...process.env };
  Object.assign(process.env, {
    HTTP_PROXY: proxy.url,
    http_proxy: proxy.url,
    NODE_USE_ENV_PROXY: '1',
  });
  try {
    const server = await serve((_request, response) => response.end('Demo'));
    const answer = await ask(server.url, { allowLoopback: true });
    expect(answer.kind).toBe('ok');
    if (answer.kind === 'ok') answer.close();
    expect(asked).toBe(0);
  } finally {
    process.env = before;
  }
});
