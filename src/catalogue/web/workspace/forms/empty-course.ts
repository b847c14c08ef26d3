import type { CourseDocument } from '../../../model/course-document.ts';

/** A course of which nothing is known but its title. */
export function emptyCourse(title: string): CourseDocument {
  return {
    kind: 'course',
    title,
    subtitle: null,
    description: null,
    learningAim: null,
    requirements: null,
    audience: null,
    topics: [],
    targets: [],
    funding: [],
    certificates: [],
    certificateText: null,
    occupations: [],
    languages: [],
    languageLevel: null,
    durationDays: null,
    teachingUnits: null,
    durationText: null,
    fundingText: null,
    fundingGoal: null,
    upgradingLevel: null,
    mandatoryTraining: null,
    teacherProfile: null,
    cancelTerms: null,
    keywords: [],
    access: {},
    url: null,
    contact: null,
    runs: [],
  };
}
