import { describe, expect, test } from 'vitest';
import { deriveTimes } from './derive-times.ts';

const meeting = (heldOn: string, startsAt: string | null, endsAt: string | null) => ({
  heldOn,
  startsAt,
  endsAt,
});

describe('deriveTimes', () => {
  test.each([
    ['morning', [meeting('2027-01-11', '09:00', '12:15'), meeting('2027-01-12', '11:00', '14:00')]],
    ['afternoon', [meeting('2027-01-11', '14:00', '17:00')]],
    ['evening', [meeting('2027-01-11', '17:00', '19:15'), meeting('2027-01-18', '18:30', null)]],
    ['weekend', [meeting('2027-01-16', null, null), meeting('2027-01-17', '09:00', '17:00')]],
  ])('%s', (time, meetings) => {
    expect(deriveTimes(meetings)).toEqual([time]);
  });

  test('a Saturday morning is both', () => {
    expect(deriveTimes([meeting('2027-01-16', '09:00', '12:00')])).toEqual(['morning', 'weekend']);
  });

  test.each([
    ['no meeting', []],
    ['a full day', [meeting('2027-01-11', '09:00', '16:00')]],
    [
      'one evening among mornings',
      [meeting('2027-01-11', '09:00', '12:00'), meeting('2027-01-12', '18:00', '20:00')],
    ],
    ['unknown times', [meeting('2027-01-11', null, null)]],
    ['a morning without end', [meeting('2027-01-11', '09:00', null)]],
  ])('%s promises nothing', (_name, meetings) => {
    expect(deriveTimes(meetings)).toEqual([]);
  });
});
