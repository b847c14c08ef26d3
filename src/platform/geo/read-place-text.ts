import type { Position } from './distance.ts';

/** What a person typed as a place, taken apart but not yet looked up. */
export type PlaceText =
  | { readonly kind: 'coordinates'; readonly position: Position }
  | {
      readonly kind: 'postal_code';
      readonly code: string;
      readonly country: string | null;
      readonly rest: string;
    }
  | { readonly kind: 'name'; readonly name: string };

const COORDINATES = /^(-?\d{1,2}(?:\.\d+)?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d+)?)$/;
// German codes have five digits, Dutch ones four and two letters that name the street and are not needed here.
const POSTAL_CODE =
  /^(?:(d|de|nl)[-\s]+)?(\d{5}|\d{4}(?!\d))(?:\s?[a-z]{2}(?![\p{L}]))?(?:[\s,]+(.*))?$/iu;

/** Tells coordinates (`51.66,6.62`), postal codes (`46483`, `D-46483 Wesel`, `7041 AB`) and names apart. */
export function readPlaceText(text: string): PlaceText {
  const trimmed = text.trim();
  const coordinates = COORDINATES.exec(trimmed);
  if (coordinates) {
    const position = { lat: Number(coordinates[1]), lon: Number(coordinates[2]) };
    if (Math.abs(position.lat) <= 90 && Math.abs(position.lon) <= 180) {
      return { kind: 'coordinates', position };
    }
  }
  const postal = POSTAL_CODE.exec(trimmed);
  if (postal?.[2] !== undefined) {
    const prefix = postal[1]?.toUpperCase();
    const country = prefix === 'NL' ? 'NL' : prefix === undefined ? null : 'DE';
    return { kind: 'postal_code', code: postal[2], country, rest: (postal[3] ?? '').trim() };
  }
  return { kind: 'name', name: trimmed };
}
