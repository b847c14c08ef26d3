import { describe, expect, test } from 'vitest';
import { cefrLevel, germanCourseLevel } from './german-course-level.ts';

describe('germanCourseLevel', () => {
  test.each([
    ['Deutsch B2.0 Mittelstufe Modul 1', [], 'B2'],
    ['Deutschkurs für Geflüchtete - A2.1, Modul 1', [], 'A2'],
    ['Aufbaukurs B1', ['Deutsch Fremdsprache'], 'B1'],
  ])('%s', (title, keywords, level) => {
    expect(germanCourseLevel(title, keywords)).toBe(level);
  });

  test.each([
    ['Englisch B2 - Language through Literature', []],
    ['TELC Prüferqualifizierung Deutsch C1-C2', []],
    ['Deutsch A1 bis B1', []],
    ['Deutsch für den Beruf', []],
    ['Deutsche Geschichte B1', []],
  ])('%s stays unknown', (title, keywords) => {
    expect(germanCourseLevel(title, keywords)).toBeNull();
  });

  test('levels as programs write them', () => {
    expect(['B1', 'B1.2', 'b 1', 'A2+', 'Einsteiger', 'B1-B2', 'D1'].map(cefrLevel)).toEqual([
      'B1',
      'B1',
      'B1',
      'A2',
      null,
      null,
      null,
    ]);
  });
});
