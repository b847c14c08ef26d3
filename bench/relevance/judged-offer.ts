import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { CatalogueTables } from '../../src/catalogue/tables.ts';

const RunSchema = z.object({
  startKind: z.string(),
  startsOn: z.string().nullable(),
  format: z.string(),
  times: z.array(z.string()),
  priceState: z.string(),
  priceCents: z.number().nullable(),
  status: z.string(),
  childcare: z.string(),
  seatsFree: z.number().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  place: z.string().nullable(),
});
export type JudgedRun = z.output<typeof RunSchema>;

const OfferSchema = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  subtitle: z.string().nullable(),
  keywords: z.array(z.string()),
  topics: z.array(z.string()),
  topicLabels: z.array(z.string()),
  description: z.string().nullable(),
  provider: z.string(),
  providerSlug: z.string(),
  targets: z.array(z.string()),
  funding: z.array(z.string()),
  certificates: z.array(z.string()),
  level: z.string().nullable(),
  runs: z.array(RunSchema),
});
/** What is known of an offer for judging it: the facts as the database has them, untouched by the index. */
export type JudgedOffer = z.output<typeof OfferSchema>;

/** All published offers. `key` is the provider's own key of the offer, or its id where it has none. */
export async function loadJudgedOffers(db: Kysely<CatalogueTables>): Promise<JudgedOffer[]> {
  const { rows } = await sql<{ offer: unknown }>`
    select jsonb_build_object(
      'id', offer.id, 'key', coalesce(record.source_key, offer.id), 'title', offer.title, 'subtitle', offer.subtitle,
      'keywords', to_jsonb(offer.keywords), 'topics', to_jsonb(offer.topics), 'description', course.description_text,
      'topicLabels', coalesce((select jsonb_agg(term.labels ->> 'de') from vocabulary_term term
        where term.vocabulary = 'topic' and term.key = any(offer.topics)), '[]'),
      'provider', member.name, 'providerSlug', member.slug, 'targets', to_jsonb(offer.targets),
      'funding', to_jsonb(offer.funding), 'certificates', to_jsonb(coalesce(course.certificates, '{}')),
      'level', course.language_level,
      'runs', coalesce(runs.list, '[]')) as offer
    from offer
      join member on member.id = offer.member_id
      left join course on course.offer_id = offer.id
      left join source_record record on record.id = offer.source_record_id
      left join lateral (
        select jsonb_agg(jsonb_build_object('startKind', run.start_kind, 'startsOn', run.starts_on,
          'format', run.format, 'times', to_jsonb(run.times), 'priceState', run.price_state, 'priceCents', run.price_cents,
          'status', run.status, 'childcare', run.childcare, 'seatsFree', run.seats_free, 'lat', venue.lat, 'lon', venue.lon,
          'place', coalesce(venue.place, venue.locality))) as list
        from course_run run left join venue on venue.id = run.venue_id
        where run.offer_id = offer.id and run.publication = 'published' and run.status <> 'cancelled') runs on true
    where offer.publication = 'published' and member.publication = 'published'
    order by offer.id`.execute(db);
  return rows.map(({ offer }) => OfferSchema.parse(offer));
}
