import { describe, expect, test } from 'vitest';
import { type ContactChoice, chooseContact } from './choose-contact.ts';
import { chooseService, type ServiceChoice } from './choose-service.ts';

describe('service', () => {
  const service = (key: string, more: Partial<ServiceChoice> = {}): ServiceChoice => ({
    ...{ key, memberId: key, score: 1, languages: ['de'], openNeeds: 0, ...more },
  });
  const chosen = (choices: readonly ServiceChoice[], language = 'de') =>
    chooseService(choices, language)?.key ?? null;

  test.each([
    ['nobody', [], null],
    ['nobody who takes enquiries', [service('a', { memberId: null })], null],
    ['the better match', [service('a'), service('b', { score: 2 })], 'b'],
    [
      'the next one where the best is only named',
      [service('a', { score: 3, memberId: null }), service('b')],
      'b',
    ],
    [
      'of equals the one with less to do',
      [service('a', { openNeeds: 3 }), service('b', { openNeeds: 2, score: 0.9 })],
      'b',
    ],
    ['never what does not fit', [service('a', { score: 0 })], null],
  ])('%s', (_what, choices, expected) => {
    expect(chosen(choices)).toBe(expected);
  });

  test('of equals the one that speaks the language, whatever it has to do', () => {
    const speaks = service('b', { languages: ['de', 'uk'], openNeeds: 9 });
    expect(chosen([service('a'), speaks], 'uk')).toBe('b');
    expect(chosen([service('a'), speaks], 'de')).toBe('a');
    expect(chosen([service('a', { score: 3 }), speaks], 'uk')).toBe('a');
  });
});

describe('contact', () => {
  const person = (personId: string, more: Partial<ContactChoice> = {}): ContactChoice => ({
    ...{ personId, weight: 1, openNeeds: 0, lastGivenAt: null },
    ...{ absentFrom: null, absentTo: null, ...more },
  });
  const chosen = (people: readonly ContactChoice[]) =>
    chooseContact(people, '2026-11-23')?.personId ?? null;
  const at = (day: number) => new Date(Date.UTC(2026, 10, day));

  test.each([
    ['nobody', [], null],
    ['nobody with a share', [person('a', { weight: 0 })], null],
    [
      'the one with less to do',
      [person('a', { openNeeds: 2 }), person('b', { openNeeds: 1 })],
      'b',
    ],
    [
      'less for their share',
      [person('a', { openNeeds: 2, weight: 2 }), person('b', { openNeeds: 1 })],
      'a',
    ],
    [
      'of equals who waited longest',
      [person('a', { lastGivenAt: at(20) }), person('b', { lastGivenAt: at(19) })],
      'b',
    ],
    [
      'not who is away',
      [
        person('a', { absentFrom: '2026-11-23', absentTo: '2026-11-23' }),
        person('b', { openNeeds: 9 }),
      ],
      'b',
    ],
    [
      'back from tomorrow on',
      [person('a', { absentFrom: '2026-11-01', absentTo: '2026-11-22' })],
      'a',
    ],
    [
      'somebody who is away, where everybody is',
      [person('a', { absentFrom: '2026-11-01', absentTo: '2026-12-22' })],
      'a',
    ],
  ])('%s', (_what, people, expected) => {
    expect(chosen(people)).toBe(expected);
  });
});
