import { describe, expect, test } from 'vitest';
import { Pace } from '../../../platform/pace.ts';
import { learnCompoundParts } from './learn-compounds.ts';

const learn = (words: ReadonlyMap<string, number>, offers: number) =>
  learnCompoundParts(words, offers, new Pace());

const words = (...list: string[]) => new Map(list.map((word) => [word, 5]));

describe('split', async () => {
  const parts = await learn(
    words(
      'pflege',
      'helfer',
      'dienst',
      'leitung',
      'schweisser',
      'buch',
      'haltung',
      'arbeit',
      'sicherheit',
      'hoch',
    ),
    100,
  );
  test.each([
    ['pflegehelfer', ['pfleg', 'helf']],
    ['pflegedienstleitung', ['pfleg', 'dienst', 'leitung', 'pflegedienst', 'dienstleitung']],
    ['schweisserlehrgang', ['schweiss', 'lehrgang']],
    ['arbeitssicherheit', ['arbeit', 'sicherheit']],
    ['pflegehelferausbildung', ['pfleg', 'helf', 'ausbildung', 'pflegehelf', 'helferausbildung']],
    ['hochbau', ['hoch', 'bau']],
  ])('%s', (word, expected) => {
    expect(new Set(parts.split(word))).toEqual(new Set(expected));
  });

  test.each(['pflege', 'kurs', 'verwaltung', 'xylophon', 'leitungen'])(
    '%s is not a compound',
    (word) => {
      expect(parts.split(word)).toEqual([]);
    },
  );

  test('an unknown beginning before a usual head leaves the head', () => {
    expect(parts.leaves('lichtbogenhandausbildung')).toEqual(['lichtbogenhand', 'ausbildung']);
  });

  test('parts say where they stand', () => {
    expect(parts.spans('pflegehelfer')).toEqual([
      { start: 0, end: 6 },
      { start: 6, end: 12 },
    ]);
  });
});

test('a large catalogue needs a word more than once to take it for a part', async () => {
  const once = new Map([
    ['stroh', 1],
    ['besen', 1],
  ]);
  expect((await learn(once, 100)).leaves('strohbesen')).toEqual(['stroh', 'bese']);
  expect((await learn(once, 20_000)).leaves('strohbesen')).toEqual([]);
});

test('ends before which many letters occur are learned as parts', async () => {
  const beginnings = [
    'metall',
    'elektro',
    'pflege',
    'kranken',
    'bau',
    'computer',
    'umwelt',
    'haus',
    'land',
    'luft',
    'wasser',
    'energie',
    'farb',
    'holz',
    'textil',
    'mess',
  ];
  const learned = await learn(
    words(...beginnings.map((word) => `${word}kunde`), 'metall', 'glas'),
    100,
  );
  expect(learned.leaves('glaskunde')).toEqual(['glas', 'kund']);
});
