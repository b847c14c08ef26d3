import { describe, expect, test } from 'vitest';
import { NEW_CONDITION, readCondition, typedCondition } from './condition-form.ts';

const words = { de: 'Grund', einfach: 'Der Grund', en: 'Reason' };

describe('a condition', () => {
  test.each([
    ['zahl', { fakt: 'kurs.stunden', op: 'mehr_als', wert: 120.5, norm: '§ 1' }],
    ['ja_nein', { fakt: 'kurs.pflicht', op: 'ist', wert: false }],
    ['auswahl', { fakt: 'kurs.ziel', op: 'ist', wert: 'anpassung' }],
    ['auswahl', { fakt: 'kurs.ziel', op: 'ungleich', wert: 'anpassung' }],
    ['auswahl', { fakt: 'kurs.ziel', op: 'keins_von', wert: ['a', 'b'] }],
    ['datum', { fakt: 'kurs.beginn', op: 'vor', wert: '2027-01-01' }],
  ] as const)('of the kind %s is read as it was shown', (kind, leaf) => {
    const read = readCondition(typedCondition(leaf, words), kind, 'grund');
    expect(read).toEqual({ condition: { ...leaf, grund: words }, wrong: null });
  });

  test('begins a group', () => {
    const typed = { ...NEW_CONDITION, fakt: 'a.b', op: 'ist', values: ['true'] };
    const leaf = { fakt: 'a.b', op: 'ist', wert: true };
    const read = (group: 'eines' | 'nicht') =>
      readCondition({ ...typed, group }, 'ja_nein', 'hinweis').condition;
    expect(read('eines')).toEqual({ eines: [leaf] });
    expect(read('nicht')).toEqual({ nicht: leaf });
  });

  test.each([
    ['fakt', null, {}],
    ['op', 'zahl', { op: 'vor', values: ['1'] }],
    ['wert', 'zahl', { op: 'mindestens', values: ['viele'] }],
    ['wert', 'auswahl', { op: 'eins_von', values: [] }],
    ['words', 'ja_nein', { op: 'ist', values: ['true'], words: { ...words, en: ' ' } }],
  ] as const)('without a right %s is refused', (wrong, kind, typed) => {
    const read = readCondition({ ...NEW_CONDITION, fakt: 'a.b', ...typed }, kind, 'grund');
    expect(read.wrong).toBe(wrong);
  });
});
