import type { JSX } from 'preact';
import type { Language } from '../../platform/texts/index.ts';
import { networkTexts } from '../texts.ts';
import { PrivacyFacts } from './privacy-facts.tsx';

/** What is processed without any table: visits, searches, calls. */
export function PrivacyVisits(props: { readonly language: Language }): JSX.Element {
  const t = networkTexts(props.language);
  const visits = [
    {
      what: t('privacy.visit.what'),
      purpose: t('privacy.visit.purpose'),
      basis: t('privacy.visit.basis'),
      retention: t('privacy.visit.retention'),
    },
    {
      what: t('privacy.search.what'),
      purpose: t('privacy.search.purpose'),
      basis: t('privacy.search.basis'),
      retention: t('privacy.search.retention'),
    },
    {
      what: t('privacy.mail.what'),
      purpose: t('privacy.mail.purpose'),
      basis: t('privacy.mail.basis'),
      retention: t('privacy.mail.retention'),
    },
  ];
  return (
    <>
      {visits.map(({ what, purpose, basis, retention }) => (
        <div key={what}>
          <h3>{what}</h3>
          <PrivacyFacts
            facts={[
              [t('privacy.column.purpose'), purpose],
              [t('privacy.column.basis'), basis],
              [t('privacy.column.retention'), retention],
            ]}
          />
        </div>
      ))}
    </>
  );
}
