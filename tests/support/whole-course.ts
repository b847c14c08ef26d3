import type {
  CourseDocument,
  CourseRunDocument,
} from '../../src/catalogue/model/course-document.ts';
import { newCourseDocument, newCourseRun } from '../../src/catalogue/model/new-course-document.ts';
import { randomId } from '../../src/platform/ids.ts';

export const NOW = new Date('2027-01-11T09:00:00Z');

/** A run on three evenings that can be published. */
export function eveningRun(id: string, more: Partial<CourseRunDocument> = {}): CourseRunDocument {
  const days = ['2027-02-01', '2027-02-08', '2027-02-15'];
  return {
    ...newCourseRun(id),
    startsOn: '2027-02-01',
    endsOn: '2027-02-15',
    sessions: days.map((heldOn) => ({ heldOn, startsAt: '18:00', endsAt: '19:30', note: null })),
    sessionCount: 3,
    times: ['evening'],
    venue: {
      name: 'Demo-Haus',
      street: 'Demostraße 1',
      postalCode: '46483',
      place: 'Wesel',
      locality: null,
      country: 'DE',
      note: null,
      access: {},
    },
    priceState: 'known',
    priceCents: 4900,
    seatsMax: 12,
    seatsFree: 12,
    ...more,
  };
}

/** A course that can be published. */
export function wholeCourse(title: string, runs: CourseRunDocument[] = []): CourseDocument {
  return {
    ...newCourseDocument(title),
    description: 'Für alle, die anfangen wollen.\n\n- Lesen\n- Schreiben',
    topics: ['deutsch'],
    contact: {
      name: 'Anna Demo',
      role: null,
      phone: '0281 000',
      email: 'kurse@demo.example',
      url: null,
      hours: null,
    },
    runs: runs.length > 0 ? runs : [eveningRun(randomId())],
  };
}
