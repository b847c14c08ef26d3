import type { JSX } from 'preact';
import { PageFrame } from '../../ui/page-frame.tsx';
import { Table } from '../../ui/table.tsx';
import { type NetworkTranslate, networkTexts } from '../texts.ts';
import type { NetworkPageProps } from './page.ts';

/** What the portal processes at present; a form that asks for more adds its line here. */
function processings(t: NetworkTranslate) {
  return [
    {
      key: 'visit',
      what: t('privacy.visit.what'),
      purpose: t('privacy.visit.purpose'),
      basis: t('privacy.visit.basis'),
      retention: t('privacy.visit.retention'),
    },
    {
      key: 'search',
      what: t('privacy.search.what'),
      purpose: t('privacy.search.purpose'),
      basis: t('privacy.search.basis'),
      retention: t('privacy.search.retention'),
    },
    {
      key: 'provider',
      what: t('privacy.provider.what'),
      purpose: t('privacy.provider.purpose'),
      basis: t('privacy.provider.basis'),
      retention: t('privacy.provider.retention'),
    },
    {
      key: 'mail',
      what: t('privacy.mail.what'),
      purpose: t('privacy.mail.purpose'),
      basis: t('privacy.mail.basis'),
      retention: t('privacy.mail.retention'),
    },
  ];
}

/** /datenschutz – duties of Art. 13 GDPR in everyday words. */
export function PrivacyPage(props: NetworkPageProps): JSX.Element {
  const { network, shell, language } = props;
  const t = networkTexts(language);
  const { imprint, privacy } = network.settings;
  const lang = language === 'de' ? undefined : 'de';
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
      <h2>{t('privacy.controller')}</h2>
      <address lang={lang}>
        {[imprint.responsible, ...imprint.address].map((line) => (
          <div key={line}>{line}</div>
        ))}
      </address>
      <p>
        {t('privacy.officer')} <span lang={lang}>{privacy.officer}</span>,{' '}
        <a href={`mailto:${privacy.email}`}>{privacy.email}</a>
      </p>
      <h2>{t('privacy.register')}</h2>
      <Table
        id="register"
        caption={t('privacy.register.caption')}
        columns={[
          { key: 'what', label: t('privacy.column.what') },
          { key: 'purpose', label: t('privacy.column.purpose') },
          { key: 'basis', label: t('privacy.column.basis') },
          { key: 'retention', label: t('privacy.column.retention') },
        ]}
        rows={processings(t).map(({ key, ...cells }) => ({ key, cells }))}
      />
      <h2>{t('privacy.none')}</h2>
      <ul class="prose">
        <li>{t('privacy.none.cookies')}</li>
        <li>{t('privacy.none.third')}</li>
        <li>{t('privacy.none.profile')}</li>
      </ul>
      <h2>{t('privacy.recipients')}</h2>
      <p>{t('privacy.recipients.text')}</p>
      <h2>{t('privacy.rights')}</h2>
      <p>{t('privacy.rights.text', { email: privacy.email })}</p>
      <p>
        {t('privacy.complaint')}{' '}
        <a href={privacy.authority.url} lang={lang} rel="noopener">
          {privacy.authority.name}
        </a>
      </p>
    </PageFrame>
  );
}
