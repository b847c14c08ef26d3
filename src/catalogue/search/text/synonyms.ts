import { phraseKey } from './phrase-key.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** The network's own list; all other sources are lists of occupations. */
export const NETWORK_SOURCE = 'network';

/** Words and phrases for the same thing, from one source. */
export interface SynonymGroup {
  /** `network`, or the official list that names them: `esco`, `kldb`, `auxco`. */
  readonly source: string;
  /** The first is the one to show. */
  readonly labels: readonly string[];
  /** Keys of the topics in which an occupation is taught; empty for other groups. */
  readonly topics: readonly string[];
}

/** An occupation as suggestions show it; `key` is its {@link phraseKey}, `topics` are those in which it is taught. */
export interface Occupation {
  readonly key: string;
  readonly shown: string;
  readonly topics: readonly string[];
}

/** A label that stands for more occupations than this says nothing about any of them. */
const MOST_MEANINGS = 3;
/** Longer labels (Sachbearbeiter für Kälte- und Klimatechnik im Außendienst) are met by no course and cost time. */
export const MOST_LABEL_WORDS = 4;

/** Finds the groups in which a word or phrase stands, whatever its form. */
export class Synonyms {
  readonly groups: readonly SynonymGroup[];
  /** Stems of the words in the names of topics. */
  readonly topicWords: ReadonlySet<string>;
  /** Sorted by key, each key once. */
  readonly occupations: readonly Occupation[];
  /** Key of a label → numbers of its groups. */
  readonly #groupsOf: ReadonlyMap<string, readonly number[]>;

  constructor(
    groups: readonly SynonymGroup[],
    topicWords: ReadonlySet<string> = new Set(),
    groupsOf = groupsByLabel(groups),
    occupations: readonly Occupation[] = occupationsOf(groups),
  ) {
    this.groups = groups;
    this.topicWords = topicWords;
    this.#groupsOf = groupsOf;
    this.occupations = occupations;
  }

  /** Groups with this label; a label of too many occupations has none. `key` as {@link keyOfStems} gives it. */
  find(key: string): readonly SynonymGroup[] {
    const numbers = this.#groupsOf.get(key) ?? [];
    const groups = numbers
      .map((number) => this.groups[number])
      .filter((group) => group !== undefined);
    const own = groups.filter((group) => group.source === NETWORK_SOURCE);
    return groups.length - own.length > MOST_MEANINGS ? own : groups;
  }

  /** Whether the lists know a word: as a label of its own, or in the name of a topic. */
  has(stemmed: string): boolean {
    return this.#groupsOf.has(stemmed) || this.topicWords.has(stemmed);
  }

  /** With what follows from the groups: the stems of thousands of labels take tenths of a second. */
  toPlain() {
    const { groups, topicWords, occupations } = this;
    return { groups, topicWords, groupsOf: this.#groupsOf, occupations };
  }

  static from(plain: ReturnType<Synonyms['toPlain']>): Synonyms {
    return new Synonyms(plain.groups, plain.topicWords, plain.groupsOf, plain.occupations);
  }
}

function groupsByLabel(groups: readonly SynonymGroup[]): ReadonlyMap<string, readonly number[]> {
  const groupsOf = new Map<string, number[]>();
  for (const [number, { labels }] of groups.entries()) {
    for (const key of labels.map(labelKey)) {
      if (key === null) continue;
      const known = groupsOf.get(key);
      if (known === undefined) groupsOf.set(key, [number]);
      else if (known.at(-1) !== number) known.push(number);
    }
  }
  return groupsOf;
}

/** Stems of the telling words of all these labels. */
export function stemsOfLabels(labels: Iterable<readonly string[]>): ReadonlySet<string> {
  return new Set([...labels].flat().flatMap(labelStems));
}

/** Stems of the telling words of a label. */
export function labelStems(label: string): string[] {
  return wordsOf(label)
    .filter((word) => !isStopWord(word.folded))
    .map((word) => stem(word.folded));
}

export function keyOfStems(stems: readonly string[]): string {
  return stems.join(' ');
}

function labelKey(label: string): string | null {
  const stems = labelStems(label);
  return stems.length === 0 || stems.length > MOST_LABEL_WORDS ? null : keyOfStems(stems);
}

/** Only names that a search finds again: not too long, and with a topic that may have offers. */
function occupationsOf(groups: readonly SynonymGroup[]): Occupation[] {
  const byKey = new Map<string, Occupation>();
  for (const { source, labels, topics } of groups) {
    // Fields of work (KldB) are no occupations.
    if (source === NETWORK_SOURCE || source === 'kldb' || topics.length === 0) continue;
    for (const shown of labels) {
      const key = phraseKey(shown);
      const words = key.split(' ').length;
      if (key !== '' && words <= MOST_LABEL_WORDS && !byKey.has(key)) {
        byKey.set(key, { key, shown, topics });
      }
    }
  }
  return [...byKey.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}
