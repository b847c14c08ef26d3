import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Pager } from '../../../../ui/pager.tsx';
import type { CatalogueText } from '../../../texts.ts';
import { PAIR_VIEWS, type PairView, type TwinList } from '../../../use-cases/twins/list-twins.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import { twinsPath } from '../paths.ts';
import { TwinPair } from './twin-pair.tsx';

export const PAIRS_PER_PAGE = 10;

/** What the address of the page says has just happened. */
export const TWINS_DONE = [
  'linked',
  'refused',
  'reopened',
  'agreed',
  'kept',
  'meanwhile',
  'none',
] as const;
export type TwinsDone = (typeof TWINS_DONE)[number];

const DONE_TEXTS: Readonly<Record<TwinsDone, CatalogueText>> = {
  linked: 'twins.done.linked',
  refused: 'twins.done.refused',
  reopened: 'twins.done.reopened',
  agreed: 'twins.done.agreed',
  kept: 'twins.done.kept',
  meanwhile: 'twins.done.meanwhile',
  none: 'twins.done.none',
};
const VIEW_TEXTS: Readonly<Record<PairView, CatalogueText>> = {
  open: 'twins.view.open',
  answered: 'twins.view.answered',
  decided: 'twins.view.decided',
};
const EMPTY_TEXTS: Readonly<Record<PairView, CatalogueText>> = {
  open: 'twins.empty.text',
  answered: 'twins.empty.answered',
  decided: 'twins.empty.decided',
};

/** /mitglieder/{slug}/kurse/doppelte – courses that look like one, side by side, and what people say to it. */
export function TwinsPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly list: TwinList;
    readonly view: PairView;
    readonly page: number;
    readonly mayEdit: boolean;
    readonly isOfMember: boolean;
    readonly done: TwinsDone | null;
  },
): JSX.Element {
  const { language, member, list, view, page, done } = props;
  const words = wordsOf(language);
  const { t } = words;
  return (
    <CourseFrame {...props} path={twinsPath(member.slug)} title={t('twins.title')}>
      {done !== null && (
        <Notice tone={done === 'meanwhile' || done === 'none' ? 'info' : 'positive'} isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
        </Notice>
      )}
      {list.pairs.length > 0 && <p class="lead">{t('twins.lead')}</p>}
      <Views words={words} slug={member.slug} view={view} counts={list.counts} />
      {list.pairs.length === 0 ? (
        <EmptyState drawing="poplars" title={t('twins.empty.title')} text={t(EMPTY_TEXTS[view])} />
      ) : (
        <ul class="twin-pairs">
          {list.pairs.map((pair) => (
            <TwinPair
              key={pair.id}
              words={words}
              member={member}
              pair={pair}
              mayEdit={props.mayEdit}
              isOfMember={props.isOfMember}
            />
          ))}
        </ul>
      )}
      <Pager
        language={language}
        page={page}
        pageCount={Math.ceil(list.counts[view] / PAIRS_PER_PAGE)}
        href={(to) => viewHref(words, member.slug, view, to)}
      />
    </CourseFrame>
  );
}

function viewHref({ language }: Words, slug: string, view: PairView, page = 1): string {
  const params = new URLSearchParams();
  if (view !== 'open') params.set('zeigen', view);
  if (page > 1) params.set('page', String(page));
  const path = localizedPath(language, twinsPath(slug));
  return params.size === 0 ? path : `${path}?${params}`;
}

function Views(props: {
  readonly words: Words;
  readonly slug: string;
  readonly view: PairView;
  readonly counts: TwinList['counts'];
}): JSX.Element | null {
  const { words, slug, view, counts } = props;
  const shown = PAIR_VIEWS.filter((one) => one === view || one === 'open' || counts[one] > 0);
  if (shown.length === 1) return null;
  return (
    <nav aria-label={words.t('twins.view.label')}>
      <ul class="filter-links">
        {shown.map((one) => (
          <li key={one}>
            <a href={viewHref(words, slug, one)} aria-current={one === view ? 'true' : undefined}>
              {words.t(VIEW_TEXTS[one])}{' '}
              <span class="small">{words.format.count(counts[one])}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
