import type { LanguageLevel } from '../tables.ts';

const GERMAN_COURSE =
  /^(?:(?:intensiv|sommer|berufssprach|online-?)kurs )?deutsch(?:kurs\p{L}*)?(?=$|[ :-])/iu;
const LEVEL = /(?<![A-Za-z0-9])([ABC])\s?([12])(?![0-9])/g;

/**
 * The CEFR level of a course that teaches German, if its title names exactly one. Levels of other languages say nothing about the
 * German that is needed, and a range (`A1–B2`) is not one level: both are unknown (null).
 */
export function germanCourseLevel(
  title: string,
  keywords: readonly string[],
): LanguageLevel | null {
  const isGermanCourse =
    GERMAN_COURSE.test(title) ||
    keywords.some((word) => /^deutsch (?:als )?(?:fremd|zweit)sprache$/i.test(word));
  if (!isGermanCourse) return null;
  const levels = new Set([...title.matchAll(LEVEL)].map((match) => `${match[1]}${match[2]}`));
  const [only] = levels;
  return levels.size === 1 ? levelOf(only) : null;
}

/** `B1`, `B1.2`, `b 1` → `B1`; anything else is no CEFR level. */
export function cefrLevel(text: string): LanguageLevel | null {
  const match = /^([ABC])\s?([12])(?:[.+/]\d?)?$/i.exec(text.trim());
  return match === null ? null : levelOf(`${match[1]}${match[2]}`.toUpperCase());
}

function levelOf(text: string | undefined): LanguageLevel | null {
  switch (text) {
    case 'A1':
    case 'A2':
    case 'B1':
    case 'B2':
    case 'C1':
    case 'C2':
      return text;
    default:
      return null;
  }
}
