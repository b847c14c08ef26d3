import type { CourseDocument } from '../../../model/course-document.ts';

/** A course of which nothing is known but its title. */
export function emptyCourse(title: string): CourseDocument {
  return {
    kind: 'course',
    title,
    subtitle: null,
    description: null,
    requirements: null,
    audience: null,
    topics: [],
    targets: [],
    funding: [],
    certificates: [],
    certificateText: null,
    languages: [],
    languageLevel: null,
    durationDays: null,
    teachingUnits: null,
    durationText: null,
    fundingText: null,
    keywords: [],
    access: {},
    url: null,
    contact: null,
    runs: [],
  };
}
