import type { JSX } from 'preact';
import type { Labels } from '../../queries/label-store.ts';
import type { OfferDetail } from '../../queries/offer-detail.ts';
import { coursesHref } from '../courses/course-links.ts';
import type { Words } from '../words/words.ts';

/** For whom it is, what one needs to bring, and to which topics it belongs. */
export function ForWhomSection(props: {
  offer: OfferDetail;
  labels: Labels;
  words: Words;
}): JSX.Element | null {
  const { offer, labels, words } = props;
  const { t, language } = words;
  const { audience, requirements } = offer.course;
  const lang = language === 'de' ? undefined : 'de';
  const occupations = offer.course.occupations.flatMap(
    (code) => labels.term('occupation', code, language) ?? [],
  );
  const targets = offer.targets.map((key) => labels.term('target', key, language) ?? key);
  return (
    <section class="course-section" aria-labelledby="who">
      <h2 id="who">{t('who.title')}</h2>
      {audience !== null && <p lang={lang}>{audience}</p>}
      {targets.length > 0 && <p>{t('who.targets', { list: targets.join(', ') })}</p>}
      {audience === null && targets.length === 0 && <p>{t('who.unknown')}</p>}
      <h3>{t('who.requirements')}</h3>
      <p lang={requirements === null ? undefined : lang}>
        {requirements ?? t('who.requirementsUnknown')}
      </p>
      {occupations.length > 0 && (
        <>
          <h3>{t('course.occupations')}</h3>
          <p lang={lang}>{[...new Set(occupations)].join(', ')}</p>
        </>
      )}
      {offer.topics.length > 0 && (
        <>
          <h3>{t('who.topics')}</h3>
          <ul class="topic-links">
            {offer.topics.map((key) => (
              <li key={key}>
                <a href={coursesHref(language, { topic: [key] })}>
                  {labels.term('topic', key, language) ?? key}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
