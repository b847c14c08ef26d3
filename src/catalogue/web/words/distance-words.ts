import type { Words } from './words.ts';

/** Positions are often the middle of a postal code: below a kilometre a figure would be made up. */
export function distanceWords(distanceKm: number, { t, format }: Words): string {
  return distanceKm < 1 ? t('distance.underOne') : format.distance(distanceKm);
}
