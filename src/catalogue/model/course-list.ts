/** Ways to look at the courses of a member. */
export const COURSE_FILTERS = [
  'all',
  'draft',
  'waiting',
  'returned',
  'published',
  'changed',
  'withdrawn',
  'expired',
  'delivered',
  'stale',
] as const;
export type CourseFilter = (typeof COURSE_FILTERS)[number];

/** Courses whose last run begins within so many days are worth a new date: when it has begun, nobody finds them (C-A3). */
export const ENDING_DAYS = 14;
