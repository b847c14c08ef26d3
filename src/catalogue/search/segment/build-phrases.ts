import type { Pace } from '../../../platform/pace.ts';
import { phraseKey } from '../text/phrase-key.ts';
import { isStopWord } from '../text/stop-words.ts';
import { wordsOf } from '../text/words.ts';
import { SUGGESTION_KINDS, type SuggestionKind } from '../types.ts';
import { buildBeginnings } from './build-beginnings.ts';
import {
  type CollectedPhrase,
  keepLatest,
  PhraseCollector,
  type Witness,
} from './collect-phrases.ts';
import { sharedColumn } from './columns.ts';
import type { Phrases } from './phrases.ts';
import type { OfferRow, Terms } from './rows.ts';
import { TextColumnBuilder } from './text-column.ts';

interface Phrase {
  readonly kind: number;
  readonly key: string;
  readonly value: string;
  /** Spellings with the number of offers that use them: the most usual one is shown. */
  readonly spellings: Map<string, number>;
  weight: number;
  readonly witnesses: Witness[];
}

/** Longer texts are sentences that nobody completes to. */
const LONGEST_BYTES = 160;

/** Makes the phrases of a segment from its offers. */
export class PhrasesBuilder {
  readonly #collected = new PhraseCollector();
  readonly #phrases = new Map<string, Phrase>();

  /** `offer` is its number in the segment, `start` the number of its last start. */
  add(row: OfferRow, terms: Terms, offer: number, start: number): void {
    this.#collected.add(row, terms, { offer, start });
  }

  async build(pace: Pace): Promise<Phrases> {
    for (const collected of this.#collected.all()) {
      this.#take(collected.kind, collected.text, collected);
      if (collected.kind === 'title') this.#takeWords(collected);
      await pace.pause();
    }
    const phrases = [...this.#phrases.values()];
    const keys = new TextColumnBuilder();
    const shown = new TextColumnBuilder();
    const values = new TextColumnBuilder();
    const weights = sharedColumn(Uint32Array, phrases.length);
    const witnessStarts = sharedColumn(Uint32Array, phrases.length + 1);
    const witnesses = sharedColumn(
      Uint32Array,
      phrases.reduce((sum, phrase) => sum + phrase.witnesses.length, 0),
    );
    let written = 0;
    for (const [at, phrase] of phrases.entries()) {
      keys.push(phrase.key);
      shown.push(mostUsual(phrase.spellings));
      values.push(phrase.value);
      weights[at] = phrase.weight;
      for (const { offer } of phrase.witnesses) witnesses[written++] = offer;
      witnessStarts[at + 1] = written;
      await pace.pause();
    }
    return {
      keys: keys.build(),
      shown: shown.build(),
      values: values.build(),
      weights,
      witnessStarts,
      witnesses,
      beginnings: await buildBeginnings(phrases, pace),
    };
  }

  /** The words of a title, each once; a title that a thousand offers share is cut once. */
  #takeWords(title: CollectedPhrase): void {
    const words = new Map(wordsOf(title.text).map(({ shown, folded }) => [folded, shown]));
    for (const [folded, shown] of words) {
      if (isSuggestible(shown, folded)) this.#take('word', folded, { ...title, shown });
    }
  }

  #take(
    kind: SuggestionKind,
    text: string,
    { shown, value, offers, witnesses }: Omit<CollectedPhrase, 'kind' | 'text'>,
  ): void {
    const key = phraseKey(text);
    if (key === '' || Buffer.byteLength(key) > LONGEST_BYTES) return;
    const name = `${kind}\0${value}\0${key}`;
    let phrase = this.#phrases.get(name);
    if (phrase === undefined) {
      const number = SUGGESTION_KINDS.indexOf(kind);
      phrase = { kind: number, key, value, spellings: new Map(), weight: 0, witnesses: [] };
      this.#phrases.set(name, phrase);
    }
    phrase.spellings.set(shown, (phrase.spellings.get(shown) ?? 0) + offers);
    phrase.weight += offers;
    for (const witness of witnesses) keepLatest(phrase.witnesses, witness);
  }
}

function mostUsual(spellings: ReadonlyMap<string, number>): string {
  let best = '';
  let most = -1;
  for (const [shown, offers] of spellings) {
    if (offers < most || (offers === most && shown < best)) continue;
    best = shown;
    most = offers;
  }
  return best;
}

/** No stop words, no bare numbers; two letters only where they are an abbreviation (`IT`, `C1`). */
function isSuggestible(shown: string, folded: string): boolean {
  if (isStopWord(folded) || !/\p{L}/u.test(folded)) return false;
  return folded.length > 2 || (folded.length === 2 && /^\p{Lu}[\p{Lu}\d]$/u.test(shown));
}
