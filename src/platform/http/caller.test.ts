import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { callerAddress } from './caller.ts';

function incoming(remoteAddress: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  const message = new IncomingMessage(socket);
  if (forwarded !== undefined) message.headers['x-forwarded-for'] = forwarded;
  return message;
}

test.each([
  ['without a proxy', undefined, '203.0.113.9'],
  ['from another address than the proxy', '192.0.2.1', '203.0.113.9'],
])('ASVS 4.1.3, 15.3.4: X-Forwarded-For is not believed %s', (_name, proxy, address) => {
  expect(callerAddress(incoming('203.0.113.9', '198.51.100.7'), proxy)).toBe(address);
});

test.each(['192.0.2.1', '::ffff:192.0.2.1'])(
  'ASVS 4.1.3, 15.3.4: from the proxy at %s only its own entry counts, the last one',
  (remote) => {
    const message = incoming(remote, '10.0.0.1, 198.51.100.7');
    expect(callerAddress(message, '192.0.2.1')).toBe('198.51.100.7');
  },
);

test('a proxy that says nothing is counted itself', () => {
  expect(callerAddress(incoming('192.0.2.1'), '192.0.2.1')).toBe('192.0.2.1');
});

test('the own machine is not limited, unless it is the proxy', () => {
  expect(callerAddress(incoming('127.0.0.1'), undefined)).toBeNull();
  expect(callerAddress(incoming('127.0.0.1', '198.51.100.7'), '127.0.0.1')).toBe('198.51.100.7');
});
