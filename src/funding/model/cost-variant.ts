import { isPositive } from './judge.ts';
import type { Asker } from './next-question.ts';
import type { Outcome } from './outcome.ts';

/** What a course costs in the end by one way of funding; whole cents. No living costs, wages or taxes. */
export interface CostSheet {
  /** Ids of programmes in words of the exchange format, e.g. `beschaeftigte_82 + aez_82_3`, `afbg_massnahme, bestanden`, `keine`. */
  readonly variante: string;
  /** The programme that pays, and those that come on top. */
  readonly programmes: readonly string[];
  /** `needs_advice`: only if the office says yes. */
  readonly status: 'applicable' | 'needs_advice';
  /** Counts only after the exam is passed. */
  readonly ifPassed: boolean;
  /** What the person pays in the end; absent where a company asks. */
  readonly personCents?: number;
  /** What the company pays; absent where it has no part in it. */
  readonly companyCents?: number;
  readonly fundingCents: number;
}

/** One programme's sheet, or null where it pays nothing towards the price or its share is not known. */
export function costVariant<T>(
  outcome: Outcome<T>,
  outcomes: readonly Outcome<T>[],
  { priceCents, asker }: { readonly priceCents: number; readonly asker: Asker },
): CostSheet | null {
  const { programme, status } = outcome;
  if (status !== 'applicable' && status !== 'needs_advice') return null;
  const parts = outcome.amounts.filter(({ borneBy }) => borneBy !== undefined);
  if (parts.length === 0 || parts.some(({ value }) => value === null)) return null;
  const { personCents, companyCents, fundingCents } = shares(parts, priceCents);
  if (personCents < 0 || fundingCents < 0) return null;
  const ifPassed = parts.some((part) => part.ifPassed && part.value !== 0);
  const onTop = outcomes.filter((other) => comesOnTop(other, outcome)).map(idOf);
  const isForCompany = asker === 'betrieb' && programme.zielgruppe.includes('betrieb');
  const companyHasPart = onTop.length > 0 || parts.some(({ borneBy }) => borneBy === 'betrieb');
  return {
    variante: [`${programme.id}${ifPassed ? ', bestanden' : ''}`, ...onTop].join(' + '),
    programmes: [programme.id, ...onTop],
    status,
    ifPassed,
    ...(isForCompany ? {} : { personCents }),
    ...(isForCompany || companyHasPart ? { companyCents } : {}),
    fundingCents,
  };
}

function idOf<T>({ programme }: Outcome<T>): string {
  return programme.id;
}

/** What a company gets besides, because of this programme: wages paid while somebody learns. */
function comesOnTop<T>({ programme, status }: Outcome<T>, main: Outcome<T>): boolean {
  const isLikelyEnough =
    status === 'applicable' || (isPositive(status) && main.status === 'needs_advice');
  return (
    isLikelyEnough &&
    programme.kategorie === 'kern' &&
    programme.zielgruppe.every((group) => group === 'betrieb') &&
    (programme.regel.abhaengig_von?.includes(main.programme.id) ?? false)
  );
}

interface Shares {
  readonly personCents: number;
  readonly companyCents: number;
  readonly fundingCents: number;
}

/** Where the rules say what the person pays, funding is the rest; otherwise the person pays what is left. */
function shares<T>(parts: Outcome<T>['amounts'], priceCents: number): Shares {
  const sum = (by: 'foerderung' | 'betrieb' | 'person') =>
    parts.reduce((total, { borneBy, value }) => total + (borneBy === by ? (value ?? 0) : 0), 0);
  const companyCents = sum('betrieb');
  const fundingCents = sum('foerderung');
  if (parts.some(({ borneBy }) => borneBy === 'person')) {
    const personCents = sum('person') - fundingCents;
    return { personCents, companyCents, fundingCents: priceCents - personCents - companyCents };
  }
  return { personCents: priceCents - fundingCents - companyCents, companyCents, fundingCents };
}
