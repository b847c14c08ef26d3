import type { DeliveryFormat, TimeModel } from '../../tables.ts';

// The order in which the generator numbers its values; its query mix asks for them by these keys.
const FORMATS = ['onsite', 'online', 'hybrid'] as const satisfies readonly DeliveryFormat[];
const TIMES = [
  'morning',
  'afternoon',
  'evening',
  'weekend',
  'fulltime',
  'parttime',
] as const satisfies readonly TimeModel[];
const FUNDING = [
  'bildungsgutschein',
  'aufstiegs_bafoeg',
  'bildungsurlaub',
  'bildungsscheck',
  'qualifizierungschancengesetz',
  'esf',
  'rentenversicherung',
  'berufsfoerderungsdienst',
] as const;

export const formatOf = (number: number): DeliveryFormat | 'unknown' =>
  FORMATS[number] ?? 'unknown';

export const timesOf = (slots: readonly number[]): TimeModel[] =>
  slots.flatMap((slot) => TIMES[slot] ?? []);

export const fundingOf = (numbers: readonly number[]): string[] =>
  numbers.flatMap((number) => FUNDING[number] ?? []);

/** Languages are BCP 47; the generator's "einfache Sprache" is simple German. */
export const languagesOf = (numbers: readonly number[], names: readonly string[]): string[] =>
  numbers.flatMap((number) => {
    const name = names[number];
    return name === undefined ? [] : name === 'einfache Sprache' ? ['de-simple'] : [name];
  });
