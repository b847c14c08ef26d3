import type { AccessFacts } from '../../tables.ts';
import { AccessFactsSchema } from './profile.ts';

/** A place of a member as people edit it; empty = unknown. */
export interface PlaceText {
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly place: string;
  readonly note: string;
  readonly access: AccessFacts;
}

export const PLACE_LONGEST = { line: 200, note: 500 } as const;

export type PlaceProblem = 'name' | 'place' | 'postal_code' | 'long' | 'access';

/** What is wrong, by field; empty = nothing. A place without town cannot be found by anybody. */
export function placeProblems(place: PlaceText): Partial<Record<keyof PlaceText, PlaceProblem>> {
  const problems: Partial<Record<keyof PlaceText, PlaceProblem>> = {};
  if (place.name === '') problems.name = 'name';
  if (place.place === '') problems.place = 'place';
  for (const field of ['name', 'street', 'postalCode', 'place'] as const) {
    if (place[field].length > PLACE_LONGEST.line) problems[field] = 'long';
  }
  if (place.note.length > PLACE_LONGEST.note) problems.note = 'long';
  if (place.postalCode !== '' && !/^(?:\d{5}|\d{4} ?[a-z]{2})$/i.test(place.postalCode)) {
    problems.postalCode ??= 'postal_code';
  }
  if (!AccessFactsSchema.safeParse(place.access).success) problems.access = 'access';
  return problems;
}
