import type { SearchRequest } from '../../search/types.ts';
import { activeFilters } from '../courses/active-filters.ts';
import type { WebParts } from '../web-parts.ts';
import type { Words } from '../words/words.ts';

/** What a search is called where people subscribe to it, and all its conditions in a line. */
export async function searchInWords(
  { query, centre }: SearchRequest,
  { reader, network }: WebParts,
  words: Words,
  now: Date,
): Promise<{ title: string; subtitle: string }> {
  const { t } = words;
  const { q, km } = query;
  const place = centre?.label ?? null;
  const labels = await reader.labels.get(now, query.provider);
  const conditions = activeFilters(query, centre, labels, words).map(({ label }) => label);
  const heading =
    q === '' && place === null
      ? t('export.allCourses')
      : q === ''
        ? t('courses.headingNear', { km, place: place ?? '' })
        : place === null
          ? t('courses.headingWords', { words: q })
          : t('courses.headingBoth', { words: q, km, place });
  const { shortName } = network.settings;
  return {
    title: `${heading} – ${shortName}`,
    subtitle: conditions.length === 0 ? t('export.feedSubtitle') : conditions.join(' · '),
  };
}
