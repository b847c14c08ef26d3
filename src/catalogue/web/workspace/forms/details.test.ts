import { expect, test } from 'vitest';
import { applyDetails, detailsOf } from './details.ts';
import { emptyCourse } from './empty-course.ts';

const course = {
  ...emptyCourse('Demo'),
  topics: ['edv-office', 'sprachen'],
  teachingUnits: 7.5,
  fundingGoal: 'aufstieg' as const,
  upgradingLevel: 2 as const,
  mandatoryTraining: false,
  access: { step_free: 'yes' as const },
  contact: {
    name: 'Demo Person',
    role: null,
    phone: '0281 0',
    email: null,
    url: null,
    hours: null,
  },
  keywords: ['Excel', 'Pivot'],
};

test('what the form shows of a course gives the same course back', () => {
  expect(applyDetails(course, detailsOf(course))).toEqual({ kind: 'document', document: course });
});

test('the first topic belongs to another form and stays first', () => {
  const typed = detailsOf(course);
  const more = { ...typed, lists: { ...typed.lists, moreTopics: ['pflege', 'edv-office'] } };
  expect(applyDetails(course, more)).toMatchObject({
    document: { topics: ['edv-office', 'pflege'] },
  });
});

test('an empty contact is none', () => {
  const typed = { ...detailsOf(course), contactName: ' ', contactPhone: '' };
  expect(applyDetails(course, typed)).toMatchObject({ document: { contact: null } });
});

test.each([
  ['teachingUnits', 'viele', 'number'],
  ['durationDays', '0', 'number'],
  ['url', 'kein Link', 'address'],
  ['contactUrl', 'kein Link', 'address'],
] as const)('%s "%s" is named', (field, text, reason) => {
  const answer = applyDetails(course, { ...detailsOf(course), [field]: text });
  expect(answer).toEqual({ kind: 'wrong', wrong: [{ field, reason }] });
});
