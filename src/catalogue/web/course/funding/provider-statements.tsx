import type { JSX } from 'preact';
import { fundingOn } from '../../../../members/index.ts';
import type { LocalDate } from '../../../../platform/clock.ts';
import { localized } from '../../../../platform/texts/localized.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { Status } from '../../../../ui/status.tsx';
import type { Labels } from '../../../queries/label-store.ts';
import type { OfferDetail } from '../../../queries/offer-detail.ts';
import type { Words } from '../../words/words.ts';

export interface FundingView {
  readonly offer: OfferDetail;
  readonly labels: Labels;
  readonly today: LocalDate;
  readonly words: Words;
}

/**
 * Ways to pay that the provider names. They are possibilities: nothing here promises money (guard-rail 6). Where a seal is needed, it
 * says whether it was checked.
 */
export function StatedFunding(view: FundingView): JSX.Element {
  const { offer, words } = view;
  const { t, language } = words;
  const left = fundingOn(offer.funding, offer.seals.proofs, view.today).filter(
    ({ standing }) => standing !== 'lapsed',
  );
  return (
    <>
      {offer.funding.length === 0 && <p>{t('funding.none')}</p>}
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
          <p>{t('funding.before')}</p>
        </>
      )}
      {offer.fundingText !== null && (
        <p lang={language === 'de' ? undefined : 'de'}>
          {t('funding.providerSays', { text: offer.fundingText })}
        </p>
      )}
    </>
  );
}

/** What hung on a seal that is over is named as lost (decision 0026). */
export function LapsedFunding(view: FundingView): JSX.Element {
  const { offer, words } = view;
  return (
    <>
      {fundingOn(offer.funding, offer.seals.proofs, view.today)
        .filter(({ standing }) => standing === 'lapsed')
        .map(({ funding, lapsed }) => (
          <p key={funding}>
            {words.t('funding.lapsed', {
              funding: labelOf(funding, view),
              seals: offer.seals.proofs
                .filter((proof) => proof.funding === funding)
                .filter(({ kind, holder }) =>
                  lapsed.some((seal) => seal.kind === kind && seal.holder === holder),
                )
                .map(({ name }) => localized(name, words.language))
                .join(', '),
            })}
          </p>
        ))}
    </>
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
