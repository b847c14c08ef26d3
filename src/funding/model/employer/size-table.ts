import type { PageOutcome } from '../outcome.ts';
import type { RuleSet } from '../programme.ts';
import type { Company } from './company.ts';
import { employerSheet } from './employer-sheet.ts';
import { SIZE_CLASSES, type SizeClass, staffOfClass } from './size-class.ts';

/** Per cent that count for one size of company; null where the rules name none. */
export interface SizeRow {
  readonly size: SizeClass['key'];
  /** Of the course price, paid by the company. */
  readonly companyPercent: number | null;
  /** The same for people who are at least 45 or severely disabled. */
  readonly favouredPercent: number | null;
  /** Of the wage, paid by the agency while people learn. */
  readonly wagePercent: number | null;
}

/** A course as § 82 SGB III wants it: more than 120 hours, approved, in paid working time. */
const USUAL: Company = {
  staff: null,
  people: 1,
  favoured: null,
  goal: 'skills',
  vocation: 'older',
  hours: 121,
  isApproved: true,
  priceCents: null,
  isPaidTime: true,
  hasAgreement: false,
};

/** What counts by size for an approved course of more than 120 hours in paid working time, without an agreement on training. */
export function sizeTable<T>(rules: RuleSet<T>, today: string): SizeRow[] {
  return SIZE_CLASSES.map((size) => {
    const staff = staffOfClass(size, rules.programmes);
    const { groups } = employerSheet(rules, { company: { ...USUAL, staff }, today });
    const [usual, favoured] = groups.map(({ outcomes }) => outcomes);
    return {
      size: size.key,
      companyPercent: percentOf(usual, 'arbeitgeberanteil_prozent'),
      favouredPercent: percentOf(favoured, 'arbeitgeberanteil_prozent'),
      wagePercent: percentOf(usual, 'prozent'),
    };
  });
}

function percentOf<T>(
  outcomes: readonly PageOutcome<T>[] | undefined,
  figure: string,
): number | null {
  const amounts = (outcomes ?? [])
    .filter(({ status }) => status === 'applicable' || status === 'needs_advice')
    .flatMap((outcome) => outcome.amounts)
    .filter(({ key, unit }) => key === figure && unit === 'percent');
  return amounts[0]?.value ?? null;
}
