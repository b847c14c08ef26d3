import { describe, expect, test } from 'vitest';
import { applyRun } from './apply-run.ts';
import { emptyCourse } from './empty-course.ts';
import { NEW_RUN, typedOf } from './run-fields.ts';

const DAYS = { startsOn: '2027-01-12', endsOn: '2027-01-12', sessions: [] };
const HOUSE = {
  id: 'haus',
  venue: {
    name: 'Demo-Haus',
    street: 'Demostraße 2',
    postalCode: '46483',
    place: 'Wesel',
    locality: null,
    country: 'DE',
    note: null,
    access: { step_free: 'yes' as const },
  },
  isRemoved: false,
};
const typed = { ...NEW_RUN, price: '120', seatsMax: '12' };

function applied(changes: Partial<typeof typed>, course = emptyCourse('Demo')) {
  const run = { id: 'r1', days: DAYS, typed: { ...typed, ...changes } };
  const answer = applyRun(course, run, [HOUSE]);
  if (answer.kind === 'wrong') throw new Error(JSON.stringify(answer.wrong));
  return answer.document;
}

describe('a run from its form', () => {
  test('is added, and put in its place the second time', () => {
    const once = applied({});
    const twice = applied({ seatsMax: '10' }, once);
    expect(twice.runs).toHaveLength(1);
    expect(twice.runs[0]).toMatchObject({ id: 'r1', seatsMax: 10, priceCents: 12000, ...DAYS });
  });

  test('takes a place of the member with its barrier facts', () => {
    const [run] = applied({ venue: 'haus' }).runs;
    expect(run).toMatchObject({ venueId: 'haus', venue: HOUSE.venue });
  });

  test('takes a new place as typed', () => {
    const [run] = applied({ venue: 'other', venuePlace: ' Xanten ', venueName: '' }).runs;
    expect(run).toMatchObject({ venueId: null, venue: { place: 'Xanten', name: null } });
  });

  test('a place of somebody else is none', () => {
    expect(applied({ venue: 'fremd' }).runs[0]).toMatchObject({ venueId: null, venue: null });
  });

  test('keeps what the form does not show', () => {
    const course = applied({});
    const [run] = course.runs;
    if (run === undefined) throw new Error('no run');
    const kept = { ...course, runs: [{ ...run, times: ['evening' as const], sessionCount: 4 }] };
    expect(applied({ ...typedOf(run), count: '' }, kept).runs[0]).toMatchObject({
      times: ['evening'],
      sessionCount: 4,
    });
  });

  test('names every wrong field at once', () => {
    const run = {
      id: 'r1',
      days: DAYS,
      typed: {
        ...typed,
        price: 'teuer',
        seatsMax: 'viele',
        registrationEndsOn: 'bald',
        bookingUrl: 'kein Link',
        format: 'hologram',
      },
    };
    const answer = applyRun(emptyCourse('Demo'), run, []);
    expect(answer.kind === 'wrong' && answer.wrong.map(({ field }) => field).sort()).toEqual([
      'bookingUrl',
      'format',
      'price',
      'registrationEndsOn',
      'seatsMax',
    ]);
  });
});
