import type { SuggestionKind } from '../types.ts';
import { withParents } from './offer-facts.ts';
import { MOST_WITNESSES } from './phrases.ts';
import type { OfferRow, Terms } from './rows.ts';

/** An offer that has a phrase, with the number of its last start. */
export interface Witness {
  readonly offer: number;
  readonly start: number;
}

/** A text as it stands in offers, before spellings of the same are brought together. */
export interface CollectedPhrase {
  readonly kind: SuggestionKind;
  /** What is compared with the typing; another than `shown` for labels in other languages. */
  readonly text: string;
  readonly shown: string;
  readonly value: string;
  offers: number;
  /** The offers that start last. */
  readonly witnesses: Witness[];
}

/** Collects what offers can be found by. Every offer passes here, so a text that is known costs one look-up and no new string. */
export class PhraseCollector {
  readonly #titles = new Map<string, CollectedPhrase>();
  readonly #keywords = new Map<string, CollectedPhrase>();
  readonly #providers = new Map<string, CollectedPhrase>();
  readonly #places = new Map<string, CollectedPhrase>();
  readonly #topics = new Map<string, readonly CollectedPhrase[]>();

  add(row: OfferRow, terms: Terms, witness: Witness): void {
    const { title, keywords, provider } = row;
    note(this.#titles, title, witness, () => phrase('title', title, ''));
    for (const keyword of new Set(keywords)) {
      note(this.#keywords, keyword, witness, () => phrase('word', keyword, ''));
    }
    note(this.#providers, provider.slug, witness, () =>
      phrase('provider', provider.name, provider.slug),
    );
    for (const place of placesOf(row)) {
      note(this.#places, place, witness, () => phrase('place', place, place));
    }
    for (const topic of withParents(row.topics, terms.topicParents)) {
      const labels = this.#topics.get(topic) ?? labelsOf(topic, terms);
      this.#topics.set(topic, labels);
      for (const label of labels) count(label, witness);
    }
  }

  *all(): Generator<CollectedPhrase> {
    for (const phrases of [this.#titles, this.#keywords, this.#providers, this.#places]) {
      yield* phrases.values();
    }
    for (const labels of this.#topics.values()) yield* labels;
  }
}

function note(
  known: Map<string, CollectedPhrase>,
  name: string,
  witness: Witness,
  make: () => CollectedPhrase,
): void {
  let found = known.get(name);
  if (found === undefined) {
    found = make();
    known.set(name, found);
  }
  count(found, witness);
}

function count(found: CollectedPhrase, witness: Witness): void {
  found.offers++;
  keepLatest(found.witnesses, witness);
}

const phrase = (
  kind: SuggestionKind,
  text: string,
  value: string,
  shown = text,
): CollectedPhrase => ({ kind, text, shown, value, offers: 0, witnesses: [] });

/** The labels of all languages lead to the topic, which is shown by its first. */
function labelsOf(topic: string, terms: Terms): CollectedPhrase[] {
  const labels = terms.topicLabels.get(topic) ?? [];
  return labels.map((label) => phrase('topic', label, topic, labels[0]));
}

function placesOf({ runs }: OfferRow): Iterable<string> {
  const places = new Set<string>();
  for (const { place } of runs) if (place !== null && place !== '') places.add(place);
  return places;
}

/** Adds a witness in the order of starts, the latest first, and drops the one too many. */
export function keepLatest(witnesses: Witness[], witness: Witness): void {
  const { length } = witnesses;
  if (length === MOST_WITNESSES && witness.start <= (witnesses[length - 1]?.start ?? 0)) return;
  if (witnesses.some(({ offer }) => offer === witness.offer)) return;
  let at = length;
  while (at > 0 && (witnesses[at - 1]?.start ?? 0) < witness.start) at--;
  witnesses.splice(at, 0, witness);
  if (witnesses.length > MOST_WITNESSES) witnesses.pop();
}
