import type { CourseDocument } from '../course-document.ts';

/** What of a course can be suggested. */
export const SUGGESTED_PARTS = ['topics', 'occupations', 'certificates'] as const;
export type SuggestedPart = (typeof SUGGESTED_PARTS)[number];

/** Where a sign stands, in the order in which it counts. */
export const SIGN_PLACES = ['title', 'subtitle', 'keywords', 'description'] as const;
export type SignPlace = (typeof SIGN_PLACES)[number];

/** A value that may fit a course, and why. Only a person sets it. */
export interface Suggestion {
  readonly part: SuggestedPart;
  /** A key of the closed list, a KldB 2010 code or an address of ESCO. */
  readonly value: string;
  /** The words of the course that speak for it, as they stand there. */
  readonly sign: { readonly place: SignPlace; readonly words: string };
}

/** What of a course is looked at. */
export type SuggestionSigns = Pick<
  CourseDocument,
  'title' | 'subtitle' | 'keywords' | 'description' | 'certificateText' | SuggestedPart
>;

/** A suggestion as one word: for forms and for remembering what does not fit. */
export const suggestionKey = ({ part, value }: Pick<Suggestion, 'part' | 'value'>): string =>
  `${part} ${value}`;

/** The course with a value that was suggested; a main topic that there is stays the first. */
export function withSuggestion(
  document: CourseDocument,
  { part, value }: Pick<Suggestion, 'part' | 'value'>,
): CourseDocument {
  if (document[part].includes(value)) return document;
  return { ...document, [part]: [...document[part], value] };
}
