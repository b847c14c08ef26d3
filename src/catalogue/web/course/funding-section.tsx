import type { JSX } from 'preact';
import { fundingOn } from '../../../members/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Status } from '../../../ui/status.tsx';
import type { Labels } from '../../queries/label-store.ts';
import type { OfferDetail } from '../../queries/offer-detail.ts';
import type { Words } from '../words/words.ts';

interface FundingView {
  readonly offer: OfferDetail;
  readonly labels: Labels;
  readonly today: LocalDate;
  readonly words: Words;
}

/**
 * Ways to pay that the provider names. They are possibilities: nothing here promises money (guard-rail 6). Where a seal is needed, it
 * says whether it was checked; what hung on a seal that is over is named as lost (decision 0026).
 */
export function FundingSection(view: FundingView): JSX.Element {
  const { offer, words } = view;
  const { t, language } = words;
  const judged = fundingOn(offer.funding, offer.seals.proofs, view.today);
  const left = judged.filter(({ standing }) => standing !== 'lapsed');
  return (
    <section class="course-section" aria-labelledby="funding">
      <h2 id="funding">{t('funding.title')}</h2>
      {judged.length === 0 && <p>{t('funding.none')}</p>}
      {left.length > 0 && (
        <>
          <p>{t('funding.intro')}</p>
          <ul class="funding-list">
            {left.map(({ funding, standing }) => (
              <li key={funding}>
                <Icon name="funding" />
                <span>
                  {labelOf(funding, view)} <Proof {...view} funding={funding} standing={standing} />
                </span>
              </li>
            ))}
          </ul>
          <Notice tone="deadline">
            <p>{t('funding.before')}</p>
          </Notice>
        </>
      )}
      {judged
        .filter(({ standing }) => standing === 'lapsed')
        .map(({ funding, lapsed }) => (
          <p key={funding}>
            {t('funding.lapsed', {
              funding: labelOf(funding, view),
              seals: offer.seals.proofs
                .filter((proof) => proof.funding === funding)
                .filter(({ kind, holder }) =>
                  lapsed.some((seal) => seal.kind === kind && seal.holder === holder),
                )
                .map(({ name }) => localized(name, language))
                .join(', '),
            })}
          </p>
        ))}
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

/** Said only where something is on record of the provider: of all others nobody knows more than they say themselves. */
function Proof(
  props: FundingView & { funding: string; standing: 'proven' | 'stated' | 'lapsed' },
): JSX.Element | null {
  const { offer, funding, words } = props;
  if (!offer.seals.proofs.some((proof) => proof.funding === funding)) return null;
  return props.standing === 'proven' ? (
    <Status tone="positive">{words.t('funding.proven')}</Status>
  ) : (
    <span class="small">{words.t('funding.stated')}</span>
  );
}

function labelOf(funding: string, { labels, words }: FundingView): string {
  return labels.term('funding', funding, words.language) ?? funding;
}
