import type { Programme } from '../programme.ts';
import { type Company, TRAINING_GOALS, VOCATIONS } from './company.ts';
import { SIZE_CLASSES, staffOfClass } from './size-class.ts';

/** Names of the fields of a company's form. */
export const COMPANY_FIELDS = [
  'size',
  'staff',
  'people',
  'favoured',
  'goal',
  'vocation',
  'hours',
  'approved',
  'price',
  'paidTime',
  'agreement',
] as const;
export type CompanyField = (typeof COMPANY_FIELDS)[number];

/** What a company has typed and chosen; what cannot be read counts as not said, and the sheet then names it as missing. */
export function readCompany<T>(
  fields: Readonly<Partial<Record<CompanyField, string>>>,
  programmes: readonly Programme<T>[],
): Company {
  const size = SIZE_CLASSES.find(({ key }) => key === fields.size);
  const price = numberIn(fields.price);
  return {
    staff: numberIn(fields.staff) ?? (size ? staffOfClass(size, programmes) : null),
    people: wholeIn(fields.people),
    favoured: wholeIn(fields.favoured),
    goal: TRAINING_GOALS.find((goal) => goal === fields.goal) ?? null,
    vocation: VOCATIONS.find((vocation) => vocation === fields.vocation) ?? null,
    hours: numberIn(fields.hours),
    isApproved: yesIn(fields.approved),
    priceCents: price === null ? null : Math.round(price * 100),
    isPaidTime: yesIn(fields.paidTime),
    hasAgreement: yesIn(fields.agreement),
  };
}

function yesIn(value: string | undefined): boolean | null {
  return value === 'yes' ? true : value === 'no' ? false : null;
}

/** `1.250,50`, `1250.5`, `120` → the number; anything else → null. */
function numberIn(value: string | undefined): number | null {
  const typed = (value ?? '').replaceAll(/[\s€]/g, '');
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(typed) ? typed.replaceAll('.', '') : typed;
  return /^\d{1,9}(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : null;
}

function wholeIn(value: string | undefined): number | null {
  const number = numberIn(value);
  return number !== null && Number.isInteger(number) ? number : null;
}
