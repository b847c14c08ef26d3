import { expect, test } from 'vitest';
import { seeOther } from './see-other.ts';

test('leads to a path of our own and is kept by nobody', () => {
  const response = seeOther('/anmelden/code?next=%2Fmitglieder');
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/anmelden/code?next=%2Fmitglieder');
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'kurse', ''])(
  'never leads to %j',
  (location) => {
    expect(() => seeOther(location)).toThrow('path of our own');
  },
);
