import { afterAll, describe, expect, test } from 'vitest';
import { ask, testServers } from '../../../tests/support/outgoing.ts';

const servers = testServers();
const { serve } = servers;
afterAll(() => servers.close());

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
