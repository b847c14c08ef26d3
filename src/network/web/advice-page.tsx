import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { foreignLanguage, localized } from '../../platform/texts/localized.ts';
import { Card } from '../../ui/card.tsx';
import { Drawing } from '../../ui/drawing.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { phoneHref } from '../../ui/phone.ts';
import type { AdviceService } from '../model/network.ts';
import { networkTexts } from '../texts.ts';
import type { NetworkPageProps } from './page.ts';

/** /beratung – the network's own places first, then the bodies that decide and are only named. */
export function AdvicePage(props: NetworkPageProps): JSX.Element {
  const { network, shell, language } = props;
  const t = networkTexts(language);
  const { adviceServices, isDemo } = network.settings;
  // In the demo everything of the network is fictitious; what is real there is a public body named for orientation only.
  const own = isDemo ? adviceServices.filter((service) => service.isDemo) : adviceServices;
  const others = adviceServices.filter((service) => !own.includes(service));
  return (
    <PageFrame
      shell={shell}
      language={language}
      path="/beratung"
      title={t('advice.title')}
      description={t('advice.lead')}
      currentNav="advice"
      breadcrumb={[]}
    >
      <div class="page-opening">
        <div>
          <h1>{t('advice.title')}</h1>
          <p class="lead">{t('advice.lead')}</p>
        </div>
        <Drawing name="desk" />
      </div>
      <h2>{t('advice.own')}</h2>
      <ul class="cards">
        {own.map((service) => (
          <Service key={service.key} service={service} language={language} />
        ))}
      </ul>
      <h2>{t('advice.prepare.title')}</h2>
      <ul class="prose">
        <li>{t('advice.prepare.free')}</li>
        <li>{t('advice.prepare.before')}</li>
        <li>{t('advice.prepare.company')}</li>
      </ul>
      <p>
        <a href={localizedPath(language, '/foerderung')}>{t('advice.funding')}</a>
      </p>
      {others.length > 0 && (
        <>
          <h2>{t('advice.others')}</h2>
          <p>{t('advice.others.text')}</p>
          <ul class="cards">
            {others.map((service) => (
              <Service key={service.key} service={service} language={language} />
            ))}
          </ul>
        </>
      )}
    </PageFrame>
  );
}

function Service(props: { service: AdviceService; language: Language }): JSX.Element {
  const { service, language } = props;
  const t = networkTexts(language);
  const { phone, email, url, address, hours } = service;
  const hasWay = phone ?? email ?? url ?? address;
  return (
    <Card as="li" class="service">
      <h3 class="card-title" lang={language === 'de' ? undefined : 'de'}>
        {service.name}
      </h3>
      <p lang={foreignLanguage(service.purpose, language)}>
        {localized(service.purpose, language)}
      </p>
      <ul class="service-ways">
        {phone && (
          <li>
            <Icon name="phone" />
            <a href={phoneHref(phone)}>{phone}</a>
          </li>
        )}
        {email && (
          <li>
            <Icon name="mail" />
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        )}
        {address && (
          <li>
            <Icon name="place" />
            <span>{address}</span>
          </li>
        )}
        {hours && (
          <li>
            <Icon name="clock" />
            <span lang={foreignLanguage(hours, language)}>{localized(hours, language)}</span>
          </li>
        )}
        {url && (
          <li>
            <Icon name="external" />
            <a href={url} rel="noopener">
              {t('advice.website')}
              <span class="unseen">: {service.name}</span>
            </a>
          </li>
        )}
        {!hasWay && <li class="small">{t('advice.noContact')}</li>}
      </ul>
    </Card>
  );
}
