import type { ComponentChildren, JSX } from 'preact';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import type { Words } from '../words/words.ts';
import { coursesHref } from './course-links.ts';
import type { FacetGroup } from './facet-groups.ts';
import { FilterPanel } from './filter-panel.tsx';
import { KeptInputs } from './kept-inputs.tsx';
import { type FieldErrors, type PageQuery, TYPED_FIELDS } from './read-page-query.ts';
import { FIELD_IDS, SearchFields } from './search-fields.tsx';
import { FeedLinks } from './subscribe.tsx';

export interface CoursesFrame {
  readonly shell: PageShell;
  readonly language: Language;
  readonly words: Words;
  readonly page: PageQuery;
  /** Name of the place where the search starts, if it has one. */
  readonly placeLabel: string | null;
  readonly groups: readonly FacetGroup[];
  readonly activeCount: number;
  /** Sentences at fields. */
  readonly errors: Readonly<Partial<Record<keyof FieldErrors, string>>>;
  /** Query of the address with its question mark, for the other language. */
  readonly search: string;
  readonly now: Date;
  /** Says how much was found, in the live region; absent where nothing was looked for. */
  readonly found?: ComponentChildren;
  /** Stands beside the results where there is room, else below. */
  readonly map?: ComponentChildren;
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'live-results': { class: string; 'data-address': string; children: ComponentChildren };
    }
  }
}

/**
 * The course list around whatever was found: heading, search, filters. One plain form, sent by a button; `client/live-results.ts`
 * sends it by itself and puts the parts with the same ids of the answer in place.
 */
export function CoursesPage(props: CoursesFrame & { children: ComponentChildren }): JSX.Element {
  const { shell, language, words, page, errors } = props;
  const { t } = words;
  const messages = TYPED_FIELDS.flatMap((field) => {
    const message = errors[field];
    return message === undefined ? [] : [{ fieldId: FIELD_IDS[field], message }];
  });
  const heading = headingOf(props);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path="/kurse"
      search={props.search}
      title={messages.length > 0 ? t('error.title', { title: heading }) : heading}
      description={t('courses.description', { region: shell.site(language).region })}
      robots={props.search === '' ? undefined : 'noindex, follow'}
      currentNav="courses"
      head={<FeedLinks words={words} query={page.query} />}
    >
      <h1 class="courses-title">{heading}</h1>
      <ErrorSummary language={language} errors={messages} />
      <live-results
        class="courses"
        data-address={coursesHref(language, page.query, { page: page.query.page })}
      >
        <form class="courses-form" action={localizedPath(language, '/kurse')} method="get">
          <KeptInputs query={page.query} shown={props.groups} />
          <SearchFields words={words} page={page} errors={errors} />
          <FilterPanel
            words={words}
            page={page}
            groups={props.groups}
            activeCount={props.activeCount}
            errors={errors}
            now={props.now}
          />
        </form>
        <section class="courses-results" aria-labelledby="results">
          <h2 id="results" class="unseen" tabIndex={-1}>
            {t('result.title')}
          </h2>
          {props.found}
          <div id="found">{props.children}</div>
        </section>
        <div id="places">{props.map}</div>
      </live-results>
    </PageFrame>
  );
}

/** Says what is looked for: "„Schweißen“ lernen – bis 25 km um Wesel". */
function headingOf({ words, page, placeLabel }: CoursesFrame): string {
  const { t } = words;
  const { q, km } = page.query;
  if (q === '' && placeLabel === null) return t('courses.heading');
  if (q === '') return t('courses.headingNear', { km, place: placeLabel ?? '' });
  return placeLabel === null
    ? t('courses.headingWords', { words: q })
    : t('courses.headingBoth', { words: q, km, place: placeLabel });
}
