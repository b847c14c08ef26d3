import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { formats } from '../../../ui/format.ts';
import { phoneHref } from '../../../ui/phone.ts';
import type { Spoken } from '../../model/localized.ts';
import type { Programme, ProgrammeVersion, RuleBook } from '../../model/programme.ts';
import { fundingTexts } from '../../texts.ts';

interface ListProps {
  readonly language: Language;
  readonly book: RuleBook;
  readonly programmes: readonly Programme<Spoken>[];
}

/** What there is for companies: each with the first step, papers, where to go, and where the rule comes from. */
export function EmployerProgrammes({ programmes, ...props }: ListProps): JSX.Element {
  return (
    <ul class="cards">
      {programmes.map((programme) => (
        <li key={programme.id} class="card" data-programme={programme.id}>
          <ProgrammeCard {...props} programme={programme} />
        </li>
      ))}
    </ul>
  );
}

function ProgrammeCard(
  props: Omit<ListProps, 'programmes'> & { programme: Programme<Spoken> },
): JSX.Element {
  const { language, book, programme } = props;
  const t = fundingTexts(language);
  const { antrag, text } = programme;
  const papers = (programme.unterlagen ?? []).flatMap((key) => book.papers[key] ?? []);
  const steps = [antrag?.reihenfolge, antrag?.frist].flatMap((spoken) => spoken?.[language] ?? []);
  const notes = [antrag?.hinweis, text.achtung].flatMap((spoken) => spoken?.[language] ?? []);
  return (
    <>
      <h3 class="card-title">
        <a href={localizedPath(language, `/foerderung/programme/${programme.id}`)}>
          {programme.name[language]}
        </a>
      </h3>
      <p>{text.kurz[language]}</p>
      <Disclosure summary={t('employers.how')} class="employer-how">
        {steps.map((step) => (
          <p key={step} class="employer-step">
            {step}
          </p>
        ))}
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {papers.length > 0 && (
          <>
            <p class="employer-label">{t('employers.papers')}</p>
            <ul class="employer-papers">
              {papers.map((paper) => (
                <li key={paper.de}>{paper[language]}</li>
              ))}
            </ul>
          </>
        )}
        {programme.stelle.map((key) => (
          <OfficeLine key={key} language={language} book={book} office={key} />
        ))}
      </Disclosure>
      <Provenance language={language} book={book} programme={programme} />
    </>
  );
}

/** Name, telephone and website of an office in one line. */
export function OfficeLine(props: {
  language: Language;
  book: RuleBook;
  office: string;
}): JSX.Element | null {
  const { language, book } = props;
  const office = book.offices[props.office];
  if (office === undefined) return null;
  const t = fundingTexts(language);
  return (
    <address class="employer-office">
      <b>{office.name[language]}</b>
      {office.telefon && <a href={phoneHref(office.telefon)}>{office.telefon}</a>}
      {office.email && <a href={`mailto:${office.email}`}>{office.email}</a>}
      {office.hinweis && <span class="small">{office.hinweis[language]}</span>}
      {!office.telefon && <span class="small">{t('check.office.call')}</span>}
    </address>
  );
}

function Provenance(
  props: Omit<ListProps, 'programmes'> & { programme: Programme<Spoken> },
): JSX.Element {
  const { language, book, programme } = props;
  const t = fundingTexts(language);
  const version = versionOf(book, programme);
  return (
    <p class="small employer-source">
      {programme.recht.join('; ')}
      {'. '}
      {t('employers.checkedOn', { day: formats(language).dateShort(programme.geprueft) })}{' '}
      {version?.quellen.map(({ titel, url }, place) => (
        <span key={url}>
          {place > 0 && ', '}
          <a href={url} rel="noopener">
            {titel}
          </a>
        </span>
      ))}
    </p>
  );
}

const versionOf = (
  { programmes }: RuleBook,
  { id, gueltig_von }: Programme<Spoken>,
): ProgrammeVersion | undefined =>
  programmes.find((version) => version.id === id && version.gueltig_von === gueltig_von);
