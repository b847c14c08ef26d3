import { describe, expect, test } from 'vitest';
import { languageName } from './language-names.ts';
import { wordsOf } from './words.ts';

describe('words', () => {
  test('the same message with other values is another text', () => {
    const { t } = wordsOf('de');
    expect(t('card.moreRuns', { count: 1 })).toBe('1 weiterer Termin');
    expect(t('card.moreRuns', { count: 2 })).toBe('2 weitere Termine');
    expect(t('card.moreRuns', { count: 1 })).toBe('1 weiterer Termin');
    expect(t('start.dateAndTime', { date: 'a', time: 'b' })).toBe('a, b');
    expect(t('start.dateAndTime', { date: 'a, b', time: '' })).toBe('a, b, ');
  });

  test('languages do not share their texts', () => {
    expect(wordsOf('en').t('card.moreRuns', { count: 2 })).toBe('2 more dates');
    expect(wordsOf('de').t('card.moreRuns', { count: 2 })).toBe('2 weitere Termine');
  });

  test.each([
    ['de', 'Deutsch'],
    ['uk', 'Ukrainisch'],
    ['de-simple', 'Deutsch in einfacher Sprache'],
    ['no language', 'no language'],
  ])('the language %s is called %s', (tag, name) => {
    expect(languageName(tag, 'de')).toBe(name);
  });
});
