import { expect, test } from 'vitest';
import {
  editingDatabase,
  eveningRun,
  publishedCourse,
  wholeCourse,
} from '../../../../tests/support/editing.ts';
import type { CourseDocument } from '../../model/course-document.ts';
import { openCourse } from './open-course.ts';

const { db } = await editingDatabase();

/** A course with something in every field. */
const full: CourseDocument = {
  ...wholeCourse('Alles'),
  kind: 'retraining',
  subtitle: 'mit allem',
  description: 'Erster Absatz\nmit <zwei> Zeilen & "Zeichen".\n\n1. eins\n2. zwei\n\n- a\n- b',
  learningAim: 'eins\nzwei',
  requirements: 'keine',
  audience: 'alle',
  targets: ['frauen'],
  funding: ['bildungsgutschein'],
  certificates: ['teilnahme'],
  certificateText: 'Teilnahmebescheinigung',
  occupations: ['24422', 'http://data.europa.eu/esco/occupation/demo-1'],
  languages: ['de', 'uk'],
  languageLevel: 'B1',
  durationDays: 15,
  teachingUnits: 7.5,
  durationText: 'drei Wochen',
  fundingText: 'auf Antrag',
  fundingGoal: 'aufstieg',
  upgradingLevel: 2,
  mandatoryTraining: true,
  teacherProfile: 'mit 20 Jahren Praxis',
  cancelTerms: 'bis eine Woche vorher',
  keywords: ['wort'],
  access: { step_free: 'yes' },
  url: 'https://demo.example/kurs',
  contact: {
    name: 'Anna Demo',
    role: 'Leitung',
    phone: '0281 000',
    email: 'kurse@demo.example',
    url: 'https://demo.example/',
    hours: 'werktags',
  },
  runs: [
    eveningRun('full', {
      number: 'K1',
      registrationEndsOn: '2027-01-20',
      format: 'hybrid',
      times: ['evening', 'block'],
      scheduleText: 'montags',
      sessions: [{ heldOn: '2027-02-01', startsAt: '18:00', endsAt: null, note: 'Einführung' }],
      sessionCount: 1,
      endsOn: '2027-02-15',
      venue: {
        name: 'Haus',
        street: 'Weg 1',
        postalCode: '46483',
        place: 'Wesel',
        locality: 'Mitte',
        country: 'NL',
        note: 'Hof',
        access: { step_free: 'no' },
      },
      priceText: 'ermäßigt 30 Euro',
      seatsMin: 5,
      seatsFree: 0,
      status: 'cancelled',
      cancelReason: 'Erkrankt',
      childcare: 'nearby',
      bookingUrl: 'https://demo.example/buchen',
    }),
  ],
};

test('every field of a course is filled in here and comes back as it went online', async () => {
  expect(emptyPlaces(full)).toEqual(['runs.0.sessions.0.endsAt', 'runs.0.venueId']);
  const { offerId } = await publishedCourse(db, full);
  const course = await openCourse(db, { memberId: 'own', offerId });
  const [run] = full.runs;
  expect(course?.document).toEqual({ ...full, runs: [{ ...run, venueId: expect.any(String) }] });
  expect(course?.changes).toEqual([]);
});

function emptyPlaces(value: unknown, place: readonly string[] = []): string[] {
  if (value === null || (Array.isArray(value) && value.length === 0)) return [place.join('.')];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => emptyPlaces(inner, [...place, key]));
}
