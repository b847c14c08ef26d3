import { expect, test } from 'vitest';
import { EmailAddress, emailKey } from './email-address.ts';

test.each([
  ['name@verein.example', 'name@verein.example'],
  ['  Name.Zweit+liste@Post.Verein.example ', 'Name.Zweit+liste@Post.Verein.example'],
  ['jörg@müllerei.example', 'jörg@müllerei.example'],
  ["o'neil@verein.example", "o'neil@verein.example"],
])('%j is an address', (typed, address) => {
  expect(EmailAddress.parse(typed)).toBe(address);
});

test.each([
  '',
  'name',
  'name@verein',
  '@verein.example',
  'name@@verein.example',
  'a b@verein.example',
  'a@verein.example, b@verein.example',
  'a@verein.example;b@verein.example',
  'Name <a@verein.example>',
  'a@verein.example\r\nBcc: b@verein.example',
  'a\u0000@verein.example',
  'a@ver\u200dein.example',
  `${'a'.repeat(250)}@b.example`,
])('ASVS 1.3.11: %j is none', (typed) => {
  expect(EmailAddress.safeParse(typed).success).toBe(false);
});

test('addresses are compared without case and in one spelling of umlauts', () => {
  expect(emailKey(' Jo\u0308rg@Verein.EXAMPLE ')).toBe('jörg@verein.example');
  expect(emailKey(emailKey('İ@verein.example'))).toBe(emailKey('İ@verein.example'));
});
