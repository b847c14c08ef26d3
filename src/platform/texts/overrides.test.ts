import { afterEach, expect, test } from 'vitest';
import { defineTexts } from './index.ts';
import { overrideTexts, textsVersion } from './overrides.ts';

const texts = defineTexts('test-of-overrides', {
  de: { greeting: 'Guten Tag, {name}', plain: 'Kurse' },
  en: { greeting: 'Hello, {name}', plain: 'Courses' },
});

afterEach(() => overrideTexts({}));

test('a text worded anew counts in its language, the others stay as delivered', () => {
  const before = textsVersion();
  overrideTexts({ 'test-of-overrides': { greeting: { de: 'Moin {name}' } } });
  expect(texts('de')('greeting', { name: 'Ada' })).toBe('Moin Ada');
  expect(texts('en')('greeting', { name: 'Ada' })).toBe('Hello, Ada');
  expect(texts('de')('plain')).toBe('Kurse');
  expect(textsVersion()).not.toBe(before);
});

test('taken back, the delivered one counts again', () => {
  overrideTexts({ 'test-of-overrides': { greeting: { de: 'Moin {name}' } } });
  expect(texts('de')('greeting', { name: 'Ada' })).toBe('Moin Ada');
  overrideTexts({});
  expect(texts('de')('greeting', { name: 'Ada' })).toBe('Guten Tag, Ada');
});
