import { keyOfStems, labelStems, NETWORK_SOURCE, type SynonymGroup } from '../text/synonyms.ts';
import { topicTerm } from '../text/terms-of-word.ts';
import type { TermFinder } from './find-terms.ts';
import type { WordGroup } from './word-group.ts';

export const SYNONYM_WEIGHT = 0.6;
export const OCCUPATION_WEIGHT = 0.4;
export const TOPIC_WEIGHT = 0.25;
/** Official lists name up to sixty words for an occupation; what is used are those that the catalogue knows, at most so many. */
const MOST_LABELS = 8;
const FEW_HEADINGS = 3;

/**
 * What else stands for a word or phrase, as far as titles, topics or keywords have it: the network's synonyms; for an occupation
 * (only where `withOccupations`) its other names and the topics in which it is taught. Never worth more than the word itself.
 */
export function relatedWords(
  finder: TermFinder,
  stems: readonly string[],
  withOccupations: boolean,
  mostRarity: number,
): WordGroup {
  const key = keyOfStems(stems);
  const groups = finder.state.lexicon.synonyms
    .find(key)
    .filter((group) => withOccupations || group.source === NETWORK_SOURCE);
  const seen = new Set([key]);
  const labels = groups.flatMap((group) => labelsOf(finder, group, seen, mostRarity));
  // A topic is broad: it helps where no title names the occupation.
  if (!withOccupations || finder.offersWith(labels, FEW_HEADINGS) >= FEW_HEADINGS) return labels;
  return [...labels, ...groups.flatMap((group) => topicsOf(finder, group, seen, mostRarity))];
}

function labelsOf(
  finder: TermFinder,
  { source, labels }: SynonymGroup,
  seen: Set<string>,
  mostRarity: number,
): WordGroup {
  const isOwn = source === NETWORK_SOURCE;
  const found: WordGroup[number][] = [];
  for (const label of labels) {
    const terms = [...new Set(labelStems(label))];
    const key = keyOfStems(terms);
    if (seen.has(key) || found.length >= MOST_LABELS) continue;
    seen.add(key);
    const reading = isOwn ? 'synonym' : 'occupation';
    const weight = isOwn ? SYNONYM_WEIGHT : OCCUPATION_WEIGHT;
    const wanted = { terms, reading, text: label, weight, onlyHeadings: true } as const;
    found.push(...finder.alternative(wanted, mostRarity));
  }
  return found;
}

function topicsOf(
  finder: TermFinder,
  { topics }: SynonymGroup,
  seen: Set<string>,
  mostRarity: number,
): WordGroup {
  return topics.flatMap((topic) => {
    const term = topicTerm(topic);
    if (seen.has(term)) return [];
    seen.add(term);
    const wanted = { terms: [term], reading: 'topic', text: topic, weight: TOPIC_WEIGHT } as const;
    return finder.alternative(wanted, mostRarity);
  });
}
