import type { ComponentChildren, JSX } from 'preact';
import { type OfferQuery, toSearchParams } from '../../model/offer-query.ts';
import type { Words } from '../words/words.ts';

/** The address of a search in another form, e.g. `/kurse.atom?q=pflege`: the same conditions, from the first page on. */
function addressAs(suffix: string, query: OfferQuery): string {
  const search = toSearchParams({ ...query, page: 1, size: 20 }).toString();
  return `/kurse.${suffix}${search === '' ? '' : `?${search}`}`;
}

/** Feeds of a search for the head, where feed readers look. */
export function FeedLinks(props: { words: Words; query: OfferQuery }): ComponentChildren {
  const { words, query } = props;
  const title = words.t('subscribe.feedTitle');
  return (
    <>
      <link
        rel="alternate"
        type="application/atom+xml"
        title={title}
        href={addressAs('atom', query)}
      />
      <link
        rel="alternate"
        type="application/rss+xml"
        title={title}
        href={addressAs('rss', query)}
      />
    </>
  );
}

/** "Suche abonnieren": what a search can be besides a page. */
export function Subscribe(props: { words: Words; query: OfferQuery }): JSX.Element {
  const { words, query } = props;
  const { t } = words;
  return (
    <p class="small results-foot">
      {t('subscribe.title')}
      <a href={addressAs('atom', query)} type="application/atom+xml">
        {t('subscribe.feed')}
      </a>
      <a href={addressAs('ics', query)} type="text/calendar">
        {t('subscribe.calendar')}
      </a>
      <a href={addressAs('xlsx', query)}>{t('subscribe.table')}</a>
    </p>
  );
}
