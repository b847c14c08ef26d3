import { expect, test } from 'vitest';
import { enquiryNumber, readEnquiryNumber } from './number.ts';
import { enquiryToken, lookupMac, openRow, phoneKey, sealRow } from './sealed.ts';

const secret = Buffer.alloc(32, 1);

test('a number has no sign that could be another', () => {
  const number = enquiryNumber(Uint8Array.from([0, 1, 2, 250, 255]));
  expect(number).toMatch(/^K-[346789ACDEFHJMNPRTWXY]{5}$/);
  expect(readEnquiryNumber(number)).toBe(number);
});

test.each([
  ['k 7m4rx', 'K-7M4RX'],
  ['7M4RX', 'K-7M4RX'],
  ['K-7M4R', null],
  ['K-OOOOO', null],
  ['', null],
])('%j is read as %j', (typed, expected) => {
  expect(readEnquiryNumber(typed)).toBe(expected);
});

test.each([
  ['02064 / 12 34-5', '49206412345'],
  ['+49 (0) 2064 12345', '49206412345'],
  ['0049 2064 12345', '49206412345'],
  ['+31 20 1234567', '31201234567'],
])('%j is the number %j', (typed, key) => {
  expect(phoneKey(typed)).toBe(key);
});

test('the same address and number are found however they are written, and others are not', () => {
  const mac = (kind: 'email' | 'phone', value: string) =>
    lookupMac(secret, kind, value)?.toString('hex');
  expect(mac('email', ' Anna@Gast.example')).toBe(mac('email', 'anna@gast.example'));
  expect(mac('phone', '02064 12345')).toBe(mac('phone', '+49 2064 12345'));
  expect(mac('phone', '02064 12345')).not.toBe(mac('email', '49206412345'));
  expect(lookupMac(secret, 'email', null)).toBeNull();
  expect(lookupMac(secret, 'phone', ' - ')).toBeNull();
});

test('only the same row with the same secret opens', () => {
  const sealed = sealRow(secret, 'enquiry', 'e1', { name: 'Demo' });
  expect(openRow(secret, 'enquiry', 'e1', sealed)).toEqual({ name: 'Demo' });
  expect(openRow(secret, 'enquiry', 'e2', sealed)).toBeNull();
  expect(openRow(secret, 'enquiry_need', 'e1', sealed)).toBeNull();
  expect(openRow(Buffer.alloc(32, 2), 'enquiry', 'e1', sealed)).toBeNull();
  expect(openRow(secret, 'enquiry', 'e1', null)).toBeNull();
});

test('the same form leads to the same page, which nobody can guess', () => {
  expect(enquiryToken(secret, 'form-1')).toBe(enquiryToken(secret, 'form-1'));
  expect(enquiryToken(secret, 'form-1')).toMatch(/^[\w-]{43}$/);
  expect(enquiryToken(secret, 'form-1')).not.toBe(enquiryToken(secret, 'form-2'));
});
