import { describe, expect, test } from 'vitest';
import { readAll } from '../../../../tests/support/pieces.ts';
import { file, reasonsOf } from '../../../../tests/support/schema-org-files.ts';
import { schemaOrg } from './schema-org.ts';

describe('traps', () => {
  const run = async (instance: object, course: object = {}) => {
    const [record] = await readAll(
      schemaOrg,
      file({
        '@type': 'Course',
        '@id': 'a',
        name: 'Kurs',
        ...course,
        hasCourseInstance: { '@type': 'CourseInstance', ...instance },
      }),
    );
    return {
      run: record?.kind === 'offer' ? record.offer.runs[0] : undefined,
      reasons: reasonsOf(record),
    };
  };
  test.each([
    ['zero alone is not free', { price: 0, priceCurrency: 'EUR' }, 'unknown', null, 1],
    [
      'zero that is called free',
      { price: '0.00', priceCurrency: 'EUR', category: 'Free' },
      'free',
      null,
      0,
    ],
    ['a price without currency', { price: '1250' }, 'known', 125_000, 0],
    [
      'three digits behind the point',
      { price: '150.000', priceCurrency: 'EUR' },
      'known',
      15_000,
      0,
    ],
    ['pounds', { price: 395, priceCurrency: 'GBP' }, 'unknown', null, 1],
    [
      'a range',
      { '@type': 'AggregateOffer', lowPrice: 80, highPrice: 120, priceCurrency: 'EUR' },
      'known',
      8_000,
      0,
    ],
    [
      'in a specification',
      { priceSpecification: { price: 99, priceCurrency: 'EUR' } },
      'known',
      9_900,
      0,
    ],
  ])('price: %s', async (_name, offers, state, cents, remarks) => {
    const { run: read, reasons } = await run({ offers });
    expect(read?.price).toMatchObject({ state, cents });
    expect(reasons).toHaveLength(remarks);
  });

  test('isAccessibleForFree is a sign for free', async () => {
    expect((await run({}, { isAccessibleForFree: true })).run?.price.state).toBe('free');
  });

  test('sold out, postponed and moved', async () => {
    expect(
      (await run({ offers: { availability: 'https://schema.org/SoldOut' } })).run?.status,
    ).toBe('full');
    expect((await run({ eventStatus: 'EventMovedOnline' })).run?.format).toBe('online');
    const { run: postponed, reasons } = await run({
      startDate: '2027-01-11',
      eventStatus: 'EventPostponed',
    });
    expect(postponed).toMatchObject({ startKind: 'on_request', startsOn: null });
    expect(reasons[0]).toMatch(/verschoben/);
  });

  test('meetings as subEvent, across the change to summer time, an end before the start', async () => {
    const { run: read } = await run({
      subEvent: [
        { '@type': 'Event', startDate: '2027-03-31T16:00:00Z', endDate: '2027-03-31T18:00:00Z' },
        { '@type': 'Event', startDate: '2027-03-24T17:00:00Z', endDate: '2027-03-24T16:00:00Z' },
      ],
    });
    expect(read).toMatchObject({
      startsOn: '2027-03-24',
      endsOn: '2027-03-31',
      sessions: [
        { startsAt: '18:00', endsAt: null },
        { startsAt: '18:00', endsAt: '20:00' },
      ],
    });
    expect((await run({ startDate: '2027-02-01', endDate: '2027-01-01' })).reasons[0]).toMatch(
      /liegt vor dem Beginn/,
    );
  });

  test('a schedule by number and length, one of unknown rhythm, one without any end', async () => {
    const schedule = {
      '@type': 'Schedule',
      repeatFrequency: 'Daily',
      repeatCount: 3,
      startTime: '9:00',
      duration: 'PT3H',
    };
    const { run: read } = await run({ startDate: '2027-01-11', courseSchedule: schedule });
    expect(read?.sessions).toMatchObject([
      { heldOn: '2027-01-11', startsAt: '09:00', endsAt: '12:00' },
      { heldOn: '2027-01-12' },
      { heldOn: '2027-01-13' },
    ]);
    const odd = await run({
      startDate: '2027-01-11',
      courseSchedule: { ...schedule, repeatFrequency: 'manchmal' },
    });
    expect(odd.reasons[0]).toMatch(/kein Rhythmus/);
    expect(
      (await run({ startDate: '2027-01-11', courseSchedule: { repeatFrequency: 'P1W' } })).run
        ?.sessions,
    ).toEqual([]);
  });

  test('names of the prototype, repeated keys, numbers as text and text as numbers', async () => {
    const text =
      '{"@context":"https://schema.org","@graph":[{"__proto__":{"x":1},"constructor":{"name":"y"},"@type":"Course","@id":5,"name":"Alt","name":7,"hasCourseInstance":{"startDate":20270111,"maximumAttendeeCapacity":"zwölf","toString":1}}]}';
    const [record] = await readAll(schemaOrg, text);
    expect(record).toMatchObject({
      kind: 'offer',
      offer: { key: '5', title: '7', runs: [{ startsOn: null, seats: { max: null } }] },
    });
    expect(Object.keys({})).toEqual([]);
    expect(reasonsOf(record).join('\n')).toMatch(/__proto__.*\n.*constructor/s);
  });
});
