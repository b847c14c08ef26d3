import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Icon } from '../../../ui/icon.tsx';
import { phoneHref } from '../../../ui/phone.ts';
import type { OfferDetail } from '../../queries/offer-detail.ts';
import type { Words } from '../words/words.ts';
import { mailAddress, webAddress } from './outgoing-link.ts';

/** The person to ask, and the provider behind the offer. */
export function ContactSection(props: { offer: OfferDetail; words: Words }): JSX.Element {
  const { offer, words } = props;
  const { t, language } = words;
  const { contact, provider } = offer;
  const phone = contact?.phone ?? provider.phone;
  const email = contact?.email ?? provider.email;
  const mail = mailAddress(email);
  const page = webAddress(offer.url) ?? webAddress(contact?.url ?? null);
  const website = page ?? webAddress(provider.website);
  return (
    <section class="course-section" aria-labelledby="contact">
      <h2 id="contact">{t('contact.title')}</h2>
      {contact?.name && (
        <p class="contact-name">
          {contact.role === null
            ? contact.name
            : t('contact.nameAndRole', { name: contact.name, role: contact.role })}
        </p>
      )}
      <p>
        <a href={localizedPath(language, `/anbieter/${provider.slug}`)}>{provider.name}</a>
      </p>
      <ul class="contact-ways">
        {phone !== null && (
          <li>
            <a class="stand-alone" href={phoneHref(phone)}>
              <Icon name="phone" />
              <span>{phone}</span>
            </a>
          </li>
        )}
        {mail !== null && (
          <li>
            <a class="stand-alone" href={mail}>
              <Icon name="mail" />
              <span>{email}</span>
            </a>
          </li>
        )}
        {website !== null && (
          <li>
            <a class="stand-alone" href={website} rel="noopener external">
              <Icon name="external" />
              <span>{page === null ? t('contact.website') : t('contact.page')}</span>
            </a>
          </li>
        )}
      </ul>
      {contact?.hours && <p class="small">{contact.hours}</p>}
      {phone === null && mail === null && website === null && <p>{t('contact.none')}</p>}
    </section>
  );
}
