import type { RunRecord } from '../../exchange/record.ts';
import { deriveTimes, isWeekend } from '../../model/derive-times.ts';
import { shortened } from '../../model/storable-text.ts';
import type { RunRow, SessionRow } from '../../queries/delivery-rows.ts';
import type { TimeModel } from '../../tables.ts';
import { hashOf } from './resolve-offer.ts';

const LONGEST_INTEGER = 2_000_000_000;

export interface RunRows {
  readonly run: RunRow;
  readonly sessions: readonly SessionRow[];
}

/**
 * The rows of a run and its meetings. Values that contradict each other become unknown, as the schema demands: a known price has an
 * amount, a fixed start has a day, an end is not before it.
 */
export function runRows(
  record: RunRecord,
  ids: { runId: string; offerId: string; venueId: string | null },
): RunRows {
  const sessions = record.sessions.map(
    (session, index): SessionRow => ({
      run_id: ids.runId,
      position: index + 1,
      held_on: session.heldOn,
      starts_at: session.startsAt,
      ends_at: session.endsAt,
      note: clip(session.note),
    }),
  );
  const startsOn = record.startKind === 'fixed' ? record.startsOn : null;
  const startKind =
    record.startKind === 'fixed' && startsOn === null ? 'on_request' : record.startKind;
  const cents = record.price.state === 'known' ? count(record.price.cents) : null;
  const content = {
    offer_id: ids.offerId,
    source_key: record.key,
    number: clip(record.number),
    start_kind: startKind,
    starts_on: startsOn,
    ends_on:
      startsOn !== null && record.endsOn !== null && record.endsOn >= startsOn
        ? record.endsOn
        : null,
    registration_ends_on: record.registrationEndsOn,
    format: record.format,
    times: record.times.length > 0 ? record.times : timesOf(record),
    schedule_text: clip(record.scheduleText),
    session_count: count(record.sessionCount),
    venue_id: ids.venueId,
    price_state:
      record.price.state === 'known' && cents === null ? ('unknown' as const) : record.price.state,
    price_cents: cents,
    price_text: clip(record.price.text),
    seats_min: count(record.seats.min),
    seats_max: count(record.seats.max),
    seats_free: count(record.seats.free),
    status: record.status,
    childcare: record.childcare,
    booking_url: record.bookingUrl,
  };
  return {
    run: { id: ids.runId, content_hash: hashOf([content, sessions]), ...content },
    sessions,
  };
}

function timesOf(record: RunRecord): TimeModel[] {
  if (record.sessions.length > 0) return deriveTimes(record.sessions);
  const { startsOn, endsOn } = record;
  const isOneDay = startsOn !== null && (endsOn === startsOn || record.sessionCount === 1);
  return isOneDay && isWeekend(startsOn) ? ['weekend'] : [];
}

function clip(text: string | null): string | null {
  return text === null || text === '' ? null : shortened(text, 1_000);
}

function count(value: number | null): number | null {
  return value !== null && Number.isInteger(value) && value >= 0 && value <= LONGEST_INTEGER
    ? value
    : null;
}
