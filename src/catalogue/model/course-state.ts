import type { Publication } from '../../members/index.ts';

export const DRAFT_STATES = ['draft', 'waiting', 'returned'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/**
 * How a course stands with its people: `draft` never online; `waiting` for the office; `returned` by the office; `published` as it is
 * here; `changed` online, with changes that are not; `withdrawn`.
 */
export const COURSE_STATES = [
  'draft',
  'waiting',
  'returned',
  'published',
  'changed',
  'withdrawn',
] as const;
export type CourseState = (typeof COURSE_STATES)[number];

/** `draft` is null where nobody has changes that are not online. */
export function courseState(publication: Publication, draft: DraftState | null): CourseState {
  if (draft === 'waiting' || draft === 'returned') return draft;
  if (publication === 'published') return draft === null ? 'published' : 'changed';
  return publication;
}
