import { z } from 'zod';
import type { LocalDate } from '../../platform/clock.ts';
import { OfferQuerySchema } from '../model/offer-query.ts';
import type { Labels } from '../queries/label-store.ts';
import { findOffers } from './find-offers.ts';
import type { CatalogueReader } from './open-reader.ts';

const SHOWN = 5;
/** An example is worth reading if not everything in it is equal; so many usual topics are tried. */
const MOST_TRIED = 12;
const LEAST_HITS = 3;

/** Why a hit stands where it stands, as the index explains it. */
const ReasonSchema = z.object({
  offerId: z.string(),
  relevanceStep: z.number().nullable(),
  isBookable: z.boolean(),
  start: z.string(),
  turn: z.object({ place: z.number(), offers: z.number(), members: z.number() }).nullable(),
});
const ExplanationSchema = z.object({ ranks: z.array(ReasonSchema) });

export interface RankingExample {
  /** The word that is looked for. */
  readonly q: string;
  readonly total: number;
  readonly hits: readonly ExampleHit[];
}

export interface ExampleHit {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly provider: string;
  /** Offers of the same step fit equally well; more is better. */
  readonly relevanceStep: number;
  readonly isBookable: boolean;
  /** ISO date, `rolling` or `on_request`. */
  readonly start: string;
  /** Its place among those that are equal in all of this today; null if there are none. */
  readonly turn: { readonly place: number; readonly offers: number } | null;
}

/**
 * A search of today with the reasons for its order: a word from the names of the usual topics, the first one whose best hits differ
 * in more than one reason. Null if the index is not ready or the catalogue too small.
 */
export async function findRankingExample(
  reader: CatalogueReader,
  question: { readonly today: LocalDate; readonly labels: Labels },
): Promise<RankingExample | null> {
  const { today, labels } = question;
  if (!reader.index.isReady) return null;
  const all = reader.index.search({
    query: OfferQuerySchema.parse({ size: '1' }),
    centre: null,
    today,
  });
  const topics = all.facets.topic.slice(0, MOST_TRIED).map(({ value }) => value);
  const tried = topics.flatMap((topic) => firstWord(labels.term('topic', topic, 'de')));
  let best: { q: string; reasons: number } | null = null;
  for (const q of new Set(tried)) {
    const ranks = ranksOf(reader, q, today);
    const reasons = ranks.length < LEAST_HITS ? 0 : differences(ranks);
    if (reasons > (best?.reasons ?? 0)) best = { q, reasons };
  }
  return best === null ? null : exampleOf(reader, best.q, today);
}

const queryOf = (q: string) => OfferQuerySchema.parse({ q, size: String(SHOWN) });

function ranksOf(reader: CatalogueReader, q: string, today: LocalDate) {
  const request = { query: queryOf(q), centre: null, today, explain: true };
  const read = ExplanationSchema.safeParse(reader.index.search(request).explanation);
  return read.success ? read.data.ranks.filter((rank) => rank.relevanceStep !== null) : [];
}

/** How many of the reasons decide something among the hits. */
function differences(ranks: readonly z.output<typeof ReasonSchema>[]): number {
  const differ = (of: (rank: z.output<typeof ReasonSchema>) => unknown) =>
    new Set(ranks.map(of)).size > 1 ? 1 : 0;
  return (
    differ((rank) => rank.relevanceStep) +
    2 * differ((rank) => rank.isBookable) +
    differ((rank) => rank.start) +
    (ranks.some((rank) => rank.turn !== null) ? 2 : 0)
  );
}

async function exampleOf(
  reader: CatalogueReader,
  q: string,
  today: LocalDate,
): Promise<RankingExample> {
  const { answer, offers } = await findOffers(reader, { query: queryOf(q), centre: null, today });
  const reasons = new Map(ranksOf(reader, q, today).map((rank) => [rank.offerId, rank]));
  const hits = offers.flatMap(({ card }) => {
    const reason = reasons.get(card.id);
    if (reason === undefined || reason.relevanceStep === null) return [];
    const { relevanceStep, isBookable, start, turn } = reason;
    return [
      {
        id: card.id,
        slug: card.slug,
        title: card.title,
        provider: card.provider.name,
        relevanceStep,
        isBookable,
        start,
        turn,
      },
    ];
  });
  return { q, total: answer.total, hits };
}

/** `Pflege, Gesundheit und Soziales` → `Pflege`. */
function firstWord(label: string | null): string[] {
  const [word] = label?.match(/\p{L}{4,}/u) ?? [];
  return word === undefined ? [] : [word];
}
