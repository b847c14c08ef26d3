import { z } from 'zod';
import { LANGUAGES } from './closed-lists.ts';

/** The sentence about a value that is missing or of the wrong kind. */
export function expected(what: string) {
  return {
    error: (issue: { readonly input?: unknown }): string =>
      issue.input === undefined
        ? `Die Angabe fehlt; erwartet wird ${what}.`
        : `Erwartet wird ${what}.`,
  };
}

const ADDRESS = /^[a-z][a-z0-9+.-]*:[^\s"<>\\^`{|}]*$/i;
const DURATION =
  /^-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+[DW])?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
const MEDIA_TYPE =
  /^(?:application|audio|example|font|image|message|model|multipart|text|video)\/[a-zA-Z0-9\-+_.]+$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[T ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i;

export const text = z.string(expected('ein Text'));
const matching = (pattern: RegExp, what: string) =>
  z
    .string(expected(what))
    .refine((value) => pattern.test(value), { error: `Erwartet wird ${what}.` });

export const address = matching(ADDRESS, 'eine Adresse (URI) wie „https://beispiel.example/kurs“');
export const addressUnder = (pattern: RegExp, what: string) =>
  address.refine((value) => pattern.test(value), { error: `Erwartet wird ${what}.` });
export const duration = matching(DURATION, 'eine Dauer nach ISO 8601 wie „PT47M58S“');
export const mediaType = matching(MEDIA_TYPE, 'ein Medientyp wie „video/mp4“');
export const digits = matching(/^\d+$/, 'eine ganze Zahl als Text');
export const sha256 = matching(/^[A-Fa-f0-9]{64}$/, 'eine SHA-256-Prüfsumme (64 Ziffern 0–9, a–f)');

const DATE_WORDS = 'ein Datum wie „2027-01-11“ oder ein Zeitpunkt wie „2027-01-11T08:00:00Z“';
export const date = z
  .string(expected(DATE_WORDS))
  .refine(isDate, { error: `Erwartet wird ${DATE_WORDS}.` });

export const oneOf = (values: readonly string[]) =>
  z
    .string(expected(listed(values)))
    .refine((value) => values.includes(value), { error: `Erwartet wird ${listed(values)}.` });

export const language = z
  .string(expected('ein Sprachkürzel aus zwei Buchstaben wie „de“'))
  .refine((value) => LANGUAGES.has(value), {
    error: 'Erwartet wird ein Sprachkürzel aus zwei Buchstaben wie „de“.',
  });

/** Texts by language: `{"de": "Französisch"}`. */
export const localizedText = z.record(
  z
    .string()
    .refine((key) => LANGUAGES.has(key), { error: 'ist kein Sprachkürzel aus zwei Buchstaben.' }),
  text,
  expected('ein Objekt mit einem Text je Sprache wie {"de": "Französisch"}'),
);

export const list = <Item extends z.ZodType>(item: Item, what: string) =>
  z.array(item, expected(`eine Liste (in eckigen Klammern) ${what}`));

export const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape, what: string) =>
  z.looseObject(shape, expected(what));

function listed(values: readonly string[]): string {
  return values.map((value) => `„${value}“`).join(' oder ');
}

function isDate(value: string): boolean {
  const day = DATE.test(value) ? value : INSTANT.exec(value)?.[1];
  if (day === undefined) return false;
  const instant = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}
