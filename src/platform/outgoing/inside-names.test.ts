import { afterAll, describe, expect, test } from 'vitest';
import { ask, bytesOf, testServers } from '../../../tests/support/outgoing.ts';
import type { Resolve } from './types.ts';

const servers = testServers();
const { serve } = servers;
afterAll(() => servers.close());

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
