import type { JSX } from 'preact';
import type { LocalDate } from '../../../platform/clock.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { OfferCard } from '../../queries/offer-cards.ts';
import { offerHref } from '../courses/course-links.ts';
import { placeWords } from '../words/place-words.ts';
import { hasBegun, startWords } from '../words/start-words.ts';
import type { Words } from '../words/words.ts';

/** The same course in other forms, as its people have confirmed it, in the order of the starts. */
export function VariantsSection(props: {
  readonly variants: readonly OfferCard[];
  readonly today: LocalDate;
  readonly words: Words;
}): JSX.Element | null {
  const { variants, today, words } = props;
  const { t, language } = words;
  if (variants.length === 0) return null;
  return (
    <section class="course-section" aria-labelledby="forms">
      <h2 id="forms">{t('twins.forms.title')}</h2>
      <p>{t('twins.forms.lead')}</p>
      <ul class="variants">
        {variants.map((variant) => {
          const next = variant.runs.find((run) => !hasBegun(run, today));
          return (
            <li key={variant.id} class="card">
              <h3>
                <a href={offerHref(language, variant)} lang={language === 'de' ? undefined : 'de'}>
                  {variant.title}
                </a>
              </h3>
              <ul class="result-facts">
                {next !== undefined && (
                  <li>
                    <Icon name="calendar" />
                    <span>{startWords(next, words)}</span>
                  </li>
                )}
                {next !== undefined && (
                  <li>
                    <Icon name="place" />
                    <span>{placeWords(next, words)}</span>
                  </li>
                )}
                <li>
                  <Icon name="person" />
                  <span>{variant.provider.name}</span>
                </li>
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
