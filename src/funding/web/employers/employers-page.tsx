import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { AskButtons } from '../../../ui/ask-buttons.tsx';
import { LinkButton } from '../../../ui/button.tsx';
import { Drawing } from '../../../ui/drawing.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { phoneHref } from '../../../ui/phone.ts';
import type { PageShell } from '../../../ui/shell.ts';
import { companyOffice, companyProgrammes } from '../../model/employer/company-programmes.ts';
import type { SizeRow } from '../../model/employer/size-table.ts';
import type { RuleBook } from '../../model/programme.ts';
import { programmesOn } from '../../model/programmes-on.ts';
import { fundingTexts } from '../../texts.ts';
import type { CheckRules } from '../check/check-rules.ts';
import { EmployerProgrammes } from './employer-programmes.tsx';
import { FundingEmployer } from './funding-employer.tsx';
import { SizeTable } from './size-table-view.tsx';

export const EMPLOYERS_PATH = '/foerderung/betriebe';

/** /foerderung/betriebe – what the agency pays for people who learn in a company, and one page for the tax adviser. */
export function EmployersPage(props: {
  shell: PageShell;
  language: Language;
  book: RuleBook;
  /** Null = the deployment has no programmes. */
  rules: CheckRules | null;
  rows: readonly SizeRow[];
}): JSX.Element {
  const { shell, language, book, rules, rows } = props;
  const t = fundingTexts(language);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={EMPLOYERS_PATH}
      title={t('employers.title')}
      description={t('employers.lead')}
      currentNav="funding"
      breadcrumb={[{ label: t('ways.crumb'), path: '/foerderung' }]}
    >
      <div class="page-opening">
        <div>
          <h1>{t('employers.title')}</h1>
          <p class="lead">{t('employers.lead')}</p>
          <OfficeButton shell={shell} language={language} book={book} today={rules?.today ?? ''} />
        </div>
        <Drawing name="workshop" />
      </div>
      {rules === null ? (
        <Notice>
          <p>{t('page.none')}</p>
        </Notice>
      ) : (
        <>
          <Notice tone="deadline" title={t('employers.first')}>
            <p>{t('employers.first.text')}</p>
          </Notice>
          <FundingEmployer shell={shell} language={language} book={book} rules={rules} />
          <SizeTable language={language} rows={rows} />
          <p class="small">{t('employers.table.note')}</p>
          <h2>{t('employers.programmes')}</h2>
          <EmployerProgrammes
            language={language}
            book={book}
            programmes={companyProgrammes(programmesOn(book, rules.today).values())}
          />
          <Ended language={language} book={book} today={rules.today} />
          <p class="small">{t('ways.promise')}</p>
        </>
      )}
    </PageFrame>
  );
}

/** The office that decides, else the network's own telephone. */
function OfficeButton(props: {
  shell: PageShell;
  language: Language;
  book: RuleBook;
  today: string;
}): JSX.Element {
  const { shell, language, book, today } = props;
  const t = fundingTexts(language);
  const key = companyOffice(companyProgrammes(programmesOn(book, today).values()));
  const office = key === null ? undefined : book.offices[key];
  const phone = office?.telefon ?? shell.site(language).contact.phone;
  return (
    <>
      <AskButtons language={language}>
        <LinkButton icon="phone" href={phoneHref(phone)}>
          {t('ways.call', { phone })}
        </LinkButton>
      </AskButtons>
      {office && <p class="small">{t('employers.office', { office: office.name[language] })}</p>}
    </>
  );
}

/** Companies still ask for these. */
function Ended(props: { language: Language; book: RuleBook; today: string }): JSX.Element | null {
  const { language, book, today } = props;
  const t = fundingTexts(language);
  const ended = [...programmesOn(book, today).values()].filter(
    ({ kategorie, zielgruppe }) => kategorie === 'beendet' && zielgruppe.includes('betrieb'),
  );
  if (ended.length === 0) return null;
  return (
    <>
      <h2>{t('employers.ended')}</h2>
      <ul>
        {ended.map(({ id, name }) => (
          <li key={id}>
            <a href={localizedPath(language, `/foerderung/programme/${id}`)}>{name[language]}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
