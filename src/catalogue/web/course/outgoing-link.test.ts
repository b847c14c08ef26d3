import { describe, expect, test } from 'vitest';
import { mailAddress, webAddress } from './outgoing-link.ts';

describe('addresses from foreign data', () => {
  test.each([
    ['https://demo.example/kurs?id=1', 'https://demo.example/kurs?id=1'],
    [' http://demo.example ', 'http://demo.example/'],
    ['javascript:alert(1)', null],
    ['JAVASCRIPT:alert(1)', null],
    ['data:text/html,<script>', null],
    ['www.demo.example', null],
    ['', null],
    [null, null],
  ])('web: %s', (text, expected) => {
    expect(webAddress(text)).toBe(expected);
  });

  test.each([
    ['info@demo.example', 'mailto:info@demo.example'],
    ['a+b@demo.example', 'mailto:a%2Bb@demo.example'],
    ['info@demo.example?bcc=x@y.example', null],
    ['info at demo', null],
    [null, null],
  ])('mail: %s', (text, expected) => {
    expect(mailAddress(text)).toBe(expected);
  });
});
