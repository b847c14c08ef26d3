import type { Pace } from '../../../platform/pace.ts';
import { CompoundParts, SHORT_PARTS, SHORTEST_COMPOUND, SHORTEST_PART } from './compounds.ts';
import { stem } from './stem.ts';

/** Folded heads that occur in course titles everywhere, so that a catalogue of ten offers splits its compounds too. */
const COMMON_HEADS = `lehrgang kurs seminar ausbildung weiterbildung fortbildung umschulung schulung prufung training
workshop helfer kraft schein fuhrer management grundlagen beratung pflege technik recht wesen assistenz abrechnung handel buchhaltung
betreuung sicherheit verwaltung planung steuerung entwicklung leitung organisation mechaniker techniker fachmann meister dienst
handwerk verkehr wirtschaft logistik marketing`;
const COMMON_HEAD_FREQUENCY = 10;
const LONGEST_PART = 14;

/** How often a word stands in the catalogue (number of offers), by folded word. */
export type WordFrequencies = ReadonlyMap<string, number>;

/**
 * Learns the parts of compounds from the words of a catalogue of `offers` offers: words that stand alone often enough for its
 * size, and word beginnings and ends before or after which many different letters occur (Harris' successor variety), such as
 * `-lehrgang`.
 */
export async function learnCompoundParts(
  words: WordFrequencies,
  offers: number,
  pace: Pace,
): Promise<CompoundParts> {
  const least = offers < 200 ? 1 : Math.max(2, offers / 2000);
  const parts = new Map<string, number>();
  const heads = new Set<string>();
  const note = (part: string, frequency: number) =>
    parts.set(part, Math.max(parts.get(part) ?? 0, frequency));
  const whole = new Map<string, number>();
  for (const [word, frequency] of words) {
    if (!isPossiblePart(word)) continue;
    const stemmed = stem(word);
    whole.set(stemmed, (whole.get(stemmed) ?? 0) + frequency);
    await pace.pause();
  }
  for (const [stemmed, frequency] of whole) if (frequency >= least) note(stemmed, frequency);
  const { ends, beginnings } = await fragments(words, pace);
  for (const [fragment, frequency] of ends) note(stem(fragment), frequency);
  await pace.pause();
  for (const [fragment, frequency] of beginnings) note(stem(fragment), frequency);
  for (const part of SHORT_PARTS) note(part, least);
  for (const head of COMMON_HEADS.split(/\s/).map(stem)) {
    heads.add(head);
    note(head, Math.max(COMMON_HEAD_FREQUENCY, least));
  }
  for (const [stemmed, frequency] of whole) {
    if (frequency >= Math.max(5, least * 4) && stemmed.length >= 6) heads.add(stemmed);
  }
  return new CompoundParts(parts, heads);
}

function isPossiblePart(word: string): boolean {
  return word.length >= 3 && word.length <= LONGEST_PART && /^\p{L}+$/u.test(word);
}

interface Variety {
  count: number;
  letters: number;
}

const LEAST_OCCURRENCES = 15;
const LEAST_LETTERS_BEFORE = 6;
const LEAST_LETTERS_AFTER = 8;

async function fragments(words: WordFrequencies, pace: Pace) {
  const ends = new Map<string, Variety>();
  const beginnings = new Map<string, Variety>();
  for (const [word, frequency] of words) {
    await pace.pause();
    if (word.length < SHORTEST_COMPOUND || frequency < 2) continue;
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      if (word.length - at <= LONGEST_PART) count(ends, word.slice(at), word.charCodeAt(at - 1));
      if (at <= 12) count(beginnings, word.slice(0, at), word.charCodeAt(at));
    }
  }
  return {
    ends: various(ends, LEAST_LETTERS_BEFORE),
    beginnings: various(beginnings, LEAST_LETTERS_AFTER),
  };
}

function count(varieties: Map<string, Variety>, fragment: string, neighbour: number): void {
  const known = varieties.get(fragment);
  const letter = 1 << (neighbour & 31);
  if (known === undefined) varieties.set(fragment, { count: 1, letters: letter });
  else {
    known.count++;
    known.letters |= letter;
  }
}

function* various(varieties: Map<string, Variety>, least: number): Generator<[string, number]> {
  for (const [fragment, variety] of varieties) {
    if (variety.count < LEAST_OCCURRENCES || bits(variety.letters) < least) continue;
    yield [fragment, variety.count];
  }
}

function bits(mask: number): number {
  let rest = mask;
  let found = 0;
  for (; rest !== 0; found++) rest &= rest - 1;
  return found;
}
