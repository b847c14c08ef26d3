import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { phoneHref } from '../../../ui/phone.ts';
import type { OfficeEntry, ProgrammeVersion, RuleBook } from '../../model/programme.ts';
import { fundingTexts } from '../../texts.ts';

/** Where to go with a programme, as far as anybody knows. */
export function ProgrammeOffices(props: {
  language: Language;
  book: RuleBook;
  version: ProgrammeVersion;
}): JSX.Element | null {
  const { language, book, version } = props;
  const t = fundingTexts(language);
  const offices = version.stelle.flatMap((key) => book.offices[key] ?? []);
  if (offices.length === 0) return null;
  return (
    <section aria-labelledby="offices">
      <h2 id="offices">{t('programmes.offices')}</h2>
      <ul class="cards">
        {offices.map((office) => (
          <OfficeCard key={office.name.de} office={office} language={language} />
        ))}
      </ul>
      <p class="small">{t('programmes.offices.call')}</p>
    </section>
  );
}

function OfficeCard(props: { office: OfficeEntry; language: Language }): JSX.Element {
  const { office, language } = props;
  const lines = [
    office.zustaendig?.[language],
    office.adresse,
    office.oeffnung?.[language],
    office.hinweis?.[language],
  ].filter((line) => line !== undefined);
  const t = fundingTexts(language);
  return (
    <Card as="li">
      <h3 class="card-title">{office.name[language]}</h3>
      <address>
        {lines.map((line) => (
          <span key={line} class="address-line">
            {line}
          </span>
        ))}
        {office.telefon && (
          <a class="stand-alone address-line" href={phoneHref(office.telefon)}>
            {office.telefon}
          </a>
        )}
        {office.email && (
          <a class="stand-alone address-line" href={`mailto:${office.email}`}>
            {office.email}
          </a>
        )}
        {office.url && (
          <a class="stand-alone address-line" href={office.url} rel="noopener external">
            {t('programmes.website')}
            <span class="unseen">: {office.name[language]}</span>
          </a>
        )}
      </address>
    </Card>
  );
}
