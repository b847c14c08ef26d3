import { describe, expect, test } from 'vitest';
import { wholeCourse } from '../../../tests/support/whole-course.ts';
import { CourseDocument } from './course-document.ts';
import { newCourseDocument, newCourseRun } from './new-course-document.ts';
import { storedCourse } from './stored-course.ts';

describe('CourseDocument', () => {
  test('a draft needs nothing but a title', () => {
    expect(CourseDocument.parse(newCourseDocument('Demo'))).toEqual(newCourseDocument('Demo'));
    expect(CourseDocument.safeParse(newCourseDocument(' \u0000 ')).success).toBe(false);
  });

  test('trims, drops what cannot be stored, writes addresses in full, keeps words once', () => {
    const given = {
      ...newCourseDocument('  Ein\n Titel\u0000 '),
      subtitle: '  ',
      url: 'www.demo.example',
      topics: ['a', ' a', ''],
      teachingUnits: 7.26,
    };
    expect(CourseDocument.parse(given)).toMatchObject({
      title: 'Ein Titel',
      subtitle: null,
      url: 'https://www.demo.example/',
      topics: ['a'],
      teachingUnits: 7.3,
    });
  });

  test.each([
    ['an address that is none', { url: 'javascript:alert(1)' }],
    ['a field that there is not', { isAdmin: true }],
    ['a day that there is not', { runs: [{ ...newCourseRun('r1'), startsOn: '2027-02-30' }] }],
    [
      'a time that there is not',
      {
        runs: [
          {
            ...newCourseRun('r1'),
            sessions: [{ heldOn: '2027-02-01', startsAt: '24:00', endsAt: null, note: null }],
          },
        ],
      },
    ],
    ['the same run twice', { runs: [newCourseRun('r1'), newCourseRun('r1')] }],
    ['half a seat', { runs: [{ ...newCourseRun('r1'), seatsFree: 0.5 }] }],
    ['another state than the known ones', { runs: [{ ...newCourseRun('r1'), status: 'sold' }] }],
  ])('refuses %s', (_what, more) => {
    expect(CourseDocument.safeParse({ ...newCourseDocument('Demo'), ...more }).success).toBe(false);
  });
});

describe('storedCourse', () => {
  test('gives back what was kept, whatever the order of its keys', () => {
    const document = wholeCourse('Demo');
    expect(storedCourse(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  test('what an older version did not have yet is unknown', () => {
    expect(storedCourse({ title: 'Alt', runs: [{ id: 'r1', number: 'K1' }] })).toEqual({
      ...newCourseDocument('Alt'),
      runs: [{ ...newCourseRun('r1'), number: 'K1' }],
    });
  });
});
