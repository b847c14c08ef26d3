import { describe, expect, test } from 'vitest';
import { ask } from '../../../tests/support/outgoing.ts';
import type { Resolve } from './types.ts';

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
