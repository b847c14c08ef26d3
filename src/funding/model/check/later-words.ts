import type { Programme, RuleSet } from '../programme.ts';
import { versionKey } from '../voice/result-words.ts';

/** What of a version no question needs: its laws, and the names of its benefits in their order. */
export interface LaterWords {
  readonly recht: readonly string[];
  readonly namen: readonly string[];
}

/** By version; see `versionKey`. */
export type AllLaterWords = Readonly<Record<string, LaterWords>>;

/** The rules without these words, so that questions are there sooner. */
export function withoutLaterWords(rules: RuleSet<string>): RuleSet<string> {
  const bare = (programme: Programme<string>): Programme<string> => ({
    ...programme,
    recht: [],
    leistung: programme.leistung.map((benefit) => ({ ...benefit, name: '' })),
  });
  return { ...rules, programmes: rules.programmes.map(bare) };
}

export function laterWordsOf({ programmes }: RuleSet<string>): AllLaterWords {
  return Object.fromEntries(
    programmes.map((version) => [
      versionKey(version),
      { recht: version.recht, namen: version.leistung.map(({ name }) => name) },
    ]),
  );
}

/** The whole rules again. */
export function withLaterWords(rules: RuleSet<string>, words: AllLaterWords): RuleSet<string> {
  const whole = (programme: Programme<string>): Programme<string> => {
    const own = words[versionKey(programme)];
    if (own === undefined) return programme;
    const { recht, namen } = own;
    const leistung = programme.leistung.map((benefit, place) => ({
      ...benefit,
      name: namen[place] ?? '',
    }));
    return { ...programme, recht, leistung };
  };
  return { ...rules, programmes: rules.programmes.map(whole) };
}
