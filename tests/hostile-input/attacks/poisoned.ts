import {
  COLUMN_NAMES,
  COLUMNS,
  type Column,
} from '../../../src/catalogue/exchange/table/columns.ts';
import { ATTACKS, type AttacksInTurn } from './attacks.ts';

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** What people read: it has a blank or begins like a word; codes, numbers and dates stay, so that the record stays usable. */
const isForPeople = (text: string): boolean =>
  /[A-Za-zÄÖÜäöü]{3}/.test(text) &&
  (/\s/.test(text.trim()) || /^[A-ZÄÖÜ][a-zäöüß-]{3,}$/.test(text.trim()));
const isAddress = (text: string): boolean => /^https?:/.test(text);

/** An XML file with an attack in every text and every other address. */
export function poisonedXml(xml: string, attacks: AttacksInTurn): string {
  return xml.replace(/>([^<>]+)</g, (whole, text: string) => {
    if (/^https?:\S+\/\S+$/.test(text.trim()) && !/identifier/.test(whole))
      return `>${escaped(attacks.address())}<`;
    return isForPeople(text) ? `>${text}${escaped(attacks.text())}<` : whole;
  });
}

/** The same for JSON; identifiers stay. */
export function poisonedJson(json: string, attacks: AttacksInTurn): string {
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === 'string') {
      if (/^@|^(id|type|identifier|context)$/i.test(name)) return value;
      if (isAddress(value)) return /url|uri/i.test(name) ? attacks.address() : value;
      return isForPeople(value) ? value + attacks.text() : value;
    }
    if (Array.isArray(value)) return value.map((inner) => walk(inner, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, /^@/.test(key) ? inner : walk(inner, key)]),
    );
  };
  return JSON.stringify(walk(JSON.parse(json), ''), null, 1);
}

/** A page whose structured data are poisoned, as its own program would write them. */
export function poisonedPage(html: string, attacks: AttacksInTurn): string {
  return html.replace(
    /(<script type="application\/ld\+json">)([\s\S]*?)(<\/script>)/g,
    (_whole, begin: string, json: string, end: string) =>
      `${begin}${poisonedJson(json, attacks).replaceAll('<', '\\u003c')}${end}`,
  );
}

/** A calendar with an attack in each of its texts. */
export function poisonedCalendar(calendar: string, attacks: AttacksInTurn): string {
  const quoted = (text: string): string => text.replace(/[\\;,]/g, '\\$&');
  return calendar
    .replace(/\r?\n[ \t]/g, '')
    .replace(
      /^(SUMMARY|DESCRIPTION|LOCATION|CATEGORIES)([:;].*)$/gm,
      (_whole, name: string, rest: string) => `${name}${rest}${quoted(attacks.text())}`,
    )
    .replace(/^URL:.*$/gm, () => `URL:${attacks.address()}`);
}

/** Columns whose words are ours or that hold numbers and days. */
const KEPT: Readonly<Partial<Record<Column, string>>> = {
  startsOn: '11.01.2027',
  format: 'Präsenz',
  price: '120,00 €',
  postalCode: '46483',
};
const TEXTS: readonly Column[] = [
  'title',
  'subtitle',
  'description',
  'requirements',
  'targets',
  'topics',
  'keywords',
  'fundingText',
  'certificates',
  'durationText',
  'contactName',
  'contactPhone',
  'contactEmail',
  'number',
  'scheduleText',
  'venueName',
  'street',
  'place',
  'locality',
  'venueNote',
  'learningAim',
  'teacherProfile',
  'cancelTerms',
];

/** Rows of a table with a course for each attack: in all its texts at once, the description as HTML; one more has no title. */
export function poisonedRows(attacks: AttacksInTurn): string[][] {
  const rows = [...ATTACKS, ''].map((attack, index) =>
    COLUMN_NAMES.map((column) => {
      if (column === 'courseKey') return `${index} ${attack}`.slice(0, 200);
      if (column === 'title') return attack === '' ? '' : `Angriff ${index} ${attack}`;
      if (column === 'description') return `<p>Demo</p>${attack}`;
      if (column === 'url' || column === 'bookingUrl') return attacks.address();
      return (
        KEPT[column] ??
        (TEXTS.includes(column) ? `Demo ${attack === '' ? attacks.text() : attack}` : '')
      );
    }),
  );
  return [COLUMN_NAMES.map((column) => COLUMNS[column][0]), ...rows];
}

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');
