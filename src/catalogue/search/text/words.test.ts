import { expect, test } from 'vitest';
import { joinedWordsOf, wordsOf } from './words.ts';

const folded = (text: string) => wordsOf(text).map((word) => word.folded);

test.each([
  'Schweißer:in',
  'Schweißer*in',
  'Schweißer_in',
  'Schweißer/in',
  'Schweißer/-in',
  'Schweißer(in)',
  'Schweißer:innen',
  'Schweißer*innen',
  'Schweißer/-innen',
  'SchweißerIn',
  'SchweißerInnen',
  'Schweißer (m/w/d)',
  'Schweißer (w/m/d)',
  'Schweißer (m|w|d)',
])('%s is Schweißer', (text) => {
  expect(folded(text)).toEqual(['schweisser']);
});

test.each([
  ['Angestellte/r', ['angestellte']],
  ['Angestellte(r)', ['angestellte']],
  ['Auszubildende*r', ['auszubildende']],
  ['C++ und C#', ['c++', 'und', 'c#']],
  ['B2-Niveau', ['b2', 'niveau']],
  ['§ 53b SGB XI', ['53b', 'sgb', 'xi']],
  ['MAG-Schweißerlehrgang', ['mag', 'schweisserlehrgang']],
  ['Lehrer/innen', ['lehrer']],
  ['In der Prüfung', ['in', 'der', 'prufung']],
  ['', []],
  ['— … !', []],
])('%s', (text, words) => {
  expect(folded(text)).toEqual(words);
});

test('words keep the spelling in which they are shown', () => {
  expect(wordsOf('Größe XL').map((word) => word.shown)).toEqual(['Größe', 'XL']);
});

test('short hyphenated words are also written as one', () => {
  expect(joinedWordsOf('E-Mail und E-Learning')).toEqual(['email', 'elearning']);
  expect(joinedWordsOf('Veranstaltungs-Kaufmann')).toEqual([]);
  expect(joinedWordsOf('ohne')).toEqual([]);
});
