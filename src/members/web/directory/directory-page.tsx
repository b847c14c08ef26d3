import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { TextField } from '../../../ui/field.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { Pager } from '../../../ui/pager.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { kindsLabel } from '../../kind-words.ts';
import {
  DIRECTORY_FACETS,
  type DirectoryQuery,
  directorySearch,
} from '../../model/directory/directory-query.ts';
import type { FoundMembers } from '../../model/directory/find-members.ts';
import { APPLY_PATH } from '../../model/membership/membership-paths.ts';
import { MEMBER_KINDS } from '../../tables.ts';
import { DirectoryFilters } from './directory-filters.tsx';
import { DirectoryMap } from './directory-map.tsx';
import { type DirectoryWords, valueLabel } from './directory-options.ts';
import type { DirectoryMember } from './listed-members.ts';
import { MemberCard } from './member-card.tsx';

const MEMBERS_PER_PAGE = 30;

export interface DirectoryPageProps {
  readonly shell: PageShell;
  readonly words: DirectoryWords;
  readonly query: DirectoryQuery;
  readonly found: FoundMembers<DirectoryMember>;
  /** Members of the whole directory: providers, and all others. */
  readonly providers: number;
  readonly others: number;
  /** Courses with a date by slug; empty while that is not known. */
  readonly courses: ReadonlyMap<string, number>;
}

/** /anbieter – the directory of all members, providers first: neutral, by a published rule. */
export function DirectoryPage(props: DirectoryPageProps): JSX.Element {
  const { shell, words, query, found, providers, others } = props;
  const { t, language } = words;
  const search = directorySearch(query);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path="/anbieter"
      search={search}
      title={t('directory.title')}
      description={t('directory.description', { region: words.region.name() })}
      robots={search === '' ? undefined : 'noindex, follow'}
      currentNav="providers"
      breadcrumb={[]}
    >
      <h1>{t('directory.title')}</h1>
      <p class="lead">
        {t('directory.lead', { count: providers })}{' '}
        {others > 0 && t('directory.lead.others', { count: others })}
      </p>
      {providers + others === 0 ? (
        <EmptyState
          drawing="workshop"
          title={t('directory.empty.title')}
          text={t('directory.empty.text')}
        />
      ) : (
        <div class="courses">
          <form
            class="courses-form"
            action={localizedPath(language, '/anbieter')}
            method="get"
            aria-label={t('directory.search')}
          >
            <search class="courses-search directory-search" aria-label={t('directory.search')}>
              <div class="search-form">
                <TextField
                  language={language}
                  id="q"
                  name="q"
                  type="search"
                  label={t('directory.words')}
                  value={query.q}
                  maxLength={100}
                  autocomplete="off"
                />
                <Button icon="search">{t('directory.submit')}</Button>
              </div>
            </search>
            <DirectoryFilters words={words} query={query} counts={found.counts} />
          </form>
          <section class="courses-results" aria-labelledby="results">
            <h2 id="results" class="unseen">
              {t('directory.results')}
            </h2>
            <p class="results-count" role="status">
              {t('directory.count', { count: found.members.length })}
            </p>
            <ActiveFilters words={words} query={query} />
            <Members {...props} />
            <p class="small results-foot">
              <a href={`${localizedPath(language, '/rangfolge')}#members`}>
                {t('directory.order')}
              </a>
            </p>
          </section>
          <div id="places">
            <DirectoryMap words={words} query={query} counts={found.counts} />
          </div>
        </div>
      )}
      <p class="directory-join">
        {t('directory.join')}{' '}
        <a href={localizedPath(language, APPLY_PATH)}>{t('directory.join.link')}</a>
      </p>
    </PageFrame>
  );
}

/** One page of members, kind by kind. */
function Members({ words, query, found, courses }: DirectoryPageProps): JSX.Element {
  const { t, language } = words;
  if (found.members.length === 0) {
    return (
      <EmptyState
        drawing="poplars"
        title={t('directory.none.title')}
        text={t('directory.none.text')}
      >
        <p>
          <a href={localizedPath(language, '/anbieter')}>{t('directory.all')}</a>
        </p>
      </EmptyState>
    );
  }
  const pageCount = Math.ceil(found.members.length / MEMBERS_PER_PAGE);
  const page = Math.min(query.page, pageCount);
  const shown = found.members.slice((page - 1) * MEMBERS_PER_PAGE, page * MEMBERS_PER_PAGE);
  return (
    <>
      {MEMBER_KINDS.map((kind) => {
        const ofKind = shown.filter((member) => member.kind === kind);
        return (
          ofKind.length > 0 && (
            <section key={kind} aria-labelledby={`kind-${kind}`}>
              <h2 id={`kind-${kind}`} class="directory-kind">
                {kindsLabel(kind, t)}
              </h2>
              <ul class="cards">
                {ofKind.map(({ row }) => (
                  <MemberCard
                    key={row.slug}
                    words={words}
                    member={row}
                    courses={
                      kind === 'provider' && courses.size > 0 ? (courses.get(row.slug) ?? 0) : null
                    }
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <Pager
        language={language}
        page={page}
        pageCount={pageCount}
        href={(number) =>
          localizedPath(language, '/anbieter') + directorySearch({ ...query, page: number })
        }
      />
    </>
  );
}

/** Every condition but the words, each with the way to the list without it. */
function ActiveFilters(props: {
  words: DirectoryWords;
  query: DirectoryQuery;
}): JSX.Element | null {
  const { words, query } = props;
  const { t, language } = words;
  const path = localizedPath(language, '/anbieter');
  const active = DIRECTORY_FACETS.flatMap((facet) => {
    const values: readonly string[] = query[facet];
    return values.map((value) => ({
      key: `${facet}=${value}`,
      label: valueLabel(facet, value, words),
      href:
        path +
        directorySearch({ ...query, [facet]: values.filter((one) => one !== value), page: 1 }),
    }));
  });
  if (active.length === 0) return null;
  return (
    <section class="active-filters" aria-label={t('directory.active')}>
      <ul class="chips">
        {active.map((filter) => (
          <li key={filter.key}>
            <Chip language={language} label={filter.label} href={filter.href} />
          </li>
        ))}
      </ul>
    </section>
  );
}
