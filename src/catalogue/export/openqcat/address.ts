import { clipped, overFields } from '../text/clipped.ts';
import { element, type Xml } from '../xml/xml.ts';
import { phoneNotation } from './phone-notation.ts';

interface PostalAddress {
  readonly name: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly locality?: string | null;
  readonly country: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly url?: string | null;
  readonly remarks?: string | null;
  readonly isStepFree?: boolean | null;
}

const FIELD = 30;

/** The parts of ADDRESS, LOCATION and CONTACT in their fixed order. Names go over three fields of 30 characters. */
export function addressParts(address: PostalAddress): (Xml | null)[] {
  const names = overFields(address.name ?? '', FIELD, 3);
  return [
    ...names.map((line, index) => element(index === 0 ? 'NAME' : `NAME${index + 1}`, line)),
    clip('STREET', address.street, FIELD),
    clip('ZIP', address.postalCode, 14),
    clip('CITY', address.place, 36),
    clip('DISTRICT', address.locality ?? null, 36),
    element('COUNTRY', COUNTRIES[address.country] ?? address.country),
    ...reachParts(address),
    clip('ADDRESS_REMARKS', address.remarks ?? null, 4000),
    element('BARRIER_FREE_LOCATION', booleanText(address.isStepFree)),
  ];
}

/** PHONE, EMAILS and URL. */
export function reachParts(reach: Pick<PostalAddress, 'phone' | 'email' | 'url'>): (Xml | null)[] {
  return [
    element('PHONE', reach.phone == null ? null : phoneNotation(reach.phone)),
    reach.email == null ? null : element('EMAILS', [element('EMAIL', reach.email)]),
    element('URL', reach.url),
  ];
}

/** FIRST_NAME and LAST_NAME of a contact, which is a desk more often than a person: both fields for a name that is too long for one. */
export function nameParts(name: string | null): (Xml | null)[] {
  const [first, last] = overFields(name ?? '', FIELD, 2);
  return last === undefined
    ? [clip('LAST_NAME', first ?? null, FIELD)]
    : [clip('FIRST_NAME', first ?? null, FIELD), clip('LAST_NAME', last, FIELD)];
}

export function clip(name: string, text: string | null, longest: number): Xml | null {
  return text === null || text === '' ? null : element(name, clipped(text, longest));
}

function booleanText(value: boolean | null | undefined): string | null {
  return value == null ? null : String(value);
}

const COUNTRIES: Readonly<Record<string, string>> = {
  DE: 'Deutschland',
  NL: 'Niederlande',
  BE: 'Belgien',
  LU: 'Luxemburg',
  FR: 'Frankreich',
  AT: 'Österreich',
  CH: 'Schweiz',
};
