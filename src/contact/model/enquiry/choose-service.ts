/** A service that could answer, best match first. */
export interface ServiceChoice {
  readonly key: string;
  /** Id of the member that offers it and can take enquiries; null = only named for orientation. */
  readonly memberId: string | null;
  /** How well it fits topic, place and audience, more is better. */
  readonly score: number;
  /** ISO 639-1. */
  readonly languages: readonly string[];
  /** Open needs of this service. */
  readonly openNeeds: number;
}

/** Services this close to the best one fit as well. */
const AS_GOOD_AS = 0.85;

/**
 * Who gets a need: of those that take enquiries and fit about as well as the best, first whoever speaks the language that was wished
 * for, then whoever has the least to do. Null = nobody; the office sees to it.
 */
export function chooseService<Choice extends ServiceChoice>(
  choices: readonly Choice[],
  language: string,
): Choice | null {
  const able = choices.filter(({ memberId, score }) => memberId !== null && score > 0);
  const best = Math.max(0, ...able.map(({ score }) => score));
  const speaks = ({ languages }: Choice) => (languages.includes(language) ? 0 : 1);
  const [chosen] = able
    .filter(({ score }) => score >= best * AS_GOOD_AS)
    .sort(
      (a, b) =>
        speaks(a) - speaks(b) ||
        a.openNeeds - b.openNeeds ||
        b.score - a.score ||
        a.key.localeCompare(b.key),
    );
  return chosen ?? null;
}
