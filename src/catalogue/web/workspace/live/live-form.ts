import type { WrongFields } from '../../../../accounts/index.ts';
import { isLocalDate } from '../../../../platform/clock.ts';
import type { FormBody } from '../../../../platform/http/form-body.ts';
import type { CourseRunDocument, CourseSession } from '../../../model/course-document.ts';
import { parseTime } from '../../../model/parse-time.ts';
import { shiftRun } from '../../../model/shift-run.ts';
import { daysBetween } from '../../../model/weekdays.ts';
import type { LiveChange } from '../../../use-cases/editing/change-live.ts';
import type { WrongField } from '../forms/apply.ts';
import { formTexts } from '../forms/form-reader.ts';
import { type PriceTyped, type ReadPrice, readNewPrice } from '../forms/read-price.ts';
import { priceTyped } from '../forms/run-fields.ts';

export const LIVE_ACTS = ['dates', 'price'] as const;
export type LiveAct = (typeof LIVE_ACTS)[number];

/** The two small forms of a published run as typed. */
export interface LiveTyped extends PriceTyped {
  readonly startsOn: string;
  readonly from: string;
  readonly to: string;
}

/** A form that was sent and could not be taken: it is shown again as it was. */
export interface TriedLive {
  readonly runId: string;
  readonly act: LiveAct;
  readonly typed: LiveTyped;
  /** By the id of the field on the page. */
  readonly wrong: WrongFields;
}

export const readLive = (form: FormBody): LiveTyped =>
  formTexts(form, ['startsOn', 'from', 'to', 'priceState', 'price', 'priceText']);

/** What the forms show of a run. */
export function liveTyped(run: CourseRunDocument): LiveTyped {
  const [first] = run.sessions;
  return {
    startsOn: run.startsOn ?? '',
    from: first?.startsAt ?? '',
    to: first?.endsAt ?? '',
    priceState: run.priceState,
    price: priceTyped(run.priceCents),
    priceText: run.priceText ?? '',
  };
}

/** Whether all meetings are at the same time of day: only then can one pair of hours change them all. */
export function hasSameHours({ sessions: [first, ...others] }: CourseRunDocument): boolean {
  return (
    first !== undefined &&
    others.every(({ startsAt, endsAt }) => startsAt === first.startsAt && endsAt === first.endsAt)
  );
}

/** What a small form changes of a run, or the fields that are wrong. */
export function liveChange(
  run: CourseRunDocument,
  act: LiveAct,
  typed: LiveTyped,
): { readonly change: LiveChange } | { readonly wrong: readonly WrongField[] } {
  if (act === 'dates') return datesChange(run, typed);
  const price = readNewPrice(typed);
  if (price === 'wrong') return { wrong: [{ field: 'price', reason: 'price' }] };
  if (saysOldPrice(run, price)) return { wrong: [{ field: 'priceText', reason: 'oldPrice' }] };
  const { priceState: state, priceCents: cents, priceText: text } = price;
  return { change: { price: { state, cents, text } } };
}

/** Whether the words about the price were left as they were and still name the amount that it was. */
function saysOldPrice(run: CourseRunDocument, price: ReadPrice): boolean {
  if (run.priceCents === null || run.priceCents === price.priceCents) return false;
  const old = new RegExp(`(?<![\\d,.])${priceTyped(run.priceCents)}(?![\\d])`);
  return price.priceText === run.priceText && old.test(price.priceText ?? '');
}

/** All days move with the first; hours count for all of them where they are the same now. */
function datesChange(
  run: CourseRunDocument,
  typed: LiveTyped,
): { readonly change: LiveChange } | { readonly wrong: readonly WrongField[] } {
  const wrong: WrongField[] = [];
  const day = typed.startsOn.trim();
  if (!isLocalDate(day)) wrong.push({ field: 'startsOn', reason: 'day' });
  const hour = (field: 'from' | 'to') => {
    const text = typed[field].trim();
    const read = text === '' ? null : parseTime(text);
    if (text !== '' && read === null) wrong.push({ field, reason: 'time' });
    return read;
  };
  const hours = hasSameHours(run) ? { startsAt: hour('from'), endsAt: hour('to') } : {};
  if (wrong.length > 0 || run.startsOn === null) return { wrong };
  const moved = shiftRun(run, daysBetween(run.startsOn, day));
  const { startKind, startsOn, endsOn, registrationEndsOn } = moved;
  const sessions = moved.sessions.map((session): CourseSession => ({ ...session, ...hours }));
  return { change: { dates: { startKind, startsOn, endsOn, sessions }, registrationEndsOn } };
}
