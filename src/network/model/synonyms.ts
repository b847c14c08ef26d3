import { z } from 'zod';

const Label = z.string().trim().min(1).max(80);

const KldbCode = z.custom<string>(
  (value) => typeof value === 'string' && /^\d{3,5}$/.test(value),
  'ein Code der KldB 2010 mit drei bis fünf Ziffern in Anführungszeichen, etwa "3421"',
);

/** A line of synonyms.yaml. */
const GroupSchema = z.preprocess(
  // A plain list of words is the usual case.
  (value) => (Array.isArray(value) ? { words: value } : value),
  z.strictObject({ words: z.array(Label).min(2), kldb: KldbCode.optional() }),
);

/** synonyms.yaml */
export const SynonymsFileSchema = z.strictObject({ groups: z.array(GroupSchema) });

/** The network's own words for one thing; with `kldb` they are an occupation, found also by the topics that teach it. */
export type OwnSynonyms = z.output<typeof GroupSchema>;

/** Labels of one thing as a source groups them; the preferred one first. */
export interface LabelGroup {
  /** The group's name in its source: URI, code or number. */
  readonly key: string;
  readonly labels: readonly string[];
  /** Occupation codes of KldB 2010 and ISCO-08; empty where the source has none. */
  readonly kldb: readonly string[];
  readonly isco: readonly string[];
}

/** Sentences about labels that stand twice in one group. */
export function doubledLabels(groups: readonly OwnSynonyms[]): string[] {
  return groups.flatMap(({ words }, at) => {
    const seen = new Set<string>();
    return words.flatMap((label) => {
      const key = label.toLowerCase();
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [
        `groups[${at}]: „${label}“ steht mehrfach in der Gruppe. Erlaubt ist: jedes Wort nur einmal.`,
      ];
    });
  });
}
