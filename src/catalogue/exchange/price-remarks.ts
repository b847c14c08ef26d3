import type { PriceDoubt } from '../model/parse-price.ts';

/** What people are told of a price that is not certain, where the format has a field for the amount. */
export const PRICE_REMARKS: Readonly<Record<PriceDoubt, string>> = {
  not_an_amount: 'Der Betrag ist keine Zahl; der Preis bleibt unbekannt.',
  negative: 'Der Betrag ist negativ; der Preis bleibt unbekannt.',
  dummy: 'Der Betrag ist offenbar ein Platzhalter; der Preis bleibt unbekannt.',
  zero_without_sign:
    'Der Betrag ist 0, aber nirgends steht „kostenfrei“; der Preis bleibt unbekannt.',
};
