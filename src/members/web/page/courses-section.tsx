import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { ResultCard } from '../../../ui/result-card.tsx';
import type { MemberView } from './member-view.ts';

/** What begins next. Companies and other members without courses have no such part. */
export function CoursesSection({ member, offers, language, t }: MemberView): JSX.Element | null {
  if (member.kind !== 'provider' && offers.total === 0) return null;
  const courses = localizedPath(language, '/kurse');
  return (
    <section aria-labelledby="courses">
      <h2 id="courses">{t('member.offers', { count: offers.total })}</h2>
      {offers.cards.length > 0 && (
        <ul class="cards">
          {offers.cards.map((card) => (
            <ResultCard key={card.id} card={card} headingLevel={3} />
          ))}
        </ul>
      )}
      {offers.total === 0 && <p>{t('member.offers.none')}</p>}
      <p class="member-more">
        {offers.total > 0 ? (
          <LinkButton icon="arrow" href={`${courses}?provider=${encodeURIComponent(member.slug)}`}>
            {t('member.offers.all')}
          </LinkButton>
        ) : (
          <LinkButton icon="search" href={courses}>
            {t('member.offers.search')}
          </LinkButton>
        )}
      </p>
    </section>
  );
}
