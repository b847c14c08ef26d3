import type { JSX } from 'preact';
import type { OfferDetail } from '../../queries/offer-detail.ts';
import type { Words } from '../words/words.ts';
import { webAddress } from './outgoing-link.ts';

/** Where the data come from, as of when and under which licence. */
export function SourceSection(props: { offer: OfferDetail; words: Words }): JSX.Element {
  const { offer, words } = props;
  const { t, format } = words;
  const { source, confirmedOn } = offer;
  const confirmed = format.dateShort(confirmedOn);
  const text =
    source === null
      ? t('source.byHand', { provider: offer.provider.name, confirmed })
      : source.deliveredOn === null
        ? t('source.confirmed', { name: source.name, confirmed })
        : t('source.delivered', {
            name: source.name,
            delivered: format.dateShort(source.deliveredOn),
            confirmed,
          });
  const link = webAddress(source?.url ?? null);
  return (
    <section class="course-source small" aria-labelledby="source">
      <h2 id="source" class="unseen">
        {t('source.title')}
      </h2>
      <p>{text}</p>
      {offer.freshness !== 'fresh' && <p>{t('source.stale')}</p>}
      {(source?.licence || source?.attribution || link !== null) && (
        <p>
          {source?.attribution}{' '}
          {source?.licence && t('source.licence', { licence: source.licence })}{' '}
          {link !== null && (
            <a href={link} rel="noopener external">
              {t('source.link')}
            </a>
          )}
        </p>
      )}
      <p>{t('source.number', { id: offer.id })}</p>
    </section>
  );
}
