import type { Spoken } from './localized.ts';
import type { Programme, RuleSet } from './programme.ts';
import { programmesOn } from './programmes-on.ts';

/** What somebody who searches courses asked about money. */
export type FundingNamed =
  | { readonly kind: 'programme'; readonly programme: Programme<Spoken> }
  /** Money in general: "Förderung", "Zuschuss". */
  | { readonly kind: 'any' };

/** Endings of words that mean money or leave for learning; other words of programmes' names ("Weiterbildung") are looked for as courses. */
const MONEY =
  /(?:gutschein|scheck|praemie|bafoeg|geld|stipendium|zuschuss|kredit|bildungsurlaub|bonus|beihilfe|kompass|avgs|bab)(?:e?[ns])?e?$/;
const ANY =
  /^(?:foerder(?:ung|ungen|geld|gelder|mittel|programm|programme)|gefoerdert|finanzierung|zuschuss|zuschuesse|funding|grants?)$/;

/**
 * The programme of funding that words of a search name, running ones before ended ones; null if they name none. German names, because
 * programmes have no others.
 */
export function programmeNamed(
  book: Pick<RuleSet<Spoken>, 'programmes'>,
  words: string,
  today: string,
): FundingNamed | null {
  const asked = wordsOf(words);
  const money = asked.filter((word) => MONEY.test(word) && !ANY.test(word)).map(withoutEnding);
  const general: FundingNamed | null = asked.some((word) => ANY.test(word))
    ? { kind: 'any' }
    : null;
  if (money.length === 0) return general;
  const found = [...programmesOn(book, today).values()]
    .map((programme) => ({ programme, score: scoreOf(programme, money, asked) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)[0];
  return found ? { kind: 'programme', programme: found.programme } : general;
}

/** Named words count most, then words beside them ("betrieblich"), then that it still runs, is called so first, and stands by itself. */
function scoreOf(
  { name, kategorie, regel }: Programme<Spoken>,
  money: readonly string[],
  asked: readonly string[],
): number {
  const own = wordsOf(name.de).map(withoutEnding);
  const named = money.filter((word) => own.includes(word)).length;
  if (named === 0) return 0;
  const beside = asked.filter((word) => own.includes(withoutEnding(word))).length;
  const isFirst = own[0] !== undefined && money.includes(own[0]);
  const marks = [kategorie !== 'beendet', isFirst, regel.abhaengig_von === undefined];
  return named * 16 + beside * 8 + marks.reduce((sum, mark) => sum * 2 + Number(mark), 0);
}

/** `Aufstiegs-BAföG` → `aufstiegsbafoeg`: people write it in every way. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/(\p{L})-(?=\p{L})/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** `Bildungsgutscheine`, `betrieblicher` → as the name has them; good enough for the handful of names. */
function withoutEnding(word: string): string {
  return word.length > 6 ? word.replace(/[enrs]+$/, '') : word;
}
