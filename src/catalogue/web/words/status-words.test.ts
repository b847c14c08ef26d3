import { describe, expect, test } from 'vitest';
import { seatWords, statusWords } from './status-words.ts';
import { wordsOf } from './words.ts';

const words = wordsOf('de');
const today = '2027-01-10';
const run = {
  status: 'open',
  seats: { min: null, max: null, free: null },
  startsOn: '2027-01-11',
  endsOn: null,
} as const;

describe('the status of a run in words', () => {
  test.each([
    ['open, nothing known', run, 'Anmeldung möglich', true],
    [
      'needs people',
      { ...run, seats: { ...run.seats, min: 6 } },
      'Findet ab 6 Anmeldungen statt',
      true,
    ],
    ['guaranteed', { ...run, status: 'guaranteed' }, 'Findet sicher statt', true],
    ['full', { ...run, status: 'full' }, 'Ausgebucht', false],
    [
      'no seat left',
      { ...run, seats: { ...run.seats, free: 0 } },
      'Zurzeit kein Platz frei',
      false,
    ],
    ['waiting list', { ...run, status: 'waiting_list' }, 'Warteliste', true],
    [
      'registration over',
      { ...run, registrationEndsOn: '2027-01-09' },
      'Anmeldeschluss vorbei',
      false,
    ],
    ['last day of registration', { ...run, registrationEndsOn: today }, 'Anmeldung möglich', true],
    ['starts today', { ...run, startsOn: today }, 'Anmeldung möglich', true],
    [
      'runs since yesterday',
      { ...run, startsOn: '2027-01-09', endsOn: '2027-02-01' },
      'Hat begonnen',
      false,
    ],
    ['began, end unknown', { ...run, startsOn: '2027-01-09' }, 'Vorbei', false],
    ['cancelled', { ...run, status: 'cancelled' }, 'Fällt aus', false],
    [
      'cancelled and over',
      { ...run, status: 'cancelled', startsOn: '2026-01-09' },
      'Fällt aus',
      false,
    ],
    [
      'guaranteed but over',
      { ...run, status: 'guaranteed', startsOn: '2026-01-09' },
      'Vorbei',
      false,
    ],
    ['rolling', { ...run, startsOn: null }, 'Anmeldung möglich', true],
  ] as const)('%s', (_name, given, text, isJoinable) => {
    expect(statusWords(given, today, words)).toMatchObject({ text, isJoinable });
  });

  test('only green says that it runs for sure', () => {
    const tones = (['open', 'full', 'waiting_list', 'cancelled', 'guaranteed'] as const).map(
      (status) => statusWords({ ...run, status }, today, words).tone,
    );
    expect(tones).toEqual(['neutral', 'neutral', 'neutral', 'problem', 'positive']);
  });
});

describe('free seats in words', () => {
  const seats = (free: number | null) => ({ ...run, seats: { min: null, max: 12, free } });

  test.each([
    [1, 'Noch 1 Platz frei', 'deadline'],
    [5, 'Noch 5 Plätze frei', 'deadline'],
    [6, '6 Plätze frei', 'neutral'],
  ])('%i', (free, text, tone) => {
    expect(seatWords(seats(free), today, words)).toMatchObject({ text, tone });
  });

  test('an unknown number is not spoken of, nor are seats nobody can take', () => {
    expect(seatWords(seats(null), today, words)).toBeNull();
    expect(seatWords(seats(0), today, words)).toBeNull();
    expect(seatWords({ ...seats(3), status: 'full' }, today, words)).toBeNull();
    expect(seatWords({ ...seats(3), startsOn: '2027-01-09' }, today, words)).toBeNull();
  });
});
