import type { JSX } from 'preact';
import { type Language, localizedPath } from '../platform/texts/index.ts';
import { LinkButton } from '../ui/button.tsx';
import { Drawing } from '../ui/drawing.tsx';
import { homeTexts } from './texts.ts';

/** Who pays: the step that most people miss, because the application comes before the course. */
export function FundingBand({ language }: { language: Language }): JSX.Element {
  const t = homeTexts(language);
  return (
    <section class="band band-paper" aria-labelledby="funding">
      <div class="wide network-band">
        <Drawing name="harbour" />
        <div>
          <h2 id="funding">{t('home.funding')}</h2>
          <p>{t('home.funding.text')}</p>
          <div class="buttons">
            <LinkButton
              kind="secondary"
              icon="funding"
              href={localizedPath(language, '/foerderung')}
            >
              {t('home.funding.check')}
            </LinkButton>
            <LinkButton
              kind="secondary"
              icon="group"
              href={localizedPath(language, '/foerderung/betriebe')}
            >
              {t('home.funding.companies')}
            </LinkButton>
          </div>
        </div>
      </div>
    </section>
  );
}
