import { type Spoken, VOICES } from '../localized.ts';

/** Whether two texts name the same numbers in the same order, in every voice: then a change is one of words only. */
export function sameFigures(one: Spoken, other: Spoken): boolean {
  return VOICES.every((voice) => figures(one[voice]) === figures(other[voice]));
}

const figures = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');
