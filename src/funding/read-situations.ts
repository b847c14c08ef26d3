import { z } from 'zod';
import { DataFileError, readYamlFile } from '../platform/yaml/read-yaml.ts';
import { namesLike } from './checks/problem.ts';
import { answerProblems } from './checks/value-problems.ts';
import type { Facts } from './model/fact.ts';
import type { Spoken } from './model/localized.ts';
import type { Situation } from './model/persona-result.ts';
import { Day, FactName, FactValueSchema, Words } from './schema/spoken-schema.ts';

/** The shape of personas.json, of which only the question is read; what is expected may be missing. */
const SituationsSchema = z.object({
  personas: z.array(
    z.object({
      id: Words,
      stichtag: Day.optional(),
      frager: z.enum(['person', 'betrieb']).default('person'),
      fakten: z.record(FactName, FactValueSchema.nullable()),
      unbekannt: z.array(FactName).default([]),
    }),
  ),
});

/** People and companies to evaluate, and what in their file does not count. */
export interface Situations {
  readonly situations: readonly Situation[];
  /** One sentence per fact that does not exist: rules of another day may have asked for it. */
  readonly warnings: readonly string[];
}

/**
 * Reads people and companies from a file in the shape of personas.json; expectations are ignored, `today` counts where no key date
 * stands. Throws {@link DataFileError} with the lines that are wrong: a value that a fact cannot have is never evaluated.
 */
export async function readSituations(
  file: string,
  today: string,
  facts: Facts<Spoken>,
): Promise<Situations> {
  const { value, problemAt } = await readYamlFile(file, SituationsSchema);
  const wrong = value.personas.flatMap(({ fakten }, at) => {
    const known = Object.entries(fakten).filter(([name]) => Object.hasOwn(facts, name));
    return answerProblems(Object.fromEntries(known), ['personas', at, 'fakten'], facts);
  });
  if (wrong.length > 0) {
    throw new DataFileError(
      wrong.map(({ place, sentence }) => problemAt(place, sentence)).join('\n'),
    );
  }
  const named = new Set(
    value.personas.flatMap(({ fakten, unbekannt }) => [...Object.keys(fakten), ...unbekannt]),
  );
  return {
    situations: value.personas.map(({ stichtag = today, ...situation }) => ({
      ...situation,
      stichtag,
    })),
    warnings: [...named].filter((name) => !Object.hasOwn(facts, name)).map(unknown(facts)),
  };
}

function unknown(facts: Facts<Spoken>): (name: string) => string {
  return (name) =>
    `Den Fakt „${name}“ gibt es nicht; er zählt nicht. Erlaubt ist: ${namesLike(name, Object.keys(facts))}.`;
}
