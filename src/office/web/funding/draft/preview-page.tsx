import type { JSX } from 'preact';
import type { WrongFields } from '../../../../accounts/index.ts';
import {
  type DraftAuthor,
  type DraftReadiness,
  moveKey,
  type Persona,
} from '../../../../funding/index.ts';
import { groupBy } from '../../../../platform/group-by.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { TextAreaField } from '../../../../ui/field.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { controlId } from '../../../model/funding/draft-field.ts';
import { officeTexts } from '../../../texts.ts';
import { draftPaths } from '../funding-paths.ts';
import { programmeName } from '../words/condition-words.ts';
import { standingInWords } from '../words/standing-words.ts';
import { DraftFrame, type DraftPageProps, type Meanwhile } from './draft-frame.tsx';

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
  const { language, draft, readiness, personas } = props;
  const t = officeTexts(language);
  const paths = draftPaths(draft.id);
  const groups = movesInWords(props);
  const open = readiness.moves.filter(({ reason }) => reason === null);
  const moved = new Set(readiness.moves.map(({ personaId }) => personaId));
  return (
    <DraftFrame {...props} path={paths.preview} title={t('funding.preview.title')}>
      <p class="lead">
        {personas.length === 0
          ? t('funding.preview.noPersonas')
          : t('funding.preview.lead', { count: moved.size, all: personas.length })}
      </p>
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

/** The same change of the same programme, with everybody whom it concerns. */
interface MovesInWords {
  readonly programme: string;
  readonly words: string;
  readonly people: readonly string[];
  readonly keys: readonly string[];
  /** Null = still to be confirmed. */
  readonly reason: string | null;
}

function movesInWords({
  language,
  book,
  readiness,
  personas,
}: PreviewProps): readonly MovesInWords[] {
  const t = officeTexts(language);
  const lines = readiness.moves.map((move) => ({
    move,
    programme: programmeName(book, move.programmeId, language),
    words: t('funding.preview.move', {
      before: standingInWords(move.before, move.after, language),
      after: standingInWords(move.after, move.before, language),
    }),
  }));
  const groups = groupBy(lines, ({ move, programme, words }) =>
    [programme, words, move.reason ?? ''].join('\n'),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { programme, words, move } = first;
    const nameOf = (id: string) => personas.find((persona) => persona.id === id)?.titel ?? id;
    return [
      {
        programme,
        words,
        people: group.map((line) => nameOf(line.move.personaId)),
        keys: group.map((line) => moveKey(line.move)),
        reason: move.reason,
      },
    ];
  });
}

function MoveGroup(props: PreviewProps & { readonly group: MovesInWords }): JSX.Element {
  const { language, group } = props;
  const t = officeTexts(language);
  const { programme, words, people, keys, reason } = group;
  const id = `move-${controlId((keys[0] ?? '').replaceAll(' ', '-'))}`;
  const change = (
    <>
      <b>{programme}</b>
      <br />
      {words}
    </>
  );
  return (
    <>
      {reason === null ? (
        <div class="choice">
          <input type="checkbox" id={id} name="moves" value={keys.join(',')} />
          <label for={id}>
            <span>{change}</span>
          </label>
        </div>
      ) : (
        <p>{change}</p>
      )}
      <p class="small">{t('funding.preview.people', { people: people.join(' · ') })}</p>
      {reason !== null && <p>{t('funding.preview.wanted', { reason })}</p>}
    </>
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
        <p>
          {open > 0 ? t('funding.preview.openMoves', { count: open }) : ''}{' '}
          {readiness.problems.length > 0
            ? t('funding.preview.problems', { count: readiness.problems.length })
            : ''}
        </p>
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
        <form method="post" action={localizedPath(language, paths.decide)} noValidate>
          {hidden}
          <Button name="step" value="release">
            {t('funding.release.button')}
          </Button>
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
      )}
    </section>
  );
}
