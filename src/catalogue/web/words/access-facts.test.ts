import { describe, expect, test } from 'vitest';
import { accessView } from './access-facts.ts';
import { durationWords } from './duration-words.ts';
import { seatFacts } from './seat-facts.ts';
import { wordsOf } from './words.ts';

const words = wordsOf('de');

describe('barrier facts', () => {
  test('a missing fact is unknown, never yes or no', () => {
    const { known, unknown } = accessView(
      [{ step_free: 'yes', quiet_room: 'no' }, { sign_language: 'on_request' }],
      words,
    );
    expect(known).toEqual([
      { label: 'Zugang ohne Stufen', value: 'ja', isYes: true },
      { label: 'Ruheraum', value: 'nein', isYes: false },
      { label: 'Gebärdensprache', value: 'auf Anfrage', isYes: false },
    ]);
    expect(unknown).toContain('rollstuhlgerechte Toilette');
    expect(known.length + unknown.length).toBe(7);
  });
});

describe('numbers of seats', () => {
  test.each([
    [{ free: 3, min: 8, max: 12 }, '3 von 12 Plätzen frei, mindestens 8 Personen'],
    [{ free: 3, min: null, max: null }, '3 Plätze frei'],
    [{ free: null, min: 8, max: 12 }, 'mindestens 8 Personen, höchstens 12 Personen'],
    [{ free: null, min: 1, max: null }, null],
    [{ free: null, min: null, max: null }, null],
  ])('%o', (seats, text) => {
    expect(seatFacts(seats, words)).toBe(text);
  });
});

describe('the duration', () => {
  test.each([
    [{ durationDays: null, teachingUnits: null, durationText: null }, null],
    [{ durationDays: 1, teachingUnits: null, durationText: null }, '1 Tag'],
    [
      { durationDays: 5, teachingUnits: 40, durationText: null },
      '5 Tage, 40 Unterrichtseinheiten zu 45 Minuten',
    ],
    [{ durationDays: 5, teachingUnits: null, durationText: 'eine Woche' }, 'eine Woche'],
  ])('%o', (course, text) => {
    expect(durationWords(course, words)).toBe(text);
  });
});
