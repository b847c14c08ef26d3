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

/** Days after which a course wants to be confirmed (C-A3). */
export const STALE_AFTER_DAYS = 60;
