import { describe, expect, test } from 'vitest';
import {
  brokenMessages,
  differentPlaceholders,
  emptyOrPaddedTexts,
  forbiddenWords,
  keysWithoutTwin,
  missingKeys,
  placeholders,
  untranslated,
  unusedKeys,
} from './catalogue-rules.ts';

const differing = (de: string, en: string) =>
  differentPlaceholders(
    { language: 'de', texts: { key: de } },
    { language: 'en', texts: { key: en } },
  );

test('a key in one language only is found on both sides', () => {
  expect(keysWithoutTwin({ a: 'x', b: 'x' }, { a: 'x', c: 'x' })).toEqual(['b', 'c']);
});

test('an empty or padded text is found', () => {
  expect(emptyOrPaddedTexts({ a: '', b: ' x', c: 'x' })).toEqual(['a', 'b']);
});

test('placeholders are read from every depth of a message', () => {
  expect(
    placeholders('{count, plural, one {# Kurs in {place}} other {# Kurse}} am {date}', 'de'),
  ).toEqual(['count (plural)', 'date', 'place']);
});

describe('placeholders', () => {
  test('a value that one language lacks is found', () => {
    expect(differing('{count} Kurse in {place}', '{count} courses')).toEqual(['key']);
    expect(differing('{place}', '{town}')).toEqual(['key']);
  });

  test('order and grammar may differ', () => {
    expect(differing('{a} {b}', '{b} {a}')).toEqual([]);
    expect(differing('{n, plural, one {ein Kurs} other {# Kurse}}', '{n} found')).toEqual([]);
  });
});

describe('messages', () => {
  test.each([
    ['an open brace', '{count Kurse', 'de', 1],
    ['a missing singular', '{n, plural, other {# Kurse}}', 'de', 1],
    ['a singular by number', '{n, plural, =1 {ein Kurs} other {# Kurse}}', 'de', 0],
    ['all forms', '{n, plural, one {ein Kurs} other {# Kurse}}', 'de', 0],
    ['Polish needs four', '{n, plural, one {kurs} other {kursu}}', 'pl', 2],
    ['a plain text', 'Kurse finden', 'de', 0],
  ])('%s', (_name, message, language, problems) => {
    expect(brokenMessages({ key: message }, language)).toHaveLength(problems);
  });
});

test('a key that no source names is unused; in a literal map it is used', () => {
  expect(unusedKeys({ a: 'x', b: 'x', c: 'x' }, "t('a'); const map = { y: `c` };")).toEqual(['b']);
  expect(unusedKeys({ 'a.b': 'x' }, "t('a.b.c')")).toEqual(['a.b']);
});

test('a key that no catalogue has is missing', () => {
  expect(missingKeys({ a: 'x' }, "t('a') + t('b', { n: 1 }) + at('c')")).toEqual(['b']);
});

test('a text that was not translated is found, numbers and names are not', () => {
  const same = { a: 'Kurse', b: '{count} km', c: '{count}', d: 'WhatsApp' };
  expect(untranslated(same, same, [/^WhatsApp$/])).toEqual(['a', 'b']);
});

test('forbidden words are found as words', () => {
  const texts = { a: 'mittels Formular', b: 'Vermittelst du?', c: 'Sie' };
  expect(forbiddenWords(texts, [/\bmittels\b/i])).toEqual(['a: mittels']);
});
