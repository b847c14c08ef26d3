import type { DeliveryFormat, TimeModel } from '../../tables.ts';
import type { OfferRow, Terms } from './rows.ts';

/** The words that people type for facts which stand in no text. German, as the catalogue. */
const FORMATS: Readonly<Record<DeliveryFormat, string>> = {
  onsite: 'Präsenz',
  online: 'Online',
  hybrid: 'Hybrid',
  selfpaced: 'Selbstlernkurs',
};
const TIMES: Readonly<Record<TimeModel, string>> = {
  morning: 'Vormittag vormittags',
  afternoon: 'Nachmittag nachmittags',
  evening: 'Abend abends Abendkurs',
  weekend: 'Wochenende Wochenendkurs',
  fulltime: 'Vollzeit',
  parttime: 'Teilzeit',
  block: 'Blockunterricht',
};

/**
 * What an offer is by its facts, as text: times and formats of its runs, funding, target groups. Its language level
 * is not among them: it is what one has to bring, not what one learns.
 */
export function factWordsOf(offer: OfferRow, terms: Terms): string[] {
  const words = new Set<string>();
  for (const { format, times } of offer.runs) {
    if (format !== 'unknown') words.add(FORMATS[format]);
    for (const time of times) words.add(TIMES[time]);
  }
  if (offer.languageLevel !== null && offer.languageLevel !== 'none')
    words.add(offer.languageLevel);
  for (const key of [...offer.funding, ...offer.targets]) {
    for (const label of terms.factLabels?.get(key) ?? []) words.add(label);
  }
  return [...words];
}
