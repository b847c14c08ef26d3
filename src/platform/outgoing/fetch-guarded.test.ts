import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createRawServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { SELF_SIGNED } from '../../../tests/support/self-signed.ts';
import { guardedFetch } from './fetch-guarded.ts';
import type { OutgoingSettings, Resolve } from './types.ts';

const servers: { close(): unknown; closeAllConnections?(): void }[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections?.();
    server.close();
  }
});

async function serve(answer: RequestListener): Promise<{ readonly url: string }> {
  const server: Server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}` };
}
const portOf = (server: { address(): AddressInfo | string | null }) => {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
};

const userAgent = 'Bildungsnetz-Demo/1.0 (+https://netz.example)';
const never: Resolve = () => Promise.reject(new Error('the name service was asked'));
const ask = (address: string, settings: Partial<OutgoingSettings> = {}, more = {}) =>
  guardedFetch({ userAgent, resolve: never, ...settings })(address, {
    maxBytes: 1_000_000,
    timeoutMs: 5000,
    ...more,
  });

async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('an address that leads inside is refused, however it is written', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0x7f.0.0.0x1/',
    'http://127.0.0.1./',
    'http://①②⑦.0.0.1/',
    'http://0.0.0.0/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://portal.localhost/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://172.31.255.255/',
    'http://192.0.0.8/',
    'http://192.0.2.1/',
    'http://192.168.178.1/',
    'http://198.18.0.1/',
    'http://198.51.100.7/',
    'http://203.0.113.9/',
    'http://224.0.0.251/',
    'http://255.255.255.255/',
    'http://[::]/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::a00:1]/',
    'http://[100::1]/',
    'http://[2001::1]/',
    'http://[2001:2::1]/',
    'http://[2001:db8::1]/',
    'http://[2002:7f00:1::]/',
    'http://[3fff::1]/',
    'http://[fc00::1]/',
    'http://[fd12:3456:789a::1]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
  ])('ASVS 1.3.6: %s', async (address) => {
    expect(await ask(address)).toEqual({ kind: 'refused', reason: 'not_public' });
  });

  test.each([
    ['file:///etc/passwd', 'not_http'],
    ['ftp://demo.example/kurse.xml', 'not_http'],
    ['gopher://demo.example/', 'not_http'],
    ['javascript:alert(1)', 'not_http'],
    ['http://demo:geheim@demo.example/', 'has_credentials'],
    ['http://demo.example@127.0.0.1/', 'has_credentials'],
    ['kurse.xml', 'not_an_address'],
    ['http://', 'not_an_address'],
    ['http://./', 'not_an_address'],
    ['http://[fe80::1%25eth0]/', 'not_an_address'],
  ])('ASVS 1.3.6, 13.2.4: %s', async (address, reason) => {
    expect(await ask(address)).toEqual({ kind: 'refused', reason });
  });

  test.each([22, 25, 3306, 5432, 8080])('ASVS 13.2.4: port %i', async (port) => {
    const resolve: Resolve = async () => [{ address: '93.184.216.34', family: 4 }];
    const answer = await ask(`http://demo.example:${port}/`, { resolve });
    expect(answer).toEqual({ kind: 'refused', reason: 'port' });
  });
});

describe('a name that leads inside', () => {
  const resolved =
    (...addresses: string[]): Resolve =>
    async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

  test.each([
    ['one private address', ['10.0.0.1']],
    ['one public, one private', ['93.184.216.34', '10.0.0.1']],
    ['one public, one of this machine', ['93.184.216.34', '::1']],
    ['an IPv4 address in IPv6', ['::ffff:10.0.0.1']],
  ])('ASVS 1.3.6: is refused: %s', async (_name, addresses) => {
    const answer = await ask('http://demo.example/', { resolve: resolved(...addresses) });
    expect(answer).toEqual({ kind: 'refused', reason: 'not_public' });
  });

  test('ASVS 1.3.6: and a public address are refused together even where this machine is allowed', async () => {
    const resolve = resolved('127.0.0.1', '93.184.216.34');
    const answer = await ask('http://demo.example/', { resolve, allowLoopback: true });
    expect(answer).toEqual({ kind: 'refused', reason: 'not_public' });
  });

  test('ASVS 1.3.6: is looked up once per request, so that nobody can answer otherwise the second time', async () => {
    const server = await serve((_request, response) => response.end('Demo'));
    const answers = ['127.0.0.1', '10.0.0.1'];
    let asked = 0;
    const resolve: Resolve = async () => [{ address: answers[asked++] ?? '10.0.0.1', family: 4 }];
    const { port } = new URL(server.url);
    const settings = { resolve, allowLoopback: true };
    const answer = await ask(`http://demo.example:${port}/`, settings);
    if (answer.kind !== 'ok') throw new Error(answer.reason);
    expect(String(await bytesOf(answer.body))).toBe('Demo');
    expect(asked).toBe(1);
    expect(await ask(`http://demo.example:${port}/`, settings)).toEqual({
      kind: 'refused',
      reason: 'not_public',
    });
  });

  test('that nobody knows is told as such', async () => {
    expect(await ask('http://demo.example/')).toEqual({ kind: 'failed', reason: 'unknown_host' });
  });
});

describe('a redirect', () => {
  test.each([
    ['http://169.254.169.254/latest/', 'not_public'],
    ['http://[::ffff:10.0.0.1]/', 'not_public'],
    ['//10.0.0.1/', 'not_public'],
    ['file:///etc/passwd', 'not_http'],
    ['http://a:b@demo.example/', 'has_credentials'],
  ])('ASVS 15.3.2: to %s is refused', async (location, reason) => {
    const server = await serve((_request, response) => response.writeHead(302, { location }).end());
    expect(await ask(server.url, { allowLoopback: true })).toEqual({ kind: 'refused', reason });
  });

  test('ASVS 15.3.2: in a circle ends after five', async () => {
    let asked = 0;
    const server = await serve((_request, response) => {
      asked++;
      response.writeHead(307, { location: '/again' }).end();
    });
    const answer = await ask(server.url, { allowLoopback: true });
    expect(answer).toEqual({ kind: 'refused', reason: 'too_many_redirects' });
    expect(asked).toBe(6);
  });

  test('ASVS 15.3.2: takes no secret to another origin', async () => {
    const seen: (string | undefined)[] = [];
    const other = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end('there');
    });
    const first = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(301, { location: other.url }).end();
    });
    const answer = await ask(
      first.url,
      { allowLoopback: true },
      {
        secretHeaders: { authorization: 'Bearer demo' },
      },
    );
    if (answer.kind !== 'ok') throw new Error(answer.reason);
    expect(answer.finalUrl).toBe(`${other.url}/`);
    expect(seen).toEqual(['Bearer demo', undefined]);
    answer.close();
  });
});

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
    expect(agent).toBe(userAgent);
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
    servers.push(server);
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

describe('a certificate', () => {
  const resolve: Resolve = async () => [{ address: '127.0.0.1', family: 4 }];

  test.each([
    ['of the name, by somebody known', 'kurse.example', SELF_SIGNED.cert, 'ok'],
    ['that nobody vouches for', 'kurse.example', undefined, 'certificate'],
    ['of another name', 'andere.example', SELF_SIGNED.cert, 'certificate'],
    ['for an address without it', '127.0.0.1', SELF_SIGNED.cert, 'certificate'],
  ])('ASVS 12.3.2: %s', async (_name, host, moreAuthorities, expected) => {
    const server = createSecureServer(SELF_SIGNED, (_request, response) => response.end('Demo'));
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const settings = { resolve, allowLoopback: true };
    const answer = await ask(`https://${host}:${portOf(server)}/`, {
      ...settings,
      ...(moreAuthorities === undefined ? {} : { moreAuthorities }),
    });
    expect(answer.kind === 'ok' ? 'ok' : answer.reason).toBe(expected);
    if (answer.kind === 'ok') answer.close();
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
