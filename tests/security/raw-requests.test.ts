import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { listen } from '../../src/start/listen.ts';

const listener = await listen(readConfig({ PORT: '0' }, '/'));
afterAll(() => listener.close());
/** Paths of the requests that reached the portal. */
const reached: string[] = [];
listener.answerWith(async (request) => {
  reached.push(new URL(request.url).pathname);
  await request.text();
  return new Response('ok');
});

/** What comes back for these very bytes. */
async function send(lines: readonly string[]): Promise<string> {
  const socket = connect(listener.port, '127.0.0.1');
  socket.end(lines.join('\r\n'));
  return text(socket);
}

const POST = ['POST /form HTTP/1.1', 'Host: portal.example', 'Connection: close'];
const SMUGGLED = 'GET /smuggled HTTP/1.1\r\nHost: portal.example\r\n\r\n';

test.each([
  ['both lengths', ['Content-Length: 4', 'Transfer-Encoding: chunked', '', '0', '', SMUGGLED]],
  ['two lengths', ['Content-Length: 0', `Content-Length: ${SMUGGLED.length}`, '', SMUGGLED]],
  ['a chunked length that is hidden', ['Transfer-Encoding: xchunked', '', SMUGGLED]],
  ['a length that is none', ['Content-Length: +4', '', SMUGGLED]],
  ['a space before the colon', ['Content-Length : 4', '', SMUGGLED]],
  ['a header folded over two lines', ['Transfer-Encoding:', ' chunked', '', SMUGGLED]],
])(
  'ASVS 4.2.1: a request with %s is refused, and nothing behind it is read',
  async (_name, rest) => {
    reached.length = 0;
    const answer = await send([...POST, ...rest]);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(reached).not.toContain('/smuggled');
  },
);

test('ASVS 4.2.1: a form that says its length is read to that length', async () => {
  reached.length = 0;
  const answer = await send([...POST, 'Content-Length: 3', '', 'a=1']);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(reached).toEqual(['/form']);
});

test('ASVS 4.2.5: headers of more than 16 kB are refused', async () => {
  const answer = await send([...POST, `Cookie: a=${'x'.repeat(20_000)}`, '', '']);
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
});

test('ASVS 13.4.4: TRACE echoes nothing', async () => {
  const secret = 'Cookie: session=secret';
  const answer = await send(['TRACE / HTTP/1.1', 'Host: x', 'Connection: close', secret, '', '']);
  expect(answer).not.toContain('session=secret');
});
