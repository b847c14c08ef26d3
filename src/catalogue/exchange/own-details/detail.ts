import type { z } from 'zod';

/** How a field stands in a file as words beside what its format has places for, and how it is read from them again. */
export interface Detail<Thing> {
  /** No words: the field says what it says where nothing is stated. */
  words(thing: Thing): readonly string[];
  /** The thing with what the words say; as it was where they are not understood. */
  read(words: readonly string[], thing: Thing): Thing;
}

/** Words by the name of their field. */
export type Details = ReadonlyMap<string, readonly string[]>;

/** A field of one word; `usual` is what it means that there is none. */
export function oneWord<Thing, Key extends keyof Thing>(
  key: Key,
  usual: Thing[Key],
  schema: z.ZodType<Thing[Key]>,
): Detail<Thing> {
  return {
    words: (thing) => (thing[key] === usual ? [] : [String(thing[key])]),
    read: ([word], thing) =>
      word === undefined ? { ...thing, [key]: usual } : withParsed(thing, key, schema, word),
  };
}

/** A field that is a list. */
export function manyWords<Thing, Key extends keyof Thing>(
  key: Key,
  words: (value: Thing[Key]) => readonly string[],
  schema: z.ZodType<Thing[Key]>,
): Detail<Thing> {
  return {
    words: (thing) => words(thing[key]),
    read: (given, thing) => withParsed(thing, key, schema, given),
  };
}

/** The thing with these details instead of what was read of them elsewhere. */
export function withDetails<Thing>(
  thing: Thing,
  known: Readonly<Record<string, Detail<Thing>>>,
  names: readonly string[],
  details: Details,
): Thing {
  return names.reduce(
    (sofar, name) => known[name]?.read(details.get(name) ?? [], sofar) ?? sofar,
    thing,
  );
}

/** The details of a thing, those without words left out. */
export function detailsOf<Thing>(
  thing: Thing,
  known: Readonly<Record<string, Detail<Thing>>>,
  names: readonly string[],
): Details {
  const all = names.map((name) => [name, known[name]?.words(thing) ?? []] as const);
  return new Map(all.filter(([, words]) => words.length > 0));
}

function withParsed<Thing, Key extends keyof Thing>(
  thing: Thing,
  key: Key,
  schema: z.ZodType<Thing[Key]>,
  given: unknown,
): Thing {
  const answer = schema.safeParse(given);
  return answer.success ? { ...thing, [key]: answer.data } : thing;
}
