import type { WithdrawnOffer } from '../../queries/offer-detail.ts';
import type { Words } from './words.ts';

/** Why an offer is shown no more, in a sentence or two. */
export function goneWords(offer: WithdrawnOffer, { t, format }: Words): string {
  const values = { title: offer.title, provider: offer.provider.name };
  if (offer.withdrawnOn === null) return t('withdrawn.text', values);
  const date = format.dateShort(offer.withdrawnOn);
  if (offer.reason === 'unconfirmed') return t('withdrawn.unconfirmed.text', { ...values, date });
  if (offer.reason === 'begun') return t('withdrawn.begun.text', { ...values, date });
  return t('withdrawn.textSince', { ...values, date });
}
