import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import type { Labels } from '../../../queries/label-store.ts';
import type { CourseVersionKind } from '../../../tables.ts';
import type { CatalogueText } from '../../../texts.ts';
import type { CourseVersionEntry } from '../../../use-cases/editing/list-versions.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import type { CoursePageProps } from '../parts.ts';
import { coursePaths } from '../paths.ts';
import { ChangeList } from './change-list.tsx';

const KIND_TEXTS: Readonly<Record<CourseVersionKind, CatalogueText>> = {
  created: 'editor.history.created',
  saved: 'editor.history.saved',
  live: 'editor.history.live',
  published: 'editor.history.published',
  restored: 'editor.history.restored',
  withdrawn: 'editor.history.withdrawn',
  returned: 'editor.history.returned',
};

/** Changes of one step that stand open; more are folded away. */
const MOST_OPEN = 6;

/** …/verlauf – who changed what when, and the way back. */
export function HistoryPage(
  props: CoursePageProps & {
    readonly entries: readonly CourseVersionEntry[];
    readonly labels: Labels;
    readonly mayEdit: boolean;
  },
): JSX.Element {
  const { language, member, course, entries } = props;
  const words = wordsOf(language);
  const { t } = words;
  const paths = coursePaths(member.slug, course.offerId);
  return (
    <CourseFrame
      {...props}
      path={paths.history}
      title={t('editor.history.title')}
      below={{ offerId: course.offerId, title: course.document.title }}
    >
      <p class="lead">
        {entries.length === 0 ? t('editor.history.empty') : t('editor.history.lead')}
      </p>
      <ol class="course-entries">
        {entries.map((entry, place) => (
          <Step key={entry.version} {...props} words={words} entry={entry} isNewest={place === 0} />
        ))}
      </ol>
    </CourseFrame>
  );
}

function Step(
  props: CoursePageProps & {
    labels: Labels;
    mayEdit: boolean;
    words: Words;
    entry: CourseVersionEntry;
    isNewest: boolean;
  },
): JSX.Element {
  const { language, member, course, words, entry, labels } = props;
  const { t, format } = words;
  const paths = coursePaths(member.slug, course.offerId);
  const isDelivered = entry.kind === 'created' && course.source !== null;
  const when = `${format.day(entry.at)}, ${format.time(entry.at)}`;
  const changes = (
    <ChangeList
      words={words}
      labels={labels}
      before={entry.before}
      after={entry.document}
      changes={entry.changes}
    />
  );
  return (
    <Card as="li" class="course-entry">
      <h2>{t(isDelivered ? 'editor.history.delivered' : KIND_TEXTS[entry.kind])}</h2>
      <p class="small">
        {entry.actorName === null ? when : t('editor.history.by', { when, name: entry.actorName })}
      </p>
      {entry.reason !== null && <p>{t('editor.history.reason', { reason: entry.reason })}</p>}
      {entry.changes.length > MOST_OPEN ? (
        <Disclosure summary={t('editor.history.changes', { count: entry.changes.length })}>
          {changes}
        </Disclosure>
      ) : (
        changes
      )}
      {props.mayEdit && !props.isNewest && (
        <form method="post" action={localizedPath(language, paths.restore(entry.version))}>
          <input type="hidden" name="version" value={String(course.version)} />
          <Button kind="secondary">
            {t('editor.history.restore')}
            <span class="unseen"> ({when})</span>
          </Button>
        </form>
      )}
    </Card>
  );
}
