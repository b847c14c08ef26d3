import type { ComponentChildren, JSX } from 'preact';
import { PRIVACY_TEXT } from '../../accounts/index.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { networkTexts } from '../texts.ts';
import type { NetworkPageProps } from './page.ts';
import { PrivacyProcessing } from './privacy-processing.tsx';
import { PrivacyVisits } from './privacy-visits.tsx';

interface Section {
  /** Id of its heading. */
  readonly key: string;
  readonly title: string;
  readonly body: ComponentChildren;
}

/** /datenschutz – duties of Art. 13 GDPR in everyday words, from the register of processing and the network's data. */
export function PrivacyPage(props: NetworkPageProps): JSX.Element {
  const { shell, language } = props;
  const t = networkTexts(language);
  const sections = sectionsOf(props);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path="/datenschutz"
      title={t('privacy.title')}
      breadcrumb={[]}
    >
      <h1>{t('privacy.title')}</h1>
      <p class="lead">{t('privacy.lead')}</p>
      <p class="small">{t('privacy.version', { version: PRIVACY_TEXT.version })}</p>
      <nav aria-labelledby="inhalt">
        <h2 id="inhalt">{t('privacy.contents')}</h2>
        <ul class="privacy-contents">
          {sections.map(({ key, title }) => (
            <li key={key}>
              <a href={`#${key}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ key, title, body }) => (
        <section key={key} aria-labelledby={key}>
          <h2 id={key}>{title}</h2>
          {body}
        </section>
      ))}
    </PageFrame>
  );
}

function sectionsOf(props: NetworkPageProps): readonly Section[] {
  const { network, language, register } = props;
  const t = networkTexts(language);
  const { imprint, privacy } = network.settings;
  const lang = language === 'de' ? undefined : 'de';
  return [
    {
      key: 'verantwortlich',
      title: t('privacy.controller'),
      body: (
        <>
          <address lang={lang}>
            {[imprint.responsible, ...imprint.address].map((line) => (
              <div key={line}>{line}</div>
            ))}
          </address>
          <p>
            {t('privacy.officer')} <span lang={lang}>{privacy.officer}</span>,{' '}
            <a href={`mailto:${privacy.email}`}>{privacy.email}</a>
          </p>
        </>
      ),
    },
    {
      key: 'besuch',
      title: t('privacy.visits'),
      body: <PrivacyVisits language={language} />,
    },
    ...register.processings.map((processing) => ({
      key: processing.key,
      title: processing.title[language] ?? processing.title.de,
      body: <PrivacyProcessing processing={processing} language={language} />,
    })),
    {
      key: 'nicht',
      title: t('privacy.none'),
      body: (
        <ul class="prose">
          <li>{t('privacy.none.cookies')}</li>
          <li>{t('privacy.none.third')}</li>
          <li>{t('privacy.none.profile')}</li>
        </ul>
      ),
    },
    {
      key: 'empfaenger',
      title: t('privacy.recipients'),
      body: <p>{t('privacy.recipients.text')}</p>,
    },
    {
      key: 'rechte',
      title: t('privacy.rights'),
      body: (
        <>
          <p>{t('privacy.rights.text', { email: privacy.email })}</p>
          <p>
            {t('privacy.rights.account')}{' '}
            <a href={localizedPath(language, '/mitglieder/konto/daten')}>
              {t('privacy.rights.account.link')}
            </a>
          </p>
          <p>{t('privacy.rights.consent')}</p>
          <p>
            {t('privacy.complaint')}{' '}
            <a href={privacy.authority.url} lang={lang} rel="noopener">
              {privacy.authority.name}
            </a>
          </p>
        </>
      ),
    },
  ];
}
