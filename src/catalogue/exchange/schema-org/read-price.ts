import { type PriceDoubt, parsePrice } from '../../model/parse-price.ts';
import { plainTitle } from '../../model/plain-title.ts';
import { fieldOf, fieldsOf, type JsonNode, textOf } from '../json/json-node.ts';
import { wordsOf } from '../json/read-words.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { RunRecord } from '../record.ts';

const DOUBTS: Readonly<Record<PriceDoubt, string>> = {
  not_an_amount: 'ist kein Betrag; der Preis bleibt unbekannt.',
  negative: 'ist negativ; der Preis bleibt unbekannt.',
  dummy: 'ist offenbar ein Platzhalter; der Preis bleibt unbekannt.',
  zero_without_sign:
    'ist 0, aber nirgends steht „kostenlos“ (category „Free“ oder isAccessibleForFree); der Preis bleibt unbekannt.',
};

/**
 * The price that the offers state: the first in euros for taking part, what else is offered (reductions, an exam) in words. An
 * amount of zero is free only with a second sign.
 */
export function readPrice(
  offers: readonly JsonNode[],
  isDeclaredFree: boolean,
  words: string,
  problems: RecordProblems,
): RunRecord['price'] {
  const inEuros = offers.filter((offer) => /^(?:|EUR|€)$/i.test(currencyOf(offer)));
  const main = inEuros.find((offer) => !isForCertificate(offer)) ?? inEuros[0];
  const foreign = offers.find((offer) => !inEuros.includes(offer));
  if (main === undefined && foreign !== undefined)
    problems.add(
      'offers.priceCurrency',
      `${quoted(currencyOf(foreign))} ist nicht Euro; der Preis steht nur im Wortlaut.`,
    );
  const amount = main === undefined ? '' : amountOf(main);
  const remarks = [
    ...(main === undefined ? [] : [wordingOf(main)]),
    ...offers.filter((offer) => offer !== main).map(inWords),
  ].filter((part) => part !== '');
  const isFree =
    isDeclaredFree || (main !== undefined && wordsOf(main, 'category').some(isFreeWord));
  const { price, doubt } = parsePrice({
    amount,
    remarks: [...new Set(remarks)].join('; '),
    words,
    isDeclaredFree: isFree && (amount === '' || Number(amount) === 0),
  });
  if (doubt !== null) problems.add('offers.price', `${quoted(amount)} ${DOUBTS[doubt]}`);
  return price;
}

/** The offers of an instance, or else of its course. */
export function offersOf(instance: JsonNode | undefined, course: JsonNode): readonly JsonNode[] {
  const own = fieldsOf(instance, 'offers');
  return (own.length > 0 ? own : fieldsOf(course, 'offers')).slice(0, 50);
}

function amountOf(offer: JsonNode): string {
  const detail = fieldOf(offer, 'priceSpecification');
  const amount =
    offer.text ||
    textOf(offer, 'price') ||
    textOf(offer, 'lowPrice') ||
    textOf(detail, 'price') ||
    textOf(detail, 'minPrice');
  // Here a point is a decimal point, also before three digits ("150.000").
  return /^\d+\.\d+$/.test(amount) ? Number(amount).toFixed(2) : amount;
}

function currencyOf(offer: JsonNode): string {
  return (
    textOf(offer, 'priceCurrency') || textOf(fieldOf(offer, 'priceSpecification'), 'priceCurrency')
  );
}

function isForCertificate(offer: JsonNode): boolean {
  return wordsOf(offer, 'category').some((word) =>
    /certificate|zertifikat|prüfung|exam/i.test(word),
  );
}

const isFreeWord = (word: string): boolean => /^(?:free|kostenlos|kostenfrei|gratis)$/i.test(word);

/** What an offer says beside its amount. */
function wordingOf(offer: JsonNode): string {
  const words = plainTitle(textOf(offer, 'description')) || plainTitle(textOf(offer, 'name'));
  const highest = textOf(offer, 'highPrice');
  const upTo = highest === '' || highest === amountOf(offer) ? '' : `bis ${highest} €`;
  return [words, upTo].filter((part) => part !== '').join(', ');
}

const CATEGORIES: Readonly<Partial<Record<string, string>>> = {
  certificate: 'Zertifikat',
  course: 'Kurs',
  complete: 'Kurs mit Zertifikat',
  Paid: '',
};

function inWords(offer: JsonNode): string {
  const amount = amountOf(offer);
  const [category] = wordsOf(offer, 'category');
  const name = wordingOf(offer) || (CATEGORIES[category ?? ''] ?? category ?? '');
  const price =
    amount === ''
      ? ''
      : `${amount.replace(/\.00$/, '').replace('.', ',')} ${currencyOf(offer).replace(/^(?:EUR)?$/i, '€')}`;
  return [name, price].filter((part) => part !== '').join(': ');
}
