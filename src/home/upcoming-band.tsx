import type { JSX } from 'preact';
import { type Language, localizedPath } from '../platform/texts/index.ts';
import { LinkButton } from '../ui/button.tsx';
import { type OfferCard, ResultCard } from '../ui/result-card.tsx';
import { homeTexts } from './texts.ts';

/** What starts soonest, so that the page shows real courses before anybody has typed a word. */
export function UpcomingBand(props: {
  language: Language;
  cards: readonly OfferCard[];
}): JSX.Element {
  const t = homeTexts(props.language);
  return (
    <section class="band" aria-labelledby="soon">
      <div class="wide">
        <h2 id="soon">{t('home.soon')}</h2>
        {props.cards.length === 0 ? (
          <p>{t('home.soon.none')}</p>
        ) : (
          <>
            <ul class="cards">
              {props.cards.map((card) => (
                <ResultCard key={card.id} card={card} headingLevel={3} />
              ))}
            </ul>
            <div class="buttons band-more">
              <LinkButton
                kind="secondary"
                icon="calendar"
                href={`${localizedPath(props.language, '/kurse')}?sort=start`}
              >
                {t('home.soon.all')}
              </LinkButton>
            </div>
          </>
        )}
      </div>
    </section>
  );
}
