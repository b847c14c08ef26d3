import { expect, test } from 'vitest';
import { meetingWords } from './meeting-words.ts';
import { wordsOf } from './words.ts';

const de = wordsOf('de');
const at = (heldOn: string, startsAt: string | null, endsAt: string | null = null) => ({
  heldOn,
  startsAt,
  endsAt,
});

test('days of the week with their hours, each said once', () => {
  const sessions = [
    at('2027-01-12', '18:00', '21:15'),
    at('2027-01-14', '18:00', '21:15'),
    at('2027-01-19', '18:00', '21:15'),
  ];
  expect(meetingWords(sessions, de)).toBe('dienstags und donnerstags, 18:00–21:15 Uhr');
  expect(meetingWords(sessions, wordsOf('en'))).toMatch(/^Tuesdays and Thursdays, 18:00/);
});

test('days in a row are a span', () => {
  const week = ['2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14', '2027-01-15'];
  expect(
    meetingWords(
      week.map((day) => at(day, '08:00', '15:00')),
      de,
    ),
  ).toBe('montags bis freitags, 08:00–15:00 Uhr');
});

test('other hours on another day are said with their day', () => {
  const sessions = [at('2027-01-15', '17:00', '20:00'), at('2027-01-16', '09:00', '16:00')];
  expect(meetingWords(sessions, de)).toBe('freitags, 17:00–20:00 Uhr; samstags, 09:00–16:00 Uhr');
});

test('more than two different hours are changing times', () => {
  const sessions = [
    at('2027-01-11', '08:00', '12:00'),
    at('2027-01-13', '09:00', '12:00'),
    at('2027-01-18', '10:00', '12:00'),
  ];
  expect(meetingWords(sessions, de)).toBe('montags und mittwochs, zu wechselnden Zeiten');
});

test('unknown hours are left out, never made up', () => {
  const sessions = [at('2027-01-11', null), at('2027-01-18', null)];
  expect(meetingWords(sessions, de)).toBe('montags');
});

test('a single meeting is no habit of the week', () => {
  expect(meetingWords([at('2027-01-16', '09:00', '16:00')], de)).toBe(
    'ein Treffen, 09:00–16:00 Uhr',
  );
  expect(meetingWords([at('2027-01-16', null)], de)).toBe('ein Treffen');
  expect(meetingWords([], de)).toBeNull();
});
