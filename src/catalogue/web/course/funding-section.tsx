import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Labels } from '../../queries/label-store.ts';
import type { OfferDetail } from '../../queries/offer-detail.ts';
import type { Words } from '../words/words.ts';

/** Ways to pay that the provider names. They are possibilities: nothing here promises money (guard-rail 6). */
export function FundingSection(props: {
  offer: OfferDetail;
  labels: Labels;
  words: Words;
}): JSX.Element {
  const { offer, labels, words } = props;
  const { t, language } = words;
  return (
    <section class="course-section" aria-labelledby="funding">
      <h2 id="funding">{t('funding.title')}</h2>
      {offer.funding.length === 0 ? (
        <p>{t('funding.none')}</p>
      ) : (
        <>
          <p>{t('funding.intro')}</p>
          <ul class="funding-list">
            {offer.funding.map((key) => (
              <li key={key}>
                <Icon name="funding" />
                <span>{labels.term('funding', key, language) ?? key}</span>
              </li>
            ))}
          </ul>
          <Notice tone="deadline">
            <p>{t('funding.before')}</p>
          </Notice>
        </>
      )}
      {offer.fundingText !== null && (
        <p lang={language === 'de' ? undefined : 'de'}>
          {t('funding.providerSays', { text: offer.fundingText })}
        </p>
      )}
      <p>
        <a href={localizedPath(language, '/beratung')}>{t('funding.ask')}</a>
      </p>
    </section>
  );
}
