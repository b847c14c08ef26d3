import type { JSX } from 'preact';
import type { WrongFields } from '../../../../accounts/index.ts';
import {
  baseOf,
  type DraftAuthor,
  type DraftReadiness,
  differences,
  type Persona,
} from '../../../../funding/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { TextAreaField } from '../../../../ui/field.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { officeTexts } from '../../../texts.ts';
import { draftPaths } from '../funding-paths.ts';
import { differencesInWords } from '../words/difference-words.ts';
import { DifferenceList, DraftFrame, type DraftPageProps, type Meanwhile } from './draft-frame.tsx';
import { MoveGroup, movesInWords } from './move-groups.tsx';

export interface PreviewProps extends DraftPageProps {
  readonly readiness: DraftReadiness;
  readonly personas: readonly Persona[];
  readonly authors: readonly DraftAuthor[];
  /** People of the office who have not written in it. */
  readonly others: readonly string[];
  /** Whether the person who looks has written in it. */
  readonly isAuthor: boolean;
  readonly typed: { readonly reason: string; readonly confirm: string; readonly refusal: string };
  readonly wrong: WrongFields;
  readonly meanwhile: Meanwhile | null;
}

/** …/vorschau – whose results a draft changes, and the way to hand it in or to release it. */
export function PreviewPage(props: PreviewProps): JSX.Element {
  const { language, draft, book, readiness, personas } = props;
  const t = officeTexts(language);
  const paths = draftPaths(draft.id);
  const base = baseOf(book, draft);
  const found = base === null ? [] : differences(base, draft.document);
  const groups = movesInWords(props);
  const open = readiness.moves.filter(({ reason }) => reason === null);
  const moved = new Set(readiness.moves.map(({ personaId }) => personaId));
  return (
    <DraftFrame
      {...props}
      path={paths.preview}
      title={
        draft.state === 'submitted'
          ? t('funding.due.release', { name: draft.document.name[language] })
          : t('funding.preview.title')
      }
    >
      {found.length > 0 && (
        <section aria-labelledby="changes">
          <h2 id="changes">{t('funding.draft.changes')}</h2>
          <DifferenceList language={language} found={differencesInWords(found, book, language)} />
        </section>
      )}
      <h2>{t('funding.preview.results')}</h2>
      <p>
        {personas.length === 0
          ? t('funding.preview.noPersonas')
          : t('funding.preview.lead', { count: moved.size, all: personas.length })}
      </p>
      {personas.length > 0 && <p class="small">{t('funding.preview.personas')}</p>}
      {groups.length > 0 && (
        <form method="post" action={localizedPath(language, paths.preview)} noValidate>
          <input type="hidden" name="version" value={String(draft.version)} />
          <ul class="funding-moves">
            {groups.map((group) => (
              <li key={`${group.programme} ${group.words} ${group.reason}`} class="card">
                <MoveGroup {...props} group={group} />
              </li>
            ))}
          </ul>
          {open.length > 0 && (
            <>
              <TextAreaField
                language={language}
                id="confirm"
                name="confirm"
                label={t('funding.preview.why')}
                hint={t('funding.preview.whyHint')}
                value={props.typed.confirm}
                error={props.wrong.confirm}
                rows={2}
              />
              <Button name="step" value="confirm">
                {t('funding.preview.confirm')}
              </Button>
            </>
          )}
        </form>
      )}
      <NextStep {...props} open={open.length} />
    </DraftFrame>
  );
}

/** What comes next: mend, confirm, hand in, or – for somebody else – release. */
function NextStep(props: PreviewProps & { readonly open: number }): JSX.Element {
  const { language, draft, readiness, open, others, isAuthor, typed, wrong } = props;
  const t = officeTexts(language);
  const paths = draftPaths(draft.id);
  const hidden = <input type="hidden" name="version" value={String(draft.version)} />;
  if (readiness.problems.length > 0 || open > 0)
    return (
      <Notice tone="info">
        {open > 0 && <p>{t('funding.preview.openMoves', { count: open })}</p>}
        {readiness.problems.length > 0 && (
          <p>
            {t('funding.preview.problems', { count: readiness.problems.length })}{' '}
            <a href={localizedPath(language, paths.draft)}>{t('funding.draft.back')}</a>
          </p>
        )}
      </Notice>
    );
  if (draft.state === 'draft')
    return (
      <form method="post" action={localizedPath(language, paths.preview)} noValidate>
        {hidden}
        <TextAreaField
          language={language}
          id="reason"
          name="reason"
          label={t('funding.submit.reason')}
          hint={t('funding.submit.reasonHint')}
          value={typed.reason}
          error={wrong.reason}
          rows={3}
        />
        <p>
          {others.length === 0
            ? t('funding.submit.nobody')
            : t('funding.submit.others', { names: others.join(', ') })}
        </p>
        <Button name="step" value="submit">
          {t('funding.submit.button')}
        </Button>
      </form>
    );
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{t('funding.release.title')}</h2>
      <p class="office-words">{t('funding.release.reason', { reason: draft.reason ?? '' })}</p>
      {isAuthor ? (
        <Notice tone="deadline">
          <p>
            {others.length === 0
              ? t('funding.submit.nobody')
              : t('funding.release.waits', { names: others.join(', ') })}
          </p>
        </Notice>
      ) : (
        <>
          <form method="post" action={localizedPath(language, paths.decide)}>
            {hidden}
            <Button name="step" value="release">
              {t('funding.release.button')}
            </Button>
          </form>
          <Disclosure
            summary={t('funding.refuse.open')}
            isOpen={typed.refusal !== '' || wrong.refusal !== undefined}
          >
            <form method="post" action={localizedPath(language, paths.decide)} noValidate>
              {hidden}
              <TextAreaField
                language={language}
                id="refusal"
                name="refusal"
                label={t('funding.refuse.reason')}
                value={typed.refusal}
                error={wrong.refusal}
                rows={3}
              />
              <Button kind="secondary" name="step" value="refuse">
                {t('funding.refuse.button')}
              </Button>
            </form>
          </Disclosure>
        </>
      )}
    </section>
  );
}
