import type { JSX } from 'preact';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { coursesHref } from './course-links.ts';
import { CoursesPage } from './courses-page.tsx';
import type { CoursesRequest } from './courses-request.ts';
import { type FieldErrors, TYPED_FIELDS } from './read-page-query.ts';

/** The form again with everything that was typed, what is wrong with it, and places that were perhaps meant. */
export function wrongQueryPage(request: CoursesRequest): JSX.Element {
  const { parts, words, page, located } = request;
  const { t, language } = words;
  const similar = located.kind === 'unknown' ? located.similar : [];
  return (
    <CoursesPage
      shell={parts.shell}
      language={language}
      words={words}
      page={page}
      placeLabel={null}
      groups={[]}
      activeCount={0}
      errors={errorSentences(request)}
      search={request.search}
      now={request.now}
    >
      <EmptyState drawing="desk" title={t('wrong.title')} text={t('wrong.text')}>
        {similar.length > 0 && (
          <>
            <h3>{t('wrong.similar')}</h3>
            <ul class="chips">
              {similar.map((place) => (
                <li key={place}>
                  <a class="chip" href={coursesHref(language, page.query, { near: place })}>
                    {place}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href={coursesHref(language, { q: page.query.q })}>{t('wrong.without')}</a>
        </p>
      </EmptyState>
    </CoursesPage>
  );
}

function errorSentences({ words, page, located }: CoursesRequest) {
  const sentences: Partial<Record<keyof FieldErrors, string>> = {};
  for (const field of TYPED_FIELDS) {
    const text = page.errors[field];
    if (text !== undefined) sentences[field] = words.t(text);
  }
  if (located.kind === 'unknown') {
    sentences.near = words.t('error.placeUnknown', { place: page.typed.near ?? '' });
  }
  return sentences;
}
