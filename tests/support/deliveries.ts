import { type Kysely, sql } from 'kysely';
import type {
  OfferRecord,
  ParsedRecord,
  RunRecord,
  VenueRecord,
} from '../../src/catalogue/exchange/record.ts';
import { UNSTATED_OFFER, UNSTATED_RUN } from '../../src/catalogue/exchange/unstated.ts';
import type { CatalogueTables } from '../../src/catalogue/tables.ts';
import {
  type DeliveryReport,
  type PublishOptions,
  publishDelivery,
} from '../../src/catalogue/use-cases/publish-delivery.ts';

/** An offer of which everything is unknown but key and title. */
export function offerOf(key: string, given: Partial<OfferRecord> = {}): OfferRecord {
  return {
    key,
    ...UNSTATED_OFFER,
    title: `Kurs ${key}`,
    runs: [runOf(key)],
    ...given,
  };
}

export function runOf(key: string, given: Partial<RunRecord> = {}): RunRecord {
  return {
    key,
    ...UNSTATED_RUN,
    ...given,
  };
}

/** Offers with the keys `k0`, `k1`, … or from a later number on. */
export const manyOffers = (count: number, from = 0): OfferRecord[] =>
  Array.from({ length: count }, (_, index) => offerOf(`k${from + index}`));

export const DELIVERED_VENUE: VenueRecord = {
  name: 'Haus',
  street: 'Weg 1',
  postalCode: '46483',
  place: 'Wesel',
  locality: null,
  country: 'DE',
  note: null,
  position: null,
  access: { step_free: 'yes' },
};

export async function* recordsOf(offers: readonly OfferRecord[]): AsyncGenerator<ParsedRecord> {
  let record = 0;
  for (const offer of offers) {
    record += 1;
    yield { kind: 'offer', record, line: record, offer, raw: JSON.stringify(offer), warnings: [] };
  }
}

export const NO_TERMS: PublishOptions['lookups']['terms'] = {
  topic: [],
  certificate: [],
  target: [],
  funding: [],
  access: [],
};

/** Publishes offers as one delivery of the member's source `test`. */
export function deliver(
  db: Kysely<CatalogueTables>,
  memberId: string,
  offers: readonly OfferRecord[],
  given: GivenOptions = {},
): Promise<DeliveryReport> {
  return deliverRecords(db, memberId, recordsOf(offers), {
    hash: JSON.stringify(offers),
    ...given,
  });
}

type GivenOptions = Partial<PublishOptions> & { hash?: string };

/** Publishes any records, also those of a delta, as one delivery of the member's source `test`. */
export function deliverRecords(
  db: Kysely<CatalogueTables>,
  memberId: string,
  records: AsyncIterable<ParsedRecord>,
  { hash = 'records', ...options }: GivenOptions = {},
): Promise<DeliveryReport> {
  return publishDelivery(db, { memberId, key: 'test', name: 'Test' }, records, {
    file: { format: 'test', encoding: 'utf-8', name: 'test', hash, bytes: 0 },
    now: new Date('2026-11-01T08:00:00Z'),
    lookups: { terms: NO_TERMS, geocode: () => null },
    ...options,
  });
}

export interface DeltaParts {
  readonly withdrawn?: readonly string[];
  readonly offers?: readonly OfferRecord[];
  /** Runs without their offers, by the key of the offer. */
  readonly runs?: Readonly<Record<string, readonly RunRecord[]>>;
}

/** The records of a delta in the order that adapters keep. */
export async function* deltaOf({
  withdrawn = [],
  offers = [],
  runs = {},
}: DeltaParts): AsyncGenerator<ParsedRecord> {
  yield { kind: 'delta' };
  for (const [at, key] of withdrawn.entries())
    yield { kind: 'withdrawn', record: at + 1, line: null, key };
  yield* recordsOf(offers);
  for (const [offerKey, list] of Object.entries(runs)) {
    const raw = JSON.stringify(list);
    yield { kind: 'runs', record: 1, line: null, offerKey, runs: list, raw, warnings: [] };
  }
}

/** Publishes a delta of the member's source `test`. */
export const deliverDelta = (
  db: Kysely<CatalogueTables>,
  memberId: string,
  parts: DeltaParts,
  given: GivenOptions = {},
): Promise<DeliveryReport> =>
  deliverRecords(db, memberId, deltaOf(parts), { hash: JSON.stringify(parts), ...given });

/** Everything the catalogue shows of a member, without ids and instants of single deliveries. */
export async function publishedState(
  db: Kysely<CatalogueTables>,
  memberId: string,
): Promise<unknown> {
  const answer = await sql<{ state: unknown }>`
    select coalesce(jsonb_agg(x order by x->'offer'->>'id'), '[]') as state from (
      select jsonb_build_object(
        'offer', to_jsonb(o) - '{created_at,updated_at,confirmed_at,delivered_at,source_record_id}'::text[],
        'course', to_jsonb(c),
        'raw', (select raw from source_record s where s.id = o.source_record_id),
        'runs', (select jsonb_agg(jsonb_build_object(
            'run', to_jsonb(r) - '{created_at,updated_at,confirmed_at,delivered_at,source_record_id}'::text[],
            'venue', (select to_jsonb(v) - '{created_at,updated_at,delivered_at}'::text[] from venue v where v.id = r.venue_id),
            'sessions', (select jsonb_agg(to_jsonb(s) order by s.position) from course_session s where s.run_id = r.id)
          ) order by r.id) from course_run r where r.offer_id = o.id and r.publication = 'published')
      ) as x
      from offer o left join course c on c.offer_id = o.id
      where o.member_id = ${memberId} and o.publication = 'published') found`.execute(db);
  return answer.rows[0]?.state;
}

/** Rows of the change log so far. */
export async function loggedChanges(db: Kysely<CatalogueTables>): Promise<number> {
  const answer = await sql<{ n: number }>`select count(*)::int as n from catalogue_change`.execute(
    db,
  );
  return answer.rows[0]?.n ?? 0;
}
