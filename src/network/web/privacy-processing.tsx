import type { JSX } from 'preact';
import type { LegalBasis, Processing } from '../../platform/privacy/index.ts';
import type { Language } from '../../platform/texts/index.ts';
import { type LocalizedText, localized } from '../../platform/texts/localized.ts';
import { type NetworkTranslate, networkTexts } from '../texts.ts';
import { PrivacyFacts } from './privacy-facts.tsx';

const BASES: Readonly<Record<LegalBasis, (t: NetworkTranslate) => string>> = {
  consent: (t) => t('privacy.basis.consent'),
  contract: (t) => t('privacy.basis.contract'),
  duty: (t) => t('privacy.basis.duty'),
  public_task: (t) => t('privacy.basis.publicTask'),
  interest: (t) => t('privacy.basis.interest'),
};

/** One purpose of the register: what for, why it may be, who sees it, and what is kept how long. */
export function PrivacyProcessing(props: {
  readonly processing: Processing;
  readonly language: Language;
}): JSX.Element {
  const { language, processing } = props;
  const t = networkTexts(language);
  return (
    <>
      <p>{sentence(processing.purpose, language)}</p>
      <PrivacyFacts
        facts={[
          [t('privacy.column.basis'), processing.basis.map((basis) => BASES[basis](t)).join('; ')],
          [t('privacy.column.recipients'), sentence(processing.recipients, language)],
        ]}
      />
      <ul class="privacy-data">
        {processing.tables.map(({ table, what, kept }) => (
          <li key={table}>
            {sentence(what, language)}
            <br />
            <span class="small">
              {t('privacy.kept')} {sentence(kept, language)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The register's texts also stand in tables: here they are sentences. */
function sentence(text: LocalizedText, language: Language): string {
  const words = localized(text, language);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith('.') ? '' : '.'}`;
}
