import { type Kysely, sql } from 'kysely';
import {
  type FundingProof,
  isWithin,
  type SealHolder,
  type SealPeriod,
} from '../../members/index.ts';
import type { LocalDate } from '../../platform/clock.ts';
import type { LocalizedText } from '../../platform/texts/localized.ts';
import type { SealOnDay } from '../model/funding/course-facts.ts';
import type { CatalogueTables } from '../tables.ts';

/** A checked seal of the provider or of the offer, with its days: whoever shows it asks for today. */
export interface OfferSeal extends SealPeriod {
  readonly kind: string;
  readonly holder: SealHolder;
  readonly label: LocalizedText;
  readonly shortLabel: LocalizedText;
  readonly sentence: LocalizedText;
  readonly issuer: string;
  readonly url: string;
}

/** A seal that a way of funding needs, with its name. */
export interface NamedProof extends FundingProof {
  readonly name: LocalizedText;
}

/** What seals say of an offer, for all days. */
export interface OfferSeals {
  readonly seals: readonly OfferSeal[];
  /** What the offer's funding statements need; empty where nothing is on record of the provider. */
  readonly proofs: readonly NamedProof[];
}

export const NO_SEALS: OfferSeals = { seals: [], proofs: [] };

/** Reads the seals of these offers in one statement; offers of whose provider nothing is on record are left out. */
export async function loadOfferSeals(
  db: Kysely<CatalogueTables>,
  offerIds: readonly string[],
): Promise<ReadonlyMap<string, OfferSeals>> {
  const { rows } = await sql<OfferSeals & { offerId: string }>`
    select o.id as "offerId",
      (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'holder', k.holder, 'label', k.labels,
          'shortLabel', k.short_labels, 'sentence', k.sentences, 'issuer', s.issuer, 'url', k.url,
          'validFrom', s.valid_from, 'validUntil', s.valid_until) order by k.position, s.valid_from), '[]')
        from seal s
        join seal_kind k on k.key = s.kind and k.holder = case when s.offer_id is null then 'provider' else 'measure' end
        where s.member_id = o.member_id and (s.offer_id is null or s.offer_id = o.id)
          and s.state = 'confirmed' and s.removed_at is null) as seals,
      (select coalesce(jsonb_agg(jsonb_build_object('funding', n.funding, 'kind', n.kind, 'holder', n.holder,
          'name', k.short_labels, 'periods', ${periods}) order by k.position), '[]')
        from funding_need n join seal_kind k on k.key = n.kind and k.holder = n.holder
        where n.funding = any(o.funding)) as proofs
    from offer o
    where o.id = any(${[...offerIds]})
      and exists (select from seal r where r.member_id = o.member_id and r.confirmed_at is not null)`.execute(
    db,
  );
  return new Map(rows.map(({ offerId, ...seals }) => [offerId, seals]));
}

/** All confirmed periods of the seal that a need names, for offer `o` and need `n`. */
const periods = sql`(select coalesce(jsonb_agg(jsonb_build_object('validFrom', p.valid_from, 'validUntil', p.valid_until,
    'isInForce', p.state = 'confirmed' and p.removed_at is null)), '[]')
  from seal p where p.member_id = o.member_id and p.kind = n.kind and p.confirmed_at is not null
    and case n.holder when 'provider' then p.offer_id is null else p.offer_id = o.id end)`;

/** The seals that count on a day, each once. */
export function sealsOn({ seals }: OfferSeals, day: LocalDate): readonly OfferSeal[] {
  const counting = seals.filter((seal) => isWithin(seal, day));
  const byName = new Map(counting.map((seal) => [`${seal.kind} ${seal.holder}`, seal]));
  return [...byName.values()];
}

/**
 * How each seal that is on record of the offer or its provider stands on a day (decision 0026). One that a way of funding needs is on
 * record too when it was taken back, though no page shows it any more.
 */
export function sealStandings({ seals, proofs }: OfferSeals, day: LocalDate): SealOnDay[] {
  const shown = seals.map((seal) => ({ ...seal, isInForce: true }));
  const needed = proofs.flatMap(({ kind, holder, periods }) =>
    periods.map((period) => ({ ...period, kind, holder })),
  );
  const standings = [...shown, ...needed]
    .filter(({ validFrom }) => validFrom <= day)
    .map((period): SealOnDay => {
      const { kind, holder, validUntil } = period;
      if (period.isInForce && isWithin(period, day))
        return { kind, holder, standing: 'proven', until: validUntil };
      // Taken back before its last day: nobody knows since when.
      const isOver = validUntil !== null && validUntil < day;
      return { kind, holder, standing: 'lapsed', until: isOver ? validUntil : null };
    })
    .sort((one, other) => (rank(one) < rank(other) ? 1 : -1));
  const best = new Map<string, SealOnDay>();
  for (const seal of standings) {
    const name = `${seal.kind} ${seal.holder}`;
    if (!best.has(name)) best.set(name, seal);
  }
  return [...best.values()];
}

/** What counts before what is over, then what lasts longest. */
const rank = ({ standing, until }: SealOnDay): string =>
  standing === 'proven' ? `1 ${until ?? '9999'}` : `0 ${until ?? ''}`;
