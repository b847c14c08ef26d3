import type { JSX } from 'preact';
import { localized } from '../../platform/texts/localized.ts';
import { Card } from '../../ui/card.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { phoneHref } from '../../ui/phone.ts';
import { networkTexts } from '../texts.ts';
import type { NetworkPageProps } from './page.ts';

/** /kontakt – one place for everybody, then the desks for certain matters. */
export function ContactPage(props: NetworkPageProps): JSX.Element {
  const { network, shell, language } = props;
  const t = networkTexts(language);
  const { contact, imprint, accessibility, privacy, security } = network.settings;
  const desks = [
    {
      title: t('contact.office'),
      text: t('contact.office.text'),
      email: imprint.email,
      phone: imprint.phone,
    },
    {
      title: t('contact.barrier'),
      text: t('contact.barrier.text'),
      email: accessibility.contactEmail,
      phone: accessibility.contactPhone,
    },
    {
      title: t('contact.privacy'),
      text: t('contact.privacy.text'),
      email: privacy.email,
      phone: null,
    },
    {
      title: t('contact.security'),
      text: t('contact.security.text'),
      email: security.contact.replace(/^mailto:/, ''),
      phone: null,
    },
  ];
  return (
    <PageFrame
      shell={shell}
      language={language}
      path="/kontakt"
      title={t('contact.title')}
      breadcrumb={[]}
    >
      <h1>{t('contact.title')}</h1>
      <p class="lead">{t('contact.lead')}</p>
      <Card as="section" class="contact-card" labelledBy="contact-point">
        <h2 id="contact-point">{localized(contact.name, language)}</h2>
        <FactList
          facts={[
            {
              icon: 'phone',
              term: t('contact.phone'),
              value: <a href={phoneHref(contact.phone)}>{contact.phone}</a>,
            },
            {
              icon: 'mail',
              term: t('contact.mail'),
              value: <a href={`mailto:${contact.email}`}>{contact.email}</a>,
            },
            {
              icon: 'place',
              term: t('contact.visit'),
              value: `${contact.street}, ${contact.postalCode} ${contact.place}`,
            },
            { icon: 'clock', term: t('contact.hours'), value: localized(contact.hours, language) },
          ]}
        />
      </Card>
      <h2>{t('contact.others.title')}</h2>
      <ul class="cards">
        {desks.map((desk) => (
          <Card as="li" key={desk.title}>
            <h3 class="card-title">{desk.title}</h3>
            <p>{desk.text}</p>
            <p class="contact-ways">
              <a href={desk.email.startsWith('http') ? desk.email : `mailto:${desk.email}`}>
                {desk.email}
              </a>
              {desk.phone && <a href={phoneHref(desk.phone)}>{desk.phone}</a>}
            </p>
          </Card>
        ))}
      </ul>
    </PageFrame>
  );
}
