import { localizedPath } from '../../../platform/texts/index.ts';
import { phoneHref } from '../../../ui/phone.ts';
import { mailAddress } from '../course/outgoing-link.ts';
import { confirmedWords } from '../words/confirmed-words.ts';
import { type CellContext, type CompareCell, cell } from './compare-cell.ts';
import type { ComparedOffer } from './compared-offer.ts';

export function providerCell({ offer }: ComparedOffer, { words }: CellContext): CompareCell {
  const { name, slug } = offer.provider;
  return [{ text: name, href: localizedPath(words.language, `/anbieter/${slug}`) }];
}

/** Who to ask, as on the course page: the person named for the offer, else the provider. */
export function contactCell({ offer }: ComparedOffer, { words }: CellContext): CompareCell {
  const { contact, provider } = offer;
  const phone = contact?.phone ?? provider.phone;
  const email = contact?.email ?? provider.email;
  const mail = mailAddress(email);
  const lines = [
    ...(contact?.name ? [{ text: contact.name }] : []),
    ...(phone === null ? [] : [{ text: phone, href: phoneHref(phone) }]),
    ...(email === null || mail === null ? [] : [{ text: email, href: mail }]),
  ];
  return phone === null && mail === null
    ? [...lines, { text: words.t('compare.noContact') }]
    : lines;
}

/** No delivery names seals yet; what nobody has stated is neither there nor missing. */
export function sealCell(_column: ComparedOffer, { words }: CellContext): CompareCell {
  return cell(words.t('compare.sealUnknown'));
}

export function sourceCell({ offer }: ComparedOffer, { words }: CellContext): CompareCell {
  return cell(confirmedWords(offer, words), offer.source?.name ?? offer.provider.name);
}
