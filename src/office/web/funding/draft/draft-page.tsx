import type { JSX } from 'preact';
import {
  baseOf,
  type DraftAuthor,
  type DraftReadiness,
  differences,
} from '../../../../funding/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { LinkButton } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Status } from '../../../../ui/status.tsx';
import { officeTexts } from '../../../texts.ts';
import { draftPaths } from '../funding-paths.ts';
import { differencesInWords } from '../words/difference-words.ts';
import { sentenceInWords } from '../words/standing-words.ts';
import { VersionSummary } from '../words/version-summary.tsx';
import { DifferenceList, DraftFrame, type DraftPageProps } from './draft-frame.tsx';
import { pathOfPlace } from './place-path.ts';

export const DRAFT_DONE = ['begun', 'open', 'saved', 'submitted', 'refused'] as const;
export type DraftDone = (typeof DRAFT_DONE)[number];

const DONE_TEXTS = {
  begun: 'funding.draft.begun',
  open: 'funding.draft.open',
  saved: 'funding.draft.saved',
  submitted: 'funding.draft.submitted',
  refused: 'funding.draft.refused',
} as const satisfies Record<DraftDone, string>;

/** …/entwuerfe/{draft} – a version that is being written: what is missing, what changes, and every part with its way to change it. */
export function DraftPage(
  props: DraftPageProps & {
    readonly problems: DraftReadiness['problems'];
    readonly authors: readonly DraftAuthor[];
    readonly done: DraftDone | null;
  },
): JSX.Element {
  const { language, draft, book, problems, authors, done } = props;
  const t = officeTexts(language);
  const paths = draftPaths(draft.id);
  const base = baseOf(book, draft);
  const found = base === null ? [] : differences(base, draft.document);
  const isSubmitted = draft.state === 'submitted';
  return (
    <DraftFrame
      {...props}
      path={paths.draft}
      title={t('funding.draft.title', { name: draft.document.name[language] })}
    >
      {done !== null && (
        <Notice tone={done === 'open' ? 'info' : 'positive'} isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
        </Notice>
      )}
      <p>
        <Status tone={isSubmitted ? 'deadline' : 'neutral'}>
          {t(isSubmitted ? 'funding.draft.state.submitted' : 'funding.draft.state.draft')}
        </Status>
        {isSubmitted && <> {t('funding.draft.submittedHint')}</>}
      </p>
      {draft.refusal !== null && !isSubmitted && (
        <Notice tone="deadline" title={t('funding.draft.refusal')}>
          <p class="office-words">{draft.refusal}</p>
        </Notice>
      )}
      {authors.length > 0 && (
        <p class="small">
          {t('funding.draft.authors', { names: authors.map(({ name }) => name).join(', ') })}
        </p>
      )}
      {problems.length > 0 && (
        <Notice tone="deadline" title={t('funding.draft.missing')}>
          <ul>
            {problems.map(({ place, message }) => (
              <li key={`${place} ${message}`}>
                <a href={localizedPath(language, pathOfPlace(place, paths))}>
                  {sentenceInWords(message, draft.document, book, language)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <section aria-labelledby="changes">
        <h2 id="changes">{t('funding.draft.changes')}</h2>
        {found.length === 0 ? (
          <p>{t('funding.draft.noChanges')}</p>
        ) : (
          <DifferenceList language={language} found={differencesInWords(found, book, language)} />
        )}
      </section>
      <p>
        <LinkButton icon="arrow" href={localizedPath(language, paths.preview)}>
          {t(isSubmitted ? 'funding.draft.toRelease' : 'funding.draft.toPreview')}
        </LinkButton>
      </p>
      <VersionSummary {...{ language, book, paths }} document={draft.document} />
      <p>
        <a href={localizedPath(language, paths.discard)}>{t('funding.discard.open')}</a>
      </p>
    </DraftFrame>
  );
}
