import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { eveningRun, wholeCourse } from '../../../../tests/support/whole-course.ts';
import type { CourseDocument } from '../course-document.ts';
import { newCourseDocument } from '../new-course-document.ts';
import { type CompletenessKey, type CompletenessState, completeness } from './completeness.ts';
import { mostOpen, NO_GAPS, withGapsOf } from './count-gaps.ts';

const TODAY = '2027-01-11';
const WHOLE: CourseDocument = {
  ...wholeCourse('Demo', [eveningRun('r1')]),
  learningAim: 'Kehlnähte schweißen',
  requirements: 'keine',
  teachingUnits: 6,
  certificates: ['teilnahme'],
  teacherProfile: 'Schweißfachmann mit 20 Jahren Praxis',
  cancelTerms: 'Bis eine Woche vorher kostenlos',
  access: { step_free: 'yes' },
};
const NOTHING = newCourseDocument('Demo');
const stateOf = (document: CourseDocument, key: CompletenessKey) =>
  completeness(document, TODAY).items.find((item) => item.key === key)?.state;
const LONG = 'Worum es geht. '.repeat(20);
const noHours = (id: string, more = {}) => eveningRun(id, { sessions: [], ...more });

describe('completeness', () => {
  test('a whole course meets all ten, one of which only the title is known none', () => {
    expect(completeness(WHOLE, TODAY)).toMatchObject({ met: 10, of: 10 });
    const { met, items } = completeness(NOTHING, TODAY);
    expect(met).toBe(0);
    expect(items.every(({ state }) => state === 'missing')).toBe(true);
  });

  test.each<[CompletenessKey, CompletenessState, CourseDocument]>([
    ['aim', 'partly', { ...NOTHING, description: LONG }],
    ['aim', 'missing', { ...NOTHING, description: 'Kurz.' }],
    ['entry', 'met', { ...NOTHING, languageLevel: 'B1' }],
    ['entry', 'partly', { ...NOTHING, audience: 'Beschäftigte' }],
    ['hours', 'met', { ...NOTHING, runs: [eveningRun('a')] }],
    ['hours', 'missing', { ...NOTHING, runs: [eveningRun('a'), noHours('b')] }],
    ['hours', 'partly', { ...NOTHING, durationText: '6 Wochen' }],
    ['dates', 'partly', { ...NOTHING, runs: [noHours('a')] }],
    ['dates', 'met', { ...NOTHING, runs: [noHours('a', { scheduleText: 'Mo bis Fr' })] }],
    [
      'dates',
      'met',
      { ...NOTHING, runs: [noHours('a', { startKind: 'rolling', startsOn: null, endsOn: null })] },
    ],
    [
      'dates',
      'partly',
      {
        ...NOTHING,
        runs: [noHours('a', { startKind: 'on_request', startsOn: null, endsOn: null })],
      },
    ],
    [
      'dates',
      'missing',
      { ...NOTHING, runs: [eveningRun('a', { startsOn: '2026-10-01', endsOn: '2026-10-01' })] },
    ],
    ['price', 'met', { ...NOTHING, runs: [eveningRun('a', { priceState: 'free' })] }],
    ['price', 'partly', { ...NOTHING, runs: [eveningRun('a', { priceState: 'on_request' })] }],
    [
      'price',
      'partly',
      { ...NOTHING, runs: [eveningRun('a'), eveningRun('b', { priceState: 'unknown' })] },
    ],
    ['price', 'missing', { ...NOTHING, runs: [eveningRun('a', { priceState: 'unknown' })] }],
    [
      'price',
      'met',
      { ...NOTHING, runs: [eveningRun('a', { startsOn: '2026-10-01', endsOn: '2026-10-01' })] },
    ],
    ['proof', 'met', { ...NOTHING, certificateText: 'Bescheinigung' }],
    [
      'contact',
      'partly',
      {
        ...NOTHING,
        contact: { name: 'Kursbüro', role: null, phone: null, email: null, url: null, hours: null },
      },
    ],
  ])('%s is %s', (key, state, document) => {
    expect(stateOf(document, key)).toBe(state);
  });

  test('an open price leads to the run that has none, without a run to a new one', () => {
    const runs = [eveningRun('a'), eveningRun('b', { priceState: 'unknown' })];
    const item = (document: CourseDocument) => completeness(document, TODAY).items[4];
    expect(item({ ...NOTHING, runs })?.field).toEqual({ runId: 'b', part: 'price' });
    expect(item(NOTHING)?.field).toEqual({ runId: null, part: 'runs' });
  });

  test('gaps are counted over courses, the most frequent first', () => {
    const courses = [WHOLE, { ...WHOLE, cancelTerms: null }, { ...NOTHING, cancelTerms: null }];
    const gaps = courses.reduce((sum, one) => withGapsOf(sum, completeness(one, TODAY)), NO_GAPS);
    expect(gaps).toMatchObject({ courses: 3, met: 19, open: { cancel: 2, aim: 1 } });
    expect(mostOpen(gaps)[0]).toBe('cancel');
  });
});

describe('the figure is for those who write the course', () => {
  test('neither the search nor the public pages read it', () => {
    const readers = [
      'src/catalogue/search',
      'src/catalogue/web/courses',
      'src/catalogue/web/course',
    ]
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.tsx?$/.test(name))
          .map((name) => `${folder}/${name}`),
      )
      .filter((file) => readFileSync(file, 'utf8').includes('completeness'));
    expect(readers).toEqual([]);
  });
});
