import { describe, expect, test } from 'vitest';
import type { OfferRecord, RunRecord } from '../exchange/record.ts';
import { DemoOffersFileSchema } from '../model/demo-offers-file.ts';
import { demoRecords } from './seed-demo-records.ts';

const TODAY = '2026-11-22';
const MINIMAL = { key: 'kurs', title: 'Kurs' };

/** The record of one offer with its runs. */
function record(runs: readonly object[], offer: object = {}): OfferRecord {
  const file = DemoOffersFileSchema.parse({
    provider: 'p',
    contacts: { erste: { name: 'Erste (Demo)' }, zweite: { name: 'Zweite (Demo)' } },
    venues: { hof: { name: 'Hof', postalCode: '46483' }, halle: { name: 'Halle' } },
    offers: [{ ...MINIMAL, ...offer, runs }],
  });
  const [parsed] = demoRecords(file, TODAY);
  if (parsed?.kind !== 'offer') throw new Error('no offer');
  return parsed.offer;
}

const start = { inDays: 1, weekday: 'mon' };
const priceOf = (fields: object): RunRecord['price'] | undefined =>
  record([{ start, ...fields }]).runs[0]?.price;

describe('an offer', () => {
  test('keeps what is not stated unknown', () => {
    expect(record([])).toMatchObject({
      kind: 'course',
      subtitle: null,
      descriptionHtml: null,
      languages: [],
      languageLevel: null,
      durationDays: null,
      teachingUnits: null,
      access: {},
    });
  });

  test('has the first contact unless it names one', () => {
    expect(record([]).contact?.name).toBe('Erste (Demo)');
    expect(record([], { contact: 'zweite' }).contact?.name).toBe('Zweite (Demo)');
  });

  test('lasts as long as its first dated run, unless stated', () => {
    const runs = [{ startKind: 'rolling' }, { start, days: ['mon'], weeks: 3 }];
    expect(record(runs).durationDays).toBe(15);
    expect(record(runs, { durationDays: 99 }).durationDays).toBe(99);
  });
});

describe('a run', () => {
  test('has sessions with local times', () => {
    const [run] = record([
      { start, days: ['mon'], weeks: 2, time: '18:00-21:15', venue: 'hof' },
    ]).runs;
    expect(run).toMatchObject({
      key: 'kurs-1',
      startsOn: '2026-11-23',
      endsOn: '2026-11-30',
      format: 'onsite',
      sessionCount: 2,
      venue: { name: 'Hof', postalCode: '46483' },
      seats: { min: null, max: null, free: null },
      childcare: 'unknown',
    });
    expect(run?.sessions[1]).toEqual({
      heldOn: '2026-11-30',
      startsAt: '18:00',
      endsAt: '21:15',
      note: null,
    });
  });

  test.each([
    [{ price: 480 }, { state: 'known', cents: 48_000, text: '480 €' }],
    [{ price: 1250 }, { state: 'known', cents: 125_000, text: '1.250 €' }],
    [{ price: 12.5 }, { state: 'known', cents: 1250, text: '12,50 €' }],
    [
      { price: 99, priceText: '99 € mit Skript' },
      { state: 'known', cents: 9900, text: '99 € mit Skript' },
    ],
    [{ price: 'free' }, { state: 'free', cents: null, text: 'kostenlos' }],
    [{ price: 'on_request' }, { state: 'on_request', cents: null, text: null }],
    [{}, { state: 'unknown', cents: null, text: null }],
  ])('%j costs %j', (fields, price) => {
    expect(priceOf(fields)).toEqual(price);
  });

  test('repetitions have their own keys and numbers and what changes later', () => {
    const { runs } = record([
      { startKind: 'on_request' },
      {
        start,
        number: 'K-7',
        venue: 'hof',
        status: 'guaranteed',
        price: 100,
        priceText: '100 € mit Brille',
        repeat: { times: 3, everyWeeks: 2, later: { status: 'open', venue: 'halle', price: 120 } },
      },
    ]);
    expect(
      runs.map((run) => [
        run.key,
        run.number,
        run.startsOn,
        run.venue?.name,
        run.status,
        run.price.text,
      ]),
    ).toEqual([
      ['kurs-1', null, null, undefined, 'open', null],
      ['kurs-2-1', 'K-7', '2026-11-23', 'Hof', 'guaranteed', '100 € mit Brille'],
      ['kurs-2-2', 'K-7-2', '2026-12-07', 'Halle', 'open', '120 €'],
      ['kurs-2-3', 'K-7-3', '2026-12-21', 'Halle', 'open', '120 €'],
    ]);
  });

  test('a repetition that goes online has no place', () => {
    const { runs } = record([
      { start, venue: 'hof', repeat: { times: 2, everyWeeks: 1, later: { format: 'online' } } },
    ]);
    expect(runs.map((run) => [run.format, run.venue?.name])).toEqual([
      ['onsite', 'Hof'],
      ['online', undefined],
    ]);
  });
});

test('keys and order do not depend on the day, the text of the record does', () => {
  const file = DemoOffersFileSchema.parse({
    provider: 'p',
    offers: [{ ...MINIMAL, runs: [{ start, repeat: { times: 2, everyWeeks: 1 } }] }],
  });
  const [first, second] = [demoRecords(file, TODAY)[0], demoRecords(file, '2027-03-01')[0]];
  if (first?.kind !== 'offer' || second?.kind !== 'offer') throw new Error('no offer');
  expect(second.offer.runs.map(({ key }) => key)).toEqual(first.offer.runs.map(({ key }) => key));
  expect(second.raw).not.toBe(first.raw);
});
