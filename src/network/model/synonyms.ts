import { z } from 'zod';

const Label = z.string().trim().min(1).max(80);

/** synonyms.yaml */
export const SynonymsFileSchema = z.strictObject({
  groups: z.array(z.array(Label).min(2)),
});

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
export function doubledLabels(groups: readonly (readonly string[])[]): string[] {
  return groups.flatMap((labels, at) => {
    const seen = new Set<string>();
    return labels.flatMap((label) => {
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
