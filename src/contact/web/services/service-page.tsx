import type { JSX } from 'preact';
import { languageNames } from '../../../members/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { foreignLanguage, localized } from '../../../platform/texts/localized.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { type Fact, FactList } from '../../../ui/fact-list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { phoneHref } from '../../../ui/phone.ts';
import type { PageShell } from '../../../ui/shell.ts';
import { Badge, Status } from '../../../ui/status.tsx';
import { SLOTS_PATH } from '../../model/appointments/appointment-paths.ts';
import { ADVICE_PATH, advicePath } from '../../model/services/service-paths.ts';
import { contactTexts } from '../../texts.ts';
import { CONTACT_PATH } from '../ask/ask-paths.ts';
import { ServiceHours } from './service-hours.tsx';
import { ServicePlaces } from './service-places.tsx';
import type { ServiceView } from './service-view.ts';
import { appointmentName, audienceLabel, checkedWords, openingWords } from './service-words.ts';
import { topicLabel } from './topic-words.ts';

/** /beratung/{key} – everything about one advice service. */
export function ServicePage(props: ServiceView & { readonly shell: PageShell }): JSX.Element {
  const { language, service } = props;
  const t = contactTexts(language);
  return (
    <PageFrame
      shell={props.shell}
      language={language}
      path={advicePath(service.key)}
      title={service.name}
      description={localized(service.purpose, language)}
      currentNav="advice"
      breadcrumb={[{ label: t('services.title'), path: ADVICE_PATH }]}
    >
      <h1 lang={language === 'de' ? undefined : 'de'}>{service.name}</h1>
      <ServiceBody {...props} />
    </PageFrame>
  );
}

/** The service itself; members see the same when they check it. */
export function ServiceBody(props: ServiceView): JSX.Element {
  const { language, service, now, network } = props;
  const t = contactTexts(language);
  const { purpose, whatToBring } = service;
  const opening = openingWords(service, { now, land: network.settings.land, language });
  const checked = checkedWords(service, now, language);
  return (
    <>
      {checked.tone !== null && (
        <Notice tone="deadline">
          <p>{checked.text}</p>
        </Notice>
      )}
      <p class="lead" lang={foreignLanguage(purpose, language)}>
        {localized(purpose, language)}
      </p>
      <p>
        <Status tone={opening.isOpen ? 'positive' : 'neutral'} icon="clock">
          {opening.text}
        </Status>
      </p>
      <Ways {...props} />
      <FactList facts={factsOf(props)} />
      <ServicePlaces language={language} service={service} />
      <ServiceHours {...props} />
      {whatToBring && (
        <>
          <h2>{t('services.fact.bring')}</h2>
          <p class="advice-lines" lang={foreignLanguage(whatToBring, language)}>
            {localized(whatToBring, language).trim()}
          </p>
        </>
      )}
      <p class="small">
        {checked.text}
        {service.source && ` · ${t('services.fact.source', { source: service.source })}`}
      </p>
    </>
  );
}

/** Asking, calling, coming: as far as the service can be reached in each way. */
function Ways({ language, service }: ServiceView): JSX.Element {
  const t = contactTexts(language);
  const { phone, email, url, member } = service;
  const hasWay = phone ?? email ?? url;
  return (
    <>
      <div class="buttons advice-ways">
        {phone && (
          <LinkButton icon="phone" href={phoneHref(phone)}>
            {t('services.call', { phone })}
          </LinkButton>
        )}
        {member !== undefined && (
          <>
            <LinkButton
              kind={phone ? 'secondary' : 'primary'}
              icon="mail"
              href={`${localizedPath(language, CONTACT_PATH)}?service=${service.key}`}
            >
              {t('services.ask')}
            </LinkButton>
            <LinkButton
              kind="secondary"
              icon="calendar"
              href={`${localizedPath(language, SLOTS_PATH)}?service=${service.key}`}
            >
              {t('services.appointment')}
            </LinkButton>
          </>
        )}
        {url && (
          <LinkButton kind="secondary" icon="external" href={url} rel="noopener">
            {t('services.website')}
          </LinkButton>
        )}
      </div>
      {email && (
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      {member === undefined && (
        <p>
          <Badge>{t('services.outside')}</Badge> {t('services.noForm')}
        </p>
      )}
      {!hasWay && <p>{t('services.noContact')}</p>}
    </>
  );
}

function factsOf({ language, service }: ServiceView): readonly Fact[] {
  const t = contactTexts(language);
  const { cost, fundedBy, topics, audiences } = service;
  return [
    {
      icon: 'euro',
      term: t('services.fact.cost'),
      value:
        cost === undefined ? (
          t('services.fact.cost.unknown')
        ) : (
          <span lang={foreignLanguage(cost, language)}>{localized(cost, language)}</span>
        ),
      ...(fundedBy ? { note: t('services.fact.fundedBy', { who: fundedBy }) } : {}),
    },
    {
      icon: 'group',
      term: t('services.fact.for'),
      value:
        audiences.length === 0
          ? t('services.fact.everybody')
          : audiences.map((audience) => audienceLabel(audience, t)).join(', '),
    },
    {
      icon: 'language',
      term: t('services.fact.languages'),
      value: languageNames(service.languages, language),
    },
    {
      icon: 'calendar',
      term: t('services.fact.appointment'),
      value: appointmentName(service.appointment, t),
    },
    ...(topics.length === 0
      ? []
      : [
          {
            icon: 'info' as const,
            term: t('services.fact.topics'),
            value: topics.map((topic) => topicLabel(topic, t)).join(', '),
          },
        ]),
  ];
}
