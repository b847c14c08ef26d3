import { describe, expect, test } from 'vitest';
import { instantOf } from './local-instant.ts';
import { offerUntil } from './offer-until.ts';
import type { PresenceHours } from './presence.ts';
import { presenceMinutes } from './presence-minutes.ts';
import { readSlotKey, slotKey } from './slot-key.ts';
import { freeSlotsOf, slotsOn, weekdayOf } from './slots.ts';

const never = () => false;
const sunday: PresenceHours & { personId: string | null } = {
  id: 'presence0001',
  weekday: 7,
  fromOn: '2026-01-01',
  untilOn: null,
  fromTime: '01:00',
  toTime: '05:00',
  slotMinutes: 30,
  bufferMinutes: 0,
  onHolidays: false,
  absences: [],
  personId: 'anna',
};
const tuesday = { ...sunday, weekday: 2, fromTime: '09:00', toTime: '12:00' };
const starts = (
  presence: PresenceHours,
  date: string,
  isHoliday = never as (d: string) => boolean,
) => slotsOn(presence, date, isHoliday).map(({ startsAt }) => startsAt.toISOString().slice(11, 16));

describe('change of the clocks', () => {
  test('on 29 March 2026 no slot begins at 2:00 or 2:30, and none touches another', () => {
    expect(instantOf('2026-03-29', 150)).toBeNull();
    expect(starts(sunday, '2026-03-29')).toEqual([
      '00:00',
      '00:30',
      '01:00',
      '01:30',
      '02:00',
      '02:30',
    ]);
    expect(starts({ ...sunday, slotMinutes: 90 }, '2026-03-29')).toEqual(['00:00']);
    const long = slotsOn({ ...sunday, fromTime: '01:50', slotMinutes: 80 }, '2026-03-29', never);
    expect(long.every((slot, i) => i === 0 || slot.startsAt >= (long[i - 1]?.busyUntil ?? 0))).toBe(
      true,
    );
  });

  test('on 25 October 2026 the hour that comes twice is offered once', () => {
    expect(instantOf('2026-10-25', 150)?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
    const all = starts(sunday, '2026-10-25');
    expect(all).toEqual(['23:00', '23:30', '00:00', '00:30', '02:00', '02:30', '03:00', '03:30']);
  });

  test('nine o’clock is nine o’clock in summer and winter', () => {
    expect(starts(tuesday, '2026-10-20')[0]).toBe('07:00');
    expect(starts(tuesday, '2026-10-27')[0]).toBe('08:00');
  });
});

describe('days', () => {
  test.each([
    ['2026-11-23', 1],
    ['2026-11-29', 7],
    ['2023-12-31', 7],
  ])('%s is weekday %i', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  test('only its weekday, from its first day to its last', () => {
    const limited = { ...tuesday, fromOn: '2026-11-24', untilOn: '2026-12-01' };
    expect(starts(limited, '2026-11-17')).toEqual([]);
    expect(starts(limited, '2026-11-24')).toHaveLength(6);
    expect(starts(limited, '2026-11-25')).toEqual([]);
    expect(starts(limited, '2026-12-08')).toEqual([]);
  });

  test('a single day has its day alone', () => {
    const once = { ...tuesday, weekday: null, fromOn: '2026-11-25', untilOn: '2026-11-25' };
    expect(starts(once, '2026-11-25')).toHaveLength(6);
    expect(starts(once, '2026-12-02')).toEqual([]);
  });

  test('a holiday falls out unless somebody is there', () => {
    const holiday = (date: string) => date === '2026-11-24';
    expect(starts(tuesday, '2026-11-24', holiday)).toEqual([]);
    expect(starts({ ...tuesday, onHolidays: true }, '2026-11-24', holiday)).toHaveLength(6);
  });

  test('a day that was cancelled has no slots, a hole only those around it', () => {
    const day = { onDate: '2026-11-24', fromTime: null, toTime: null };
    expect(starts({ ...tuesday, absences: [day] }, '2026-11-24')).toEqual([]);
    const hole = { onDate: '2026-11-24', fromTime: '09:45', toTime: '10:30' };
    expect(starts({ ...tuesday, absences: [hole] }, '2026-11-24')).toEqual([
      '08:00',
      '09:30',
      '10:00',
      '10:30',
    ]);
    expect(
      presenceMinutes({ ...tuesday, absences: [hole] }, '2026-11-23', '2026-11-29', never),
    ).toBe(135);
  });

  test('a rest comes after each, and nothing ends after the end', () => {
    const slots = slotsOn({ ...tuesday, slotMinutes: 45, bufferMinutes: 15 }, '2026-11-24', never);
    expect(slots.map(({ endsAt }) => endsAt.toISOString().slice(11, 16))).toEqual([
      '08:45',
      '09:45',
      '10:45',
    ]);
  });
});

describe('free slots', () => {
  const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);
  const free = (now: Date, busy: Parameters<typeof freeSlotsOf>[1] = [], presence = tuesday) =>
    freeSlotsOf([presence], busy, { now, isHoliday: never }).map(({ slot }) => slot.startsAt);

  test('none in the past or within two hours', () => {
    expect(free(at('07:01'))[0]).toEqual(at('09:30'));
    expect(free(at('07:00'))[0]).toEqual(at('09:00'));
  });

  test('neither those of the presence that are taken nor those in which its person is elsewhere', () => {
    const taken = {
      presenceId: tuesday.id,
      personId: null,
      startsAt: at('08:00'),
      busyUntil: at('08:30'),
    };
    const elsewhere = {
      presenceId: 'x',
      personId: 'anna',
      startsAt: at('08:45'),
      busyUntil: at('09:10'),
    };
    const other = { ...elsewhere, personId: 'bert' };
    const now = at('00:00');
    expect(free(now, [taken])[0]).toEqual(at('08:30'));
    expect(free(now, [taken, elsewhere])[0]).toEqual(at('09:30'));
    expect(free(now, [taken, other])[0]).toEqual(at('08:30'));
  });
});

test('a slot can be written into an address and read again', () => {
  const slot = { presenceId: 'presence0001', startsAt: new Date('2026-11-24T08:30:00Z') };
  expect(slotKey(slot)).toBe('presence0001-20261124T0830');
  expect(readSlotKey(slotKey(slot))).toEqual(slot);
  for (const wrong of ['', 'x', 'presence0001-20269924T0830'])
    expect(readSlotKey(wrong)).toBeNull();
});

test.each([
  ['four hours', '2026-11-24T08:00:00Z', '2026-12-01T08:00:00Z', '2026-11-24T12:00:00.000Z'],
  ['not in the night', '2026-11-24T18:00:00Z', '2026-12-01T08:00:00Z', '2026-11-25T10:00:00.000Z'],
  ['after midnight', '2026-11-24T01:00:00Z', '2026-12-01T08:00:00Z', '2026-11-24T11:00:00.000Z'],
  [
    'not longer than it can be booked',
    '2026-11-24T08:00:00Z',
    '2026-11-24T12:00:00Z',
    '2026-11-24T10:00:00.000Z',
  ],
  ['not for less than an hour', '2026-11-24T08:00:00Z', '2026-11-24T10:30:00Z', undefined],
])('an offer holds %s', (_what, now, startsAt, until) => {
  expect(offerUntil(new Date(now), new Date(startsAt))?.toISOString()).toBe(until);
});
