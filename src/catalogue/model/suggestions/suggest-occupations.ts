import type { OccupationIndex } from './occupation-index.ts';
import { quotedWords, type SignText } from './signs-in.ts';
import type { Suggestion } from './suggestion.ts';

const MOST_OCCUPATIONS = 3;
/** A field of work of KldB 2010: keywords name many that a course only touches on. */
const FIELD = /^\d{3,4}$/;
/** "Schweißerlehrgang", "Umschulung Lagerhelferin": what a course for an occupation is called behind its name. */
const COURSE_WORDS =
  /(?:s|en|n|innen)?(?:grund|aufbau|basis|vorbereitungs)?(?:lehrgang|kurs|ausbildung|fortbildung|weiterbildung|umschulung|schulung|pruefung|seminar|training)$/;

/**
 * Occupations that title, subtitle and keywords name, longest name first, at most three. Descriptions name occupations for many other
 * reasons ("ideal für Sachbearbeiter") and are not asked.
 */
export function suggestOccupations(
  texts: readonly SignText[],
  index: OccupationIndex,
  set: readonly string[],
): Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const { place, folded, original } of texts) {
    if (place === 'description') continue;
    for (const { name, values } of namesIn(folded, index)) {
      for (const value of oneOfEachList(values)) {
        if (set.includes(value) || found.has(value)) continue;
        if (place === 'keywords' && FIELD.test(value)) continue;
        const sign = { place, words: quotedWords(original, name) };
        found.set(value, { part: 'occupations', value, sign });
      }
    }
    if (found.size >= MOST_OCCUPATIONS) break;
  }
  return [...found.values()].slice(0, MOST_OCCUPATIONS);
}

/** The same name stands in a list several times where it is called the same at several levels. */
function oneOfEachList(values: readonly string[]): readonly string[] {
  const isEsco = (value: string) => value.startsWith('http');
  const found = [values.find(isEsco), values.find((value) => !isEsco(value))];
  return found.filter((value) => value !== undefined);
}

interface FoundName {
  readonly name: string;
  readonly values: readonly string[];
}

/** Names in a folded text, longest first; a name within a longer one that was found does not count. */
function namesIn(folded: string, { byName, mostWords }: OccupationIndex): FoundName[] {
  const words = folded.trim().split(' ');
  const taken = new Set<number>();
  const names: FoundName[] = [];
  for (let length = Math.min(mostWords, words.length); length > 0; length--) {
    for (let first = 0; first + length <= words.length; first++) {
      if (taken.has(first) || taken.has(first + length - 1)) continue;
      const phrase = words.slice(first, first + length).join(' ');
      const name = nameOf(phrase, byName);
      if (name === null) continue;
      names.push({ name, values: byName.get(name) ?? [] });
      for (let at = first; at < first + length; at++) taken.add(at);
    }
  }
  return names;
}

function nameOf(phrase: string, byName: OccupationIndex['byName']): string | null {
  if (byName.has(phrase)) return phrase;
  const bare = phrase.replace(COURSE_WORDS, '');
  return bare !== phrase && byName.has(bare) ? bare : null;
}
