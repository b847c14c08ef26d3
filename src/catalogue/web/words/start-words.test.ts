import { describe, expect, test } from 'vitest';
import { someRun } from '../../../../tests/support/some-card.ts';
import { confirmedWords } from './confirmed-words.ts';
import { placeWords } from './place-words.ts';
import { hasBegun, isOver, startWords, timesWords } from './start-words.ts';
import { wordsOf } from './words.ts';

const words = wordsOf('de');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('when a run begins', () => {
  test.each([
    [
      'day and times',
      { startsAt: '18:00', endsAt: '20:15' },
      'Mo., 11. Januar 2027, 18:00–20:15 Uhr',
    ],
    ['end unknown', { startsAt: '18:00' }, 'Mo., 11. Januar 2027, ab 18:00 Uhr'],
    ['times unknown', {}, 'Mo., 11. Januar 2027'],
    ['rolling', { startKind: 'rolling', startsOn: null }, 'Einstieg jederzeit möglich'],
    ['on request', { startKind: 'on_request', startsOn: null }, 'Termin bitte erfragen'],
  ] as const)('%s', (_name, facts, text) => {
    expect(plain(startWords({ ...someRun, ...facts }, words))).toBe(text);
  });

  test('times of day are words, unknown ones nothing', () => {
    expect(timesWords({ times: ['evening', 'weekend'] }, words)).toBe('abends, am Wochenende');
    expect(timesWords({ times: [] }, words)).toBeNull();
  });
});

describe('what has begun and what is over', () => {
  test.each([
    ['begins today', '2027-01-11', null, false, false],
    ['began yesterday, end unknown', '2027-01-10', null, true, true],
    ['began yesterday, ends today', '2027-01-10', '2027-01-11', true, false],
    ['ended yesterday', '2027-01-01', '2027-01-10', true, true],
    ['without a date', null, null, false, false],
  ])('%s', (_name, startsOn, endsOn, begun, over) => {
    expect(hasBegun({ startsOn }, '2027-01-11')).toBe(begun);
    expect(isOver({ startsOn, endsOn }, '2027-01-11')).toBe(over);
  });
});

describe('where a run takes place', () => {
  const place = { name: 'Wesel', postalCode: '46483', position: null };
  test.each([
    ['known place', { place }, 'Wesel'],
    ['unknown place', {}, 'Ort bitte erfragen'],
    ['place without name', { place: { ...place, name: null } }, 'Ort bitte erfragen'],
    ['online', { format: 'online', place }, 'online, zu festen Zeiten'],
    ['hybrid', { format: 'hybrid', place }, 'Wesel und online'],
    ['hybrid, place unknown', { format: 'hybrid' }, 'vor Ort und online'],
  ] as const)('%s', (_name, facts, text) => {
    expect(placeWords({ ...someRun, ...facts }, words)).toBe(text);
  });
});

describe('how old the data are', () => {
  test('what is grey says so (C-A3)', () => {
    const confirmedOn = '2027-01-01';
    expect(confirmedWords({ confirmedOn, freshness: 'fresh' }, words)).toBe(
      'bestätigt am 01.01.2027',
    );
    expect(confirmedWords({ confirmedOn, freshness: 'grey' }, words)).toBe(
      'Zuletzt bestätigt am 01.01.2027 – bitte nachfragen',
    );
  });
});
