import type { JSX } from 'preact';
import type { Network } from '../../../network/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { phoneHref } from '../../../ui/phone.ts';
import { contactTexts } from '../../texts.ts';

/** Who is responsible for matters that are no question about learning. */
export function OtherDesks(props: { network: Network; language: Language }): JSX.Element {
  const t = contactTexts(props.language);
  const { imprint, accessibility, privacy, security } = props.network.settings;
  const desks = [
    {
      title: t('ask.desk.office'),
      text: t('ask.desk.office.text'),
      email: imprint.email,
      phone: imprint.phone,
    },
    {
      title: t('ask.desk.barrier'),
      text: t('ask.desk.barrier.text'),
      email: accessibility.contactEmail,
      phone: accessibility.contactPhone,
    },
    {
      title: t('ask.desk.privacy'),
      text: t('ask.desk.privacy.text'),
      email: privacy.email,
      phone: null,
    },
    {
      title: t('ask.desk.security'),
      text: t('ask.desk.security.text'),
      email: security.contact.replace(/^mailto:/, ''),
      phone: null,
    },
  ];
  return (
    <>
      <h2>{t('ask.desks')}</h2>
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
    </>
  );
}
