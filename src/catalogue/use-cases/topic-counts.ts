import { localDate } from '../../platform/clock.ts';
import type { Language } from '../../platform/texts/index.ts';
import { OfferQuerySchema } from '../model/offer-query.ts';
import { type CatalogueReader, catalogueReader } from './open-reader.ts';

export interface TopicCount {
  readonly key: string;
  readonly parent: string | null;
  readonly label: string;
  /** Offers with a run that is not past. */
  readonly count: number;
}

/** The topics that have offers, in the network's order; empty while the index is not ready. */
export async function topicCounts(
  parts: Pick<CatalogueReader, 'db' | 'index'>,
  question: { now: Date; language: Language },
): Promise<readonly TopicCount[]> {
  const reader = catalogueReader(parts);
  if (!reader.index.isReady) return [];
  const { facets } = reader.index.search({
    query: OfferQuerySchema.parse({ size: '1' }),
    centre: null,
    today: localDate(question.now),
  });
  const counts = new Map(facets.topic.map(({ value, count }) => [value, count]));
  const labels = await reader.labels.get(question.now);
  return labels.terms('topic').flatMap(({ key, parent, labels: names }) => {
    const count = counts.get(key) ?? 0;
    const label = names[question.language] ?? names.de;
    return count === 0 ? [] : [{ key, parent, label, count }];
  });
}
