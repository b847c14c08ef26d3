import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { countFactors, factorsOf, type SecondFactors } from '../queries/factors-of.ts';
import { accountTexts } from '../texts.ts';
import type { FactorParts } from './factor-parts.ts';
import { FACTORS_PATH } from './factor-paths.ts';
import type { AccountSection } from './workspace-parts.ts';

/** Part of the page of the own account: which second factors there are, and the way to change them. */
export function factorsSection({ db }: Pick<FactorParts, 'db'>): AccountSection {
  return async ({ actor, language }) => (
    <FactorsSection language={language} factors={await factorsOf(db, actor.personId)} />
  );
}

function FactorsSection(props: { language: Language; factors: SecondFactors }): JSX.Element {
  const { language, factors } = props;
  const t = accountTexts(language);
  const app = factors.appSince === null ? 'no' : 'yes';
  return (
    <section aria-labelledby="factors-title">
      <h2 id="factors-title">{t('factor.section.title')}</h2>
      <p>
        {countFactors(factors) === 0
          ? t('factor.section.none')
          : t('factor.section.some', { app, passkeys: factors.passkeys.length })}
      </p>
      <p>
        <a class="stand-alone" href={localizedPath(language, FACTORS_PATH)}>
          {t('factor.section.link')}
        </a>
      </p>
    </section>
  );
}
