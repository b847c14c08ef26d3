import type { CardRun } from '../../queries/offer-cards.ts';
import { priceWords } from '../words/price-words.ts';
import { wordsOf } from '../words/words.ts';
import type { RunJson } from './schemas/run-schema.ts';

/** A run in the shape of the public interface. Null = unknown; a price that is not known has no figure. */
export function runJson(run: CardRun): RunJson {
  const { place, price } = run;
  return {
    id: run.id,
    start: run.startsOn,
    end: run.endsOn,
    startKind: run.startKind,
    place: place && {
      name: place.name,
      postalCode: place.postalCode,
      lat: place.position?.lat ?? null,
      lon: place.position?.lon ?? null,
      precision: place.position?.precision ?? null,
    },
    format: run.format,
    times: [...run.times],
    price: {
      cents: price.state === 'free' ? 0 : price.cents,
      text: price.text ?? priceWords(price, wordsOf('de')),
      known: price.state === 'known' || price.state === 'free',
    },
    seats: { free: run.seats.free, min: run.seats.min, max: run.seats.max },
    status: run.status,
    childcare: run.childcare,
  };
}
