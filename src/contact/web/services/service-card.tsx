import type { JSX } from 'preact';
import { languageNames } from '../../../members/index.ts';
import type { AdviceService, Land } from '../../../network/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { foreignLanguage, localized } from '../../../platform/texts/localized.ts';
import { Card } from '../../../ui/card.tsx';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import { phoneHref } from '../../../ui/phone.ts';
import { Badge, Status } from '../../../ui/status.tsx';
import type { ServiceReason } from '../../model/services/find-services.ts';
import { advicePath } from '../../model/services/service-paths.ts';
import { contactTexts } from '../../texts.ts';
import { checkedWords, openingWords, reasonWords, stepFreeLabel } from './service-words.ts';

/** One advice service in a list: what it does, why it fits, whether somebody is there now. */
export function ServiceCard(props: {
  language: Language;
  now: Date;
  land: Land;
  service: AdviceService;
  reasons: readonly ServiceReason[];
}): JSX.Element {
  const { language, now, service } = props;
  const { cost } = service;
  const t = contactTexts(language);
  const opening = openingWords(service, props);
  const checked = checkedWords(service, now, language);
  const towns = [...new Set(service.places.map(({ place }) => place))];
  const [first] = service.places;
  const facts: readonly (readonly [IconName, string | undefined, 'de' | undefined])[] = [
    ['euro', cost && localized(cost, language), cost && foreignLanguage(cost, language)],
    ['language', languageNames(service.languages, language), undefined],
    ['place', towns.length > 0 ? towns.join(', ') : undefined, undefined],
    ['access', first ? stepFreeLabel(first.stepFree, t) : undefined, undefined],
  ];
  return (
    <Card as="li" class="service">
      <h3 class="card-title" lang={language === 'de' ? undefined : 'de'}>
        <a href={localizedPath(language, advicePath(service.key))}>{service.name}</a>
      </h3>
      {props.reasons.length > 0 && (
        <p class="small">
          {props.reasons.map((reason) => reasonWords(reason, language)).join(' · ')}
        </p>
      )}
      <p lang={foreignLanguage(service.purpose, language)}>
        {localized(service.purpose, language)}
      </p>
      <p>
        <Status tone={opening.isOpen ? 'positive' : 'neutral'} icon="clock">
          {opening.text}
        </Status>
      </p>
      <ul class="service-ways">
        {facts.map(
          ([icon, text, lang]) =>
            text && (
              <li key={icon}>
                <Icon name={icon} />
                <span lang={lang}>{text}</span>
              </li>
            ),
        )}
        {service.phone && (
          <li>
            <Icon name="phone" />
            <a href={phoneHref(service.phone)}>{service.phone}</a>
          </li>
        )}
      </ul>
      {service.member === undefined && (
        <p>
          <Badge>{t('services.outside')}</Badge>
        </p>
      )}
      {checked.tone === null ? (
        <p class="small">{checked.text}</p>
      ) : (
        <p>
          <Status tone={checked.tone}>{checked.text}</Status>
        </p>
      )}
    </Card>
  );
}
