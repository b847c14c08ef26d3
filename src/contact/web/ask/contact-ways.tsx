import type { JSX } from 'preact';
import type { Network } from '../../../network/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { phoneHref } from '../../../ui/phone.ts';
import { contactTexts } from '../../texts.ts';
import { CALLBACK_PATH } from './ask-paths.ts';

/** Calling, being called, writing, coming by: side by side, because none is the second best. */
export function ContactWays(props: { network: Network; language: Language }): JSX.Element {
  const { network, language } = props;
  const t = contactTexts(language);
  const { contact } = network.settings;
  return (
    <section aria-labelledby="ways">
      <h2 id="ways" class="unseen">
        {t('ask.ways')}
      </h2>
      <ul class="cards ask-ways">
        <Card as="li">
          <h3 class="card-title">{t('ask.ways.call')}</h3>
          <a class="help-phone" href={phoneHref(contact.phone)}>
            <Icon name="phone" />
            <span>{contact.phone}</span>
          </a>
          <p class="small">{localized(contact.hours, language)}</p>
        </Card>
        <Card as="li">
          <h3 class="card-title">{t('ask.ways.callback')}</h3>
          <p>{t('ask.ways.callback.text')}</p>
          <div class="buttons">
            <LinkButton kind="secondary" icon="phone" href={localizedPath(language, CALLBACK_PATH)}>
              {t('ask.ways.callback.button')}
            </LinkButton>
          </div>
        </Card>
        <Card as="li">
          <h3 class="card-title">{t('ask.ways.write')}</h3>
          <p>{t('ask.ways.write.text')}</p>
          <p class="contact-ways">
            <a href="#frage">{t('ask.ways.write.form')}</a>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </p>
        </Card>
        <Card as="li">
          <h3 class="card-title">{t('ask.ways.visit')}</h3>
          <address>
            {localized(contact.name, language)}
            <br />
            {contact.street}
            <br />
            {contact.postalCode} {contact.place}
          </address>
          <p class="contact-ways">
            <a href={localizedPath(language, '/beratung/termine')}>{t('ask.ways.slots')}</a>
          </p>
        </Card>
      </ul>
    </section>
  );
}
