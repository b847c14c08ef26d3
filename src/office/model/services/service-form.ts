import type { AdviceService } from '../../../network/index.ts';
import { type TypedFields, typedOf, withTyped } from '../read-fields.ts';
import { SERVICE_FIELDS } from '../settings-area.ts';
import { exceptionLines, hoursLine, readExceptionLines, readHoursLine } from './hours-lines.ts';
import { placeLine, readPlaceLine } from './place-lines.ts';

/** Words of the form for values of closed lists, by their keys: "Deutsch lernen" for `german`. */
export interface ServiceWords {
  readonly topics: ReadonlyMap<string, string>;
  readonly audiences: ReadonlyMap<string, string>;
  readonly languages: ReadonlyMap<string, string>;
  readonly appointments: ReadonlyMap<string, string>;
}

/** The texts of the form's fields as a service has them: hours, places and lists are lines. */
export function typedService(service: AdviceService, words: ServiceWords): TypedFields {
  const listed = (keys: readonly string[], names: ReadonlyMap<string, string>): string =>
    keys.map((key) => names.get(key) ?? key).join('\n');
  return {
    ...typedOf(service, SERVICE_FIELDS),
    topics: listed(service.topics, words.topics),
    audiences: listed(service.audiences, words.audiences),
    languages: listed(service.languages, words.languages),
    appointment: words.appointments.get(service.appointment) ?? '',
    places: service.places.map(placeLine).join('\n'),
    hours: service.hours.map(hoursLine).join('\n'),
    exceptions: service.exceptions.flatMap(exceptionLines).join('\n'),
  };
}

/** The service with what was typed; the schema judges it. Lines that cannot be read stay as text, so that it refuses them. */
export function serviceOf(
  base: Record<string, unknown>,
  old: AdviceService | undefined,
  typed: TypedFields,
  words: ServiceWords,
): unknown {
  const made = withTyped(base, SERVICE_FIELDS, typed);
  const lines = (place: string): readonly string[] =>
    (typed[place] ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const languages = lines('languages').map((line) => keyOf(line, words.languages));
  const appointment = (typed.appointment ?? '').trim();
  return {
    ...(typeof made === 'object' ? made : {}),
    topics: lines('topics').map((line) => keyOf(line, words.topics)),
    audiences: lines('audiences').map((line) => keyOf(line, words.audiences)),
    ...(languages.length === 0 ? { languages: ['de'] } : { languages }),
    appointment: appointment === '' ? 'unknown' : keyOf(appointment, words.appointments),
    places: lines('places').map((line) => readPlaceLine(line, old?.places ?? [])),
    hours: lines('hours').map(readHoursLine),
    exceptions: readExceptionLines(lines('exceptions')),
  };
}

/** The key of a word, however it is written; the word itself where the list does not have it. */
function keyOf(word: string, names: ReadonlyMap<string, string>): string {
  const same = (other: string): boolean => other.toLowerCase() === word.toLowerCase();
  return [...names].find(([key, name]) => same(name) || same(key))?.[0] ?? word;
}
