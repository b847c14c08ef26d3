import { expect, test } from 'vitest';
import type { CourseRunDocument } from './course-document.ts';
import { newCourseDocument, newCourseRun } from './new-course-document.ts';
import { tidyCourse } from './tidy-course.ts';

const tidied = (more: Partial<CourseRunDocument>): CourseRunDocument | undefined =>
  tidyCourse({ ...newCourseDocument('Demo'), runs: [{ ...newCourseRun('r1'), ...more }] }).runs[0];
const meeting = (
  heldOn: string,
  startsAt: string | null = '18:00',
  endsAt: string | null = '20:00',
) => ({ heldOn, startsAt, endsAt, note: null });

test('meetings come in order; first and last day, number and times of day follow from them', () => {
  expect(
    tidied({
      sessions: [meeting('2027-02-08'), meeting('2027-02-01')],
      times: ['morning', 'block'],
    }),
  ).toMatchObject({
    startsOn: '2027-02-01',
    endsOn: '2027-02-08',
    sessionCount: 2,
    times: ['evening', 'block'],
    sessions: [{ heldOn: '2027-02-01' }, { heldOn: '2027-02-08' }],
  });
});

test('days that people state are kept as long as no meeting lies outside of them', () => {
  const days = { startsOn: '2027-01-25', endsOn: '2027-03-01' };
  expect(tidied({ ...days, sessions: [meeting('2027-02-01')] })).toMatchObject(days);
  expect(tidied({ ...days, sessions: [meeting('2027-03-08')] })).toMatchObject({
    endsOn: '2027-03-08',
  });
  expect(
    tidied({ startsOn: '2027-01-25', sessionCount: 10, times: ['weekend', 'evening'] }),
  ).toMatchObject({ sessionCount: 10, times: ['evening', 'weekend'] });
});

test('what another choice has made void goes', () => {
  expect(
    tidied({ startKind: 'rolling', startsOn: '2027-01-01', endsOn: '2027-02-01' }),
  ).toMatchObject({ startsOn: null, endsOn: null });
  expect(tidied({ priceState: 'free', priceCents: 100 })?.priceCents).toBeNull();
  expect(tidied({ status: 'open', cancelReason: 'krank' })?.cancelReason).toBeNull();
  const empty = {
    name: null,
    street: null,
    postalCode: null,
    place: null,
    locality: null,
    country: 'DE',
    note: null,
    access: {},
  };
  expect(tidied({ venue: empty })?.venue).toBeNull();
  expect(
    tidyCourse({
      ...newCourseDocument('Demo'),
      contact: { name: null, role: null, phone: null, email: null, url: null, hours: null },
    }).contact,
  ).toBeNull();
});
