import { foldedWords } from '../words.ts';
import { SIGN_PLACES, type SignPlace, type SuggestionSigns } from './suggestion.ts';

/** The text of a place, folded, with its own words to quote from. */
export interface SignText {
  readonly place: SignPlace;
  readonly folded: string;
  readonly original: string;
}

/** What a course says, in the order in which it counts. The certificate in words stands with the description. */
export function signTexts(course: SuggestionSigns): readonly SignText[] {
  const texts: Readonly<Record<SignPlace, string>> = {
    title: course.title,
    subtitle: course.subtitle ?? '',
    keywords: course.keywords.join(' | '),
    description: [course.certificateText, course.description].filter(Boolean).join('\n'),
  };
  return SIGN_PLACES.map((place) => ({
    place,
    folded: foldedWords(texts[place]),
    original: texts[place],
  }));
}

const WORD = /[\p{L}\p{N}+#]+/gu;

/** The words of a text in which folded words begin, as they are written there; the folded ones where they cannot be told. */
export function quotedWords(text: string, folded: string): string {
  const words = [...text.matchAll(WORD)];
  const count = folded.split(' ').length;
  for (let first = 0; first < words.length; first++) {
    const start = words[first]?.index ?? 0;
    // Abbreviations and umlauts fold to more or fewer words than they have.
    for (let last = first; last < Math.min(words.length, first + count + 1); last++) {
      const word = words[last];
      if (word === undefined) break;
      const quoted = text.slice(start, word.index + word[0].length);
      if (foldedWords(quoted).startsWith(` ${folded}`)) return quoted;
    }
  }
  return folded;
}
