import { createServer as createSecureServer } from 'node:https';
import { afterAll, describe, expect, test } from 'vitest';
import { ask, portOf, testServers } from '../../../tests/support/outgoing.ts';
import { SELF_SIGNED } from '../../../tests/support/self-signed.ts';
import type { Resolve } from './types.ts';

const servers = testServers();
afterAll(() => servers.close());

describe('a certificate', () => {
  const resolve: Resolve = async () => [{ address: '127.0.0.1', family: 4 }];

  test.each([
    ['of the name, by somebody known', 'kurse.example', SELF_SIGNED.cert, 'ok'],
    ['that nobody vouches for', 'kurse.example', undefined, 'certificate'],
    ['of another name', 'andere.example', SELF_SIGNED.cert, 'certificate'],
    ['for an address without it', '127.0.0.1', SELF_SIGNED.cert, 'certificate'],
  ])('ASVS 12.3.2: %s', async (_name, host, moreAuthorities, expected) => {
    const server = createSecureServer(SELF_SIGNED, (_request, response) => response.end('Demo'));
    servers.add(server);
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
