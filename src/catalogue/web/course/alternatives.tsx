import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { type OfferCard as CardView, ResultCard } from '../../../ui/result-card.tsx';
import type { Words } from '../words/words.ts';

/** Similar offers that one can still join, and the way on if there are none. */
export function Alternatives(props: { cards: readonly CardView[]; words: Words }): JSX.Element {
  const { cards, words } = props;
  const { t, language } = words;
  return (
    <section class="course-section" aria-labelledby="alternatives">
      <h2 id="alternatives">{t('alternatives.title')}</h2>
      {cards.length === 0 ? (
        <p>{t('alternatives.none')}</p>
      ) : (
        <ul class="cards">
          {cards.map((card) => (
            <ResultCard key={card.id} card={card} headingLevel={3} />
          ))}
        </ul>
      )}
      <div class="buttons alternatives-more">
        <LinkButton kind="secondary" icon="search" href={localizedPath(language, '/kurse')}>
          {t('alternatives.all')}
        </LinkButton>
      </div>
    </section>
  );
}
