import type { JSX } from 'preact';
import { foreignLanguage, localized } from '../../platform/texts/localized.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { formats } from '../../ui/format.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { phoneHref } from '../../ui/phone.ts';
import { networkTexts } from '../texts.ts';
import type { NetworkPageProps } from './page.ts';

/** /barrierefreiheit – declaration and feedback as § 10b BGG NRW asks, with the way to the ombuds office (§ 10d). */
export function AccessibilityPage(props: NetworkPageProps): JSX.Element {
  const { network, shell, language } = props;
  const t = networkTexts(language);
  const { accessibility, imprint } = network.settings;
  const lang = language === 'de' ? undefined : 'de';
  const subject = encodeURIComponent(t('accessibility.report.subject'));
  return (
    <PageFrame
      shell={shell}
      language={language}
      path="/barrierefreiheit"
      title={t('accessibility.title')}
      breadcrumb={[]}
    >
      <h1>{t('accessibility.title')}</h1>
      <p class="lead">{t('accessibility.lead')}</p>
      <Card as="section" labelledBy="melden">
        <h2 id="melden" class="card-title">
          {t('accessibility.report')}
        </h2>
        <p>{t('accessibility.report.text')}</p>
        <div class="buttons">
          <LinkButton icon="mail" href={`mailto:${accessibility.contactEmail}?subject=${subject}`}>
            {t('accessibility.report.mail')}
          </LinkButton>
          <LinkButton kind="secondary" icon="phone" href={phoneHref(accessibility.contactPhone)}>
            {accessibility.contactPhone}
          </LinkButton>
        </div>
        <p class="small report-office" lang={lang}>
          {t('accessibility.report.responsible', { office: imprint.responsible })}
        </p>
      </Card>
      <h2>{t('accessibility.features')}</h2>
      <ul class="prose">
        <li>{t('accessibility.features.zoom')}</li>
        <li>{t('accessibility.features.dark')}</li>
        <li>{t('accessibility.features.script')}</li>
        <li>{t('accessibility.features.print')}</li>
      </ul>
      <h2>{t('accessibility.status')}</h2>
      <p>{t('accessibility.status.text')}</p>
      <p>{t('accessibility.checked', { date: formats(language).date(accessibility.checkedOn) })}</p>
      <h2>{t('accessibility.limits')}</h2>
      <ul class="prose">
        {accessibility.knownLimits.map((limit) => (
          <li key={limit.de} lang={foreignLanguage(limit, language)}>
            {localized(limit, language)}
          </li>
        ))}
      </ul>
      <h2>{t('accessibility.ombuds')}</h2>
      <p>
        {t('accessibility.ombuds.text')}{' '}
        <a href={accessibility.ombudsOffice.url} lang={lang} rel="noopener">
          {accessibility.ombudsOffice.name}
        </a>
      </p>
    </PageFrame>
  );
}
