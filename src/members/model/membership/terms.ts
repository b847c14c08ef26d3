import { addDays, type LocalDate } from '../../../platform/clock.ts';

/** From when to when a member had the same fee class and vote; both days count, null = open. */
export interface Term {
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate | null;
  /** Key of a fee class of the network's rules. */
  readonly feeClass: string;
  readonly votingRight: boolean;
}

/** The term of a day; null where the organisation is no member on it. */
export function termOn<T extends Term>(terms: readonly T[], day: LocalDate): T | null {
  return terms.find(({ fromOn, toOn }) => fromOn <= day && (toOn === null || day <= toOn)) ?? null;
}

/** The last term, of whatever time; null without any. Terms may come in any order. */
export function lastTerm<T extends Term>(terms: readonly T[]): T | null {
  return [...terms].sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0] ?? null;
}

/** Since when the membership runs without a gap; null where there never was one. */
export function memberSince(terms: readonly Term[]): LocalDate | null {
  const [latest, ...earlier] = [...terms].sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1));
  if (latest === undefined) return null;
  let since = latest.fromOn;
  for (const { fromOn, toOn } of earlier) {
    if (toOn === null || addDays(toOn, 1) < since) break;
    since = fromOn;
  }
  return since;
}

/** The first day without membership; null while the last term is open or where there never was one. */
export function leavesOn(terms: readonly Term[]): LocalDate | null {
  const toOn = lastTerm(terms)?.toOn ?? null;
  return toOn === null ? null : addDays(toOn, 1);
}

/** Where the membership stands on a day: `leaving` has an end that has not come yet. */
export type Standing = 'none' | 'to_come' | 'member' | 'leaving' | 'left';

export function standingOn(terms: readonly Term[], today: LocalDate): Standing {
  const last = lastTerm(terms);
  if (last === null) return 'none';
  const end = leavesOn(terms);
  if (end !== null) return end <= today ? 'left' : 'leaving';
  return terms.some(({ fromOn }) => fromOn <= today) ? 'member' : 'to_come';
}

/** What a change makes of the last term: how it ends, and what follows; `same_day` replaces it, because it begins on that day. */
export type TermChange =
  | { readonly kind: 'same_day' }
  | { readonly kind: 'split'; readonly endsOn: LocalDate; readonly next: Term }
  /** The day lies before the last term or after its end. */
  | { readonly kind: 'wrong_day' };

/** Changes fee class and vote from a day on. An end that was set stays. */
export function changeFrom(
  last: Term,
  day: LocalDate,
  { feeClass, votingRight }: Pick<Term, 'feeClass' | 'votingRight'>,
): TermChange {
  if (day < last.fromOn || (last.toOn !== null && day > last.toOn)) return { kind: 'wrong_day' };
  if (day === last.fromOn) return { kind: 'same_day' };
  const next = { fromOn: day, toOn: last.toOn, feeClass, votingRight };
  return { kind: 'split', endsOn: addDays(day, -1), next };
}

/** The earliest first day without membership that may be chosen: after the notice, and not before the membership began. */
export function earliestLeaving(
  terms: readonly Term[],
  today: LocalDate,
  noticeDays: number,
): LocalDate {
  const afterNotice = addDays(today, noticeDays);
  const begin = (termOn(terms, today) ?? lastTerm(terms))?.fromOn ?? afterNotice;
  return afterNotice > begin ? afterNotice : begin;
}

/** Which term an end closes on which last day, and which later ones fall away with it. */
export interface Closing<T extends Term> {
  readonly closes: T;
  readonly toOn: LocalDate;
  readonly drops: readonly T[];
}

/** Ends a membership so that `leavesOn` is the first day without it; null where there is nothing to end. */
export function closeBefore<T extends Term>(
  terms: readonly T[],
  leavesOn: LocalDate,
): Closing<T> | null {
  const lastDay = addDays(leavesOn, -1);
  const later = terms.filter(({ fromOn }) => fromOn >= leavesOn);
  const closes = termOn(terms, lastDay);
  if (closes !== null) return { closes, toOn: lastDay, drops: later };
  // Nothing before that day: the membership ends on the day on which it would have begun.
  const [first, ...drops] = [...later].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  return first === undefined ? null : { closes: first, toOn: addDays(first.fromOn, -1), drops };
}
