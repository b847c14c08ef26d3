import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { OfferCard as CardView } from '../../../ui/result-card.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import type { WithdrawnOffer } from '../../queries/offer-detail.ts';
import { offerPath } from '../courses/course-links.ts';
import type { Words } from '../words/words.ts';
import { Alternatives } from './alternatives.tsx';

/** An offer that was taken back: what it was, since when it is gone, and what there is instead. */
export function WithdrawnPage(props: {
  shell: PageShell;
  words: Words;
  offer: WithdrawnOffer;
  alternatives: readonly CardView[];
}): JSX.Element {
  const { shell, words, offer, alternatives } = props;
  const { t, language, format } = words;
  const values = { title: offer.title, provider: offer.provider.name };
  const text =
    offer.withdrawnOn === null
      ? t('withdrawn.text', values)
      : t('withdrawn.textSince', { ...values, date: format.dateShort(offer.withdrawnOn) });
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={offerPath(offer)}
      title={t('withdrawn.title')}
      robots="noindex"
      currentNav="courses"
      breadcrumb={[{ label: t('courses.title'), path: '/kurse' }]}
    >
      <EmptyState drawing="harbour" headingLevel={1} title={t('withdrawn.title')} text={text}>
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
