import { expect, test } from 'vitest';
import type { RunRecord } from '../record.ts';
import { detailsOf, withDetails } from './detail.ts';
import { RUN_DETAILS } from './run-details.ts';

const venue = {
  name: null,
  street: null,
  postalCode: '46483',
  place: null,
  locality: null,
  country: 'DE',
  note: null,
  position: null,
  access: {},
};
/** A run of which only what every file has a place for is known. */
const bare: RunRecord = {
  key: 'a-1',
  number: null,
  startKind: 'fixed',
  startsOn: '2027-01-11',
  endsOn: null,
  registrationEndsOn: null,
  format: 'unknown',
  times: [],
  scheduleText: null,
  sessionCount: null,
  venue,
  price: { state: 'unknown', cents: null, text: null },
  seats: { min: null, max: null, free: null },
  status: 'open',
  childcare: 'unknown',
  bookingUrl: null,
  sessions: [],
};
const full: RunRecord = {
  ...bare,
  number: 'K-1 "2"',
  startKind: 'rolling',
  registrationEndsOn: '2027-01-04',
  format: 'hybrid',
  times: ['evening', 'parttime'],
  scheduleText: 'Mo\nund Mi',
  sessionCount: 3,
  venue: {
    ...venue,
    name: 'Demo-Haus am See mit einem Namen, der länger als dreißig Zeichen ist',
    street: 'Demofeld 1',
    place: 'Wesel',
    locality: 'Büderich',
    note: 'Hof',
    position: { lat: 51.6, lon: 6.5 },
    access: { step_free: 'yes', accessible_toilet: 'on_request' },
  },
  price: { state: 'known', cents: 98_000, text: '980 €, mit Gutschein kostenlos' },
  seats: { min: 4, max: 12, free: 0 },
  status: 'guaranteed',
  childcare: 'nearby',
  bookingUrl: 'https://demo-haus.example/buchen?a=1',
  sessions: [
    { heldOn: '2027-01-11', startsAt: '18:00', endsAt: '20:15', note: 'mit; Strichpunkt' },
    { heldOn: '2027-01-18', startsAt: '18:00', endsAt: null, note: null },
    { heldOn: '2027-01-25', startsAt: null, endsAt: null, note: null },
  ],
};
const RUN_NAMES = Object.keys(RUN_DETAILS);

test('what a run says comes back from the words, and so does that it says nothing', () => {
  const words = detailsOf(full, RUN_DETAILS, RUN_NAMES);
  expect(withDetails(bare, RUN_DETAILS, RUN_NAMES, words)).toEqual(full);
  const none = detailsOf(bare, RUN_DETAILS, RUN_NAMES);
  expect(withDetails(full, RUN_DETAILS, RUN_NAMES, none)).toEqual(bare);
});

test('words that are not understood change nothing', () => {
  const wrong = new Map(RUN_NAMES.map((name) => [name, ['<b>x']]));
  const read = withDetails(full, RUN_DETAILS, RUN_NAMES, wrong);
  const { startKind, format, times, sessions, status, childcare, seats } = full;
  expect(read).toMatchObject({ startKind, format, times, sessions, status, childcare, seats });
  expect(read.price.state).toBe('known');
});

test('only addresses of web pages are addresses', () => {
  const words = new Map([['bookingUrl', ['javascript:alert(1)']]]);
  expect(withDetails(bare, RUN_DETAILS, ['bookingUrl'], words).bookingUrl).toBeNull();
});
