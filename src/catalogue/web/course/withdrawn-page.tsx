import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { OfferCard as CardView } from '../../../ui/result-card.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import type { WithdrawnOffer } from '../../queries/offer-detail.ts';
import type { KeptOffer } from '../../queries/twins/kept-instead.ts';
import type { CatalogueText } from '../../texts.ts';
import { offerHref, offerPath } from '../courses/course-links.ts';
import { goneWords } from '../words/gone-words.ts';
import type { Words } from '../words/words.ts';
import { Alternatives } from './alternatives.tsx';

const TITLES: Readonly<Record<WithdrawnOffer['reason'], CatalogueText>> = {
  withdrawn: 'withdrawn.title',
  unconfirmed: 'withdrawn.unconfirmed.title',
  begun: 'withdrawn.begun.title',
};

/** An offer that is shown no more: what it was, why and since when it is gone, and what there is instead. */
export function WithdrawnPage(props: {
  shell: PageShell;
  words: Words;
  offer: WithdrawnOffer;
  /** The offer that stays where this one was the same course. */
  kept: KeptOffer | null;
  alternatives: readonly CardView[];
}): JSX.Element {
  const { shell, words, offer, kept, alternatives } = props;
  const { t, language } = words;
  const title = t(TITLES[offer.reason]);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={offerPath(offer)}
      title={title}
      robots="noindex"
      currentNav="courses"
      breadcrumb={[{ label: t('courses.title'), path: '/kurse' }]}
    >
      <EmptyState drawing="harbour" headingLevel={1} title={title} text={goneWords(offer, words)}>
        {kept !== null && (
          <LinkButton icon="arrow" href={offerHref(language, kept)}>
            {t('twins.forms.kept', { title: kept.title })}
          </LinkButton>
        )}
        <p>
          <a href={localizedPath(language, `/anbieter/${offer.provider.slug}`)}>
            {t('withdrawn.provider', { provider: offer.provider.name })}
          </a>
        </p>
      </EmptyState>
      <Alternatives cards={alternatives} words={words} />
    </PageFrame>
  );
}
