import { expect } from 'vitest';
import { icalendar } from '../../src/catalogue/exchange/icalendar/icalendar.ts';
import type { OfferRecord, ParsedRecord, RunRecord } from '../../src/catalogue/exchange/record.ts';
import { readAll } from './pieces.ts';

export const event = (...lines: string[]): string =>
  ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
export const calendar = (...events: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Demo//DE', ...events, 'END:VCALENDAR', ''].join(
    '\r\n',
  );

export const read = (...events: string[]): Promise<ParsedRecord[]> =>
  readAll(icalendar, calendar(...events));
export async function offersOf(...events: string[]): Promise<OfferRecord[]> {
  return (await read(...events)).flatMap((record) =>
    record.kind === 'offer' ? [record.offer] : [],
  );
}
/** The one run of the one offer that these events are. */
export async function runOf(...events: string[]): Promise<RunRecord> {
  const [offer, ...others] = await offersOf(...events);
  const [run, ...rest] = offer?.runs ?? [];
  expect([others.length, rest.length]).toEqual([0, 0]);
  if (run === undefined) throw new Error('no run');
  return run;
}
export const reasonsOf = (record: ParsedRecord | undefined): string[] =>
  (record?.kind === 'offer'
    ? record.warnings
    : record?.kind === 'rejected'
      ? record.problems
      : []
  ).map(({ field, reason }) => `${field}: ${reason}`);
export const daysOf = (run: RunRecord): string[] =>
  run.sessions.map(({ heldOn, startsAt, endsAt }) => `${heldOn} ${startsAt}-${endsAt}`);

export const EVENING = [
  'UID:1@demo.example',
  'SUMMARY:Excel',
  'DTSTART;TZID=Europe/Berlin:20270111T180000',
  'DTEND;TZID=Europe/Berlin:20270111T201500',
];
