import { quoted } from '../problems.ts';
import type { DeliveryProblem, OfferRecord, ParsedRecord, RunRecord } from '../record.ts';
import { LONGEST_RECORD } from '../record-limits.ts';
import type { StatedFunding } from './read-funding.ts';

export type OfferParsed = Extract<ParsedRecord, { kind: 'offer' }>;

/** A further session as it stood in the file. */
export interface ParsedSession {
  readonly record: number;
  readonly line: number | null;
  readonly offerKey: string;
  readonly title: string;
  readonly run: RunRecord;
  /** Says all that it has itself; nothing is left to the offer. */
  readonly isWhole: boolean;
  readonly funding: StatedFunding;
  readonly raw: string;
  readonly warnings: readonly DeliveryProblem[];
}

/** An offer with its further sessions: what they leave empty they have from the offer, what pays for one of them is said at the offer. */
export function joinSessions(parsed: OfferParsed, sessions: readonly ParsedSession[]): OfferParsed {
  if (sessions.length === 0) return parsed;
  const { offer } = parsed;
  const [first] = offer.runs;
  const runs = sessions.map(({ run, isWhole }) => (isWhole ? run : inherited(run, first)));
  const lines = new Set(offer.fundingText?.split('\n') ?? []);
  for (const { funding } of sessions) for (const line of funding.lines) lines.add(line);
  const joined: OfferRecord = {
    ...offer,
    funding: [...new Set([...offer.funding, ...sessions.flatMap(({ funding }) => funding.keys)])],
    fundingText: [...lines].join('\n') || null,
    runs: [...offer.runs, ...runs],
  };
  return {
    ...parsed,
    offer: joined,
    raw: rawOf([parsed.raw, ...sessions.map(({ raw }) => raw)]),
    warnings: [
      ...parsed.warnings,
      ...sessions.flatMap((session) => [...session.warnings, ...otherTitle(session, offer.title)]),
    ],
  };
}

/** Sessions of an offer that the delta itself does not describe, as one record. */
export function sessionsAlone(
  sessions: readonly [ParsedSession, ...ParsedSession[]],
): ParsedRecord {
  const [{ record, line, offerKey }] = sessions;
  return {
    kind: 'runs',
    record,
    line,
    offerKey,
    runs: sessions.map(({ run }) => run),
    raw: rawOf(sessions.map(({ raw }) => raw)),
    warnings: sessions.flatMap(({ warnings }) => warnings),
  };
}

/** A session that cannot be part of any offer, for the given reason (without full stop). */
export function rejectedSession(
  { record, line, offerKey, raw }: ParsedSession,
  why: string,
): ParsedRecord {
  const reason = `${why} (COURSE_ID ${quoted(offerKey)}).`;
  return {
    kind: 'rejected',
    record,
    line,
    raw,
    problems: [{ record, line, field: 'COURSE_ID', reason }],
  };
}

function inherited(run: RunRecord, first: RunRecord | undefined): RunRecord {
  if (first === undefined) return run;
  return {
    ...run,
    format: run.format === 'unknown' ? first.format : run.format,
    times: run.times.length === 0 && run.sessions.length === 0 ? first.times : run.times,
    bookingUrl: run.bookingUrl ?? first.bookingUrl,
  };
}

function otherTitle({ record, line, title }: ParsedSession, offerTitle: string): DeliveryProblem[] {
  if (title === '' || title === offerTitle) return [];
  const reason = `Der Termin heißt ${quoted(title)}, das Angebot ${quoted(offerTitle)}; gezeigt wird der Titel des Angebots.`;
  return [{ record, line, field: 'TITLE', reason }];
}

function rawOf(parts: readonly string[]): string {
  return parts.join('\n').slice(0, LONGEST_RECORD);
}
