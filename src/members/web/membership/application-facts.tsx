import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { type Fact, FactList } from '../../../ui/fact-list.tsx';
import { formats } from '../../../ui/format.ts';
import { phoneHref } from '../../../ui/phone.ts';
import { kindLabel } from '../../kind-words.ts';
import type { Application } from '../../model/membership/application.ts';
import { webAddress } from '../../model/web-address.ts';
import { memberTexts } from '../../texts.ts';
import type { TopicChoice } from './membership-parts.ts';

/** Everything that an applicant said, as the office reads it. */
export function ApplicationFacts(props: {
  readonly language: Language;
  readonly application: Application;
  readonly topics: readonly TopicChoice[];
}): JSX.Element {
  const { language, application } = props;
  const t = memberTexts(language);
  return (
    <>
      <Card as="section" labelledBy="facts">
        <h2 id="facts" class="unseen">
          {t('membership.facts.title')}
        </h2>
        <FactList facts={factsOf(props)} />
      </Card>
      {application.canOffer !== null && (
        <>
          <h2>{t('membership.facts.canOffer')}</h2>
          <p class="kept-lines">{application.canOffer}</p>
        </>
      )}
      {application.looksFor !== null && (
        <>
          <h2>{t('membership.facts.looksFor')}</h2>
          <p class="kept-lines">{application.looksFor}</p>
        </>
      )}
      {application.criteria.length > 0 && (
        <>
          <h2>{t('membership.facts.criteria')}</h2>
          <dl class="membership-list">
            {application.criteria.map(({ key, text, answer }) => (
              <div key={key}>
                <dt>
                  <b>{text}</b>
                </dt>
                <dd class="kept-lines">
                  {answer === true ? t('membership.facts.agreed') : answer}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}

function factsOf({
  language,
  application,
  topics,
}: Parameters<typeof ApplicationFacts>[0]): readonly Fact[] {
  const t = memberTexts(language);
  const { day } = formats(language);
  const town = [application.postalCode, application.place].filter(Boolean).join(' ');
  const website = application.website === null ? null : webAddress(application.website);
  const named = topics.filter(({ key }) => application.topics.includes(key));
  const { contactPhone } = application;
  return [
    { icon: 'group', term: t('membership.facts.kind'), value: kindLabel(application.kind, t) },
    {
      icon: 'place',
      term: t('membership.field.address'),
      value: [application.street, town].filter(Boolean).join(', '),
    },
    ...(website === null
      ? []
      : [
          {
            icon: 'external' as const,
            term: t('membership.field.website'),
            value: (
              <a href={website.href} rel="noopener nofollow">
                {website.label}
              </a>
            ),
          },
        ]),
    ...(named.length === 0
      ? []
      : [
          {
            icon: 'book' as const,
            term: t('membership.field.topics'),
            value: named.map(({ label }) => label).join(', '),
          },
        ]),
    {
      icon: 'person',
      term: t('membership.facts.contact'),
      value: application.contactName,
      note: (
        <>
          <a href={`mailto:${application.contactEmail}`}>{application.contactEmail}</a>
          {contactPhone !== null && (
            <>
              <br />
              <a href={phoneHref(contactPhone)}>{contactPhone}</a>
            </>
          )}
        </>
      ),
    },
    {
      icon: 'calendar',
      term: t('membership.facts.confirmed'),
      value: day(application.confirmedAt),
      note: t('membership.facts.privacy', { version: application.privacyText }),
    },
  ];
}
