import { z } from 'zod';
import { isLocalDate } from '../../../platform/clock.ts';
import {
  CHILDCARE_STATES,
  DELIVERY_FORMATS,
  PRICE_STATES,
  RUN_STATUSES,
  START_KINDS,
  TIME_MODELS,
} from '../../tables.ts';
import type { RunRecord, SessionRecord, VenueRecord } from '../record.ts';
import { type Detail, manyWords, oneWord } from './detail.ts';
import { AccessFactsOfWords, accessWords, Count, Text, WebAddress } from './words.ts';

/** Fields of a run for which a format may have no place of its own, or one that is too narrow. */
export const RUN_DETAILS = {
  key: {
    words: ({ key }) => [key],
    read: ([word = ''], run) => (word === '' || word.length > 255 ? run : { ...run, key: word }),
  },
  number: oneWord('number', null, Text),
  startKind: oneWord('startKind', 'fixed', z.enum(START_KINDS)),
  registrationEndsOn: oneWord('registrationEndsOn', null, z.string().refine(isLocalDate)),
  format: oneWord('format', 'unknown', z.enum([...DELIVERY_FORMATS, 'unknown'])),
  times: manyWords('times', (words) => words, z.array(z.enum(TIME_MODELS))),
  scheduleText: oneWord('scheduleText', null, Text),
  sessionCount: oneWord('sessionCount', null, Count),
  sessions: manyWords('sessions', (sessions) => sessions.map(sessionWord), sessionsSchema()),
  venueName: venueText('name'),
  venueStreet: venueText('street'),
  venuePlace: venueText('place'),
  venueLocality: venueText('locality'),
  venueNote: venueText('note'),
  venuePosition: {
    words: ({ venue }) =>
      venue?.position == null ? [] : [`${venue.position.lat},${venue.position.lon}`],
    read: ([word], run) => withVenue(run, { position: positionOf(word ?? '') }),
  },
  venueAccess: {
    words: ({ venue }) => accessWords(venue?.access ?? {}),
    read: (words, run) => {
      const access = AccessFactsOfWords.safeParse(words);
      return access.success ? withVenue(run, { access: access.data }) : run;
    },
  },
  priceState: priceDetail('state'),
  priceCents: priceDetail('cents'),
  priceText: priceDetail('text'),
  seatsMin: seatsDetail('min'),
  seatsMax: seatsDetail('max'),
  seatsFree: seatsDetail('free'),
  status: oneWord('status', 'open', z.enum(RUN_STATUSES)),
  childcare: oneWord('childcare', 'unknown', z.enum(CHILDCARE_STATES)),
  bookingUrl: oneWord('bookingUrl', null, WebAddress),
} as const satisfies Readonly<Record<string, Detail<RunRecord>>>;
export type RunDetailName = keyof typeof RUN_DETAILS;

/** All of them, in the order in which files name them. */
export const RUN_DETAIL_NAMES: readonly RunDetailName[] = [
  'key',
  'number',
  'startKind',
  'registrationEndsOn',
  'format',
  'times',
  'scheduleText',
  'sessionCount',
  'sessions',
  'venueName',
  'venueStreet',
  'venuePlace',
  'venueLocality',
  'venueNote',
  'venuePosition',
  'venueAccess',
  'priceState',
  'priceCents',
  'priceText',
  'seatsMin',
  'seatsMax',
  'seatsFree',
  'status',
  'childcare',
  'bookingUrl',
];

/** `2027-01-11 18:00-20:15; im Garten` */
function sessionWord({ heldOn, startsAt, endsAt, note }: SessionRecord): string {
  const hours = startsAt === null ? '' : ` ${startsAt}${endsAt === null ? '' : `-${endsAt}`}`;
  return `${heldOn}${hours}${note === null ? '' : `; ${note}`}`;
}

function sessionsSchema(): z.ZodType<readonly SessionRecord[]> {
  const word = /^(\d{4}-\d\d-\d\d)(?: ([012]\d:[0-5]\d)(?:-([012]\d:[0-5]\d))?)?(?:; (.+))?$/s;
  const session = z
    .string()
    .regex(word)
    .transform((text): SessionRecord => {
      const [, heldOn = '', startsAt = null, endsAt = null, note = null] = word.exec(text) ?? [];
      return { heldOn, startsAt, endsAt, note };
    });
  return z.array(session);
}

function venueText(key: 'name' | 'street' | 'place' | 'locality' | 'note'): Detail<RunRecord> {
  return {
    words: ({ venue }) => (venue?.[key] == null ? [] : [venue[key]]),
    read: ([word], run) => withVenue(run, { [key]: word === undefined ? null : Text.parse(word) }),
  };
}

function withVenue(run: RunRecord, part: Partial<VenueRecord>): RunRecord {
  return run.venue === null ? run : { ...run, venue: { ...run.venue, ...part } };
}

function positionOf(word: string): VenueRecord['position'] {
  const [, lat, lon] = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(word) ?? [];
  return lat === undefined || lon === undefined ? null : { lat: Number(lat), lon: Number(lon) };
}

const Price = z.object({
  state: z.enum(PRICE_STATES),
  cents: Count,
  text: Text.nullable(),
});

function priceDetail(key: keyof z.output<typeof Price>): Detail<RunRecord> {
  const usual = key === 'state' ? 'unknown' : null;
  return {
    words: ({ price }) => (price[key] === usual ? [] : [String(price[key])]),
    read: ([word = usual], run) => {
      const price = Price.safeParse({ ...run.price, [key]: word });
      return price.success ? { ...run, price: price.data } : run;
    },
  };
}

function seatsDetail(key: keyof RunRecord['seats']): Detail<RunRecord> {
  return {
    words: ({ seats }) => (seats[key] === null ? [] : [String(seats[key])]),
    read: ([word = null], run) => {
      const count = Count.safeParse(word);
      return count.success ? { ...run, seats: { ...run.seats, [key]: count.data } } : run;
    },
  };
}
