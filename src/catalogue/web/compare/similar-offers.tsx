import type { JSX } from 'preact';
import { offerHref } from '../courses/course-links.ts';
import type { Words } from '../words/words.ts';

export interface SimilarOffer {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly provider: string;
  /** The comparison with this offer beside the others. */
  readonly addHref: string;
}

/** Offers of the same topics that could stand beside the chosen ones. */
export function SimilarOffers(props: {
  words: Words;
  offers: readonly SimilarOffer[];
}): JSX.Element | null {
  const { words, offers } = props;
  const { t, language } = words;
  if (offers.length === 0) return null;
  const lang = language === 'de' ? undefined : 'de';
  return (
    <section class="compare-similar" aria-labelledby="similar">
      <h2 id="similar">{t('compare.similar')}</h2>
      <ul>
        {offers.map((offer) => (
          <li key={offer.id}>
            <a href={offerHref(language, offer)} lang={lang}>
              {offer.title}
            </a>{' '}
            <span class="small">{offer.provider}</span>{' '}
            <a
              class="button button-secondary"
              href={offer.addHref}
              aria-label={t('compare.addNamed', { title: offer.title })}
            >
              {t('compare.add')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
