import type { JSX } from 'preact';
import { WorkspaceFrame, type WorkspacePageProps } from '../../../accounts/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { addDays } from '../../../platform/clock.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Status } from '../../../ui/status.tsx';
import {
  deskPath,
  draftPath,
  keptPath,
  newDraftPath,
  reviewPath,
} from '../../model/answers/answer-paths.ts';
import { mayRenew, REMIND_DAYS, usualEnd } from '../../model/answers/answer-terms.ts';
import { answerPath } from '../../model/answers/public-answer.ts';
import type { AnswerDraft } from '../../queries/answers/find-draft.ts';
import type { KeptAnswer } from '../../queries/answers/kept-answers.ts';
import { contactTexts } from '../../texts.ts';
import type { AnswerDesk } from './desk.ts';

/** What has just been done, as the page's address says it. */
export const DESK_DONE = [
  'submitted',
  'dropped',
  'renewed',
  'withdrawn',
  'expired',
  'released',
  'refused',
] as const;
export type DeskDone = (typeof DESK_DONE)[number];

const DONE_TEXTS = {
  submitted: 'answers.done.submitted',
  dropped: 'answers.done.dropped',
  renewed: 'answers.done.renewed',
  withdrawn: 'answers.done.withdrawn',
  expired: 'answers.done.expired',
  released: 'answers.done.released',
  refused: 'answers.done.refused',
} as const satisfies Record<DeskDone, string>;

export interface DeskPageProps extends WorkspacePageProps {
  readonly desk: AnswerDesk;
  readonly drafts: readonly AnswerDraft[];
  readonly kept: readonly KeptAnswer[];
  /** What waits for a second person of the office; null where the page is a member's. */
  readonly waiting: readonly AnswerDraft[] | null;
  readonly today: LocalDate;
  readonly done: DeskDone | undefined;
}

/** …/antworten of a member or of the office – drafts, published answers and when they end. */
export function DeskPage(props: DeskPageProps): JSX.Element {
  const { language, desk, drafts, kept, waiting, done } = props;
  const t = contactTexts(language);
  const add = localizedPath(language, newDraftPath(desk.slug));
  return (
    <WorkspaceFrame
      {...props}
      path={deskPath(desk.slug)}
      title={t('answers.desk.title', { name: desk.name })}
      steps={[]}
    >
      {done !== undefined && (
        <Notice tone={done === 'expired' ? 'deadline' : 'positive'} isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
        </Notice>
      )}
      <p class="lead">{t('answers.desk.lead')}</p>
      <p>
        <LinkButton href={add}>{t('answers.desk.add')}</LinkButton>
      </p>
      {waiting !== null && <Waiting {...props} waiting={waiting} />}
      {drafts.length > 0 && (
        <>
          <h2>{t('answers.desk.drafts')}</h2>
          <ul class="cards">
            {drafts.map((draft) => (
              <Card as="li" key={draft.id}>
                <h3 class="card-title">
                  <a href={localizedPath(language, draftPath(desk.slug, draft.id))}>
                    {localized(draft.document.question, language)}
                  </a>
                </h3>
                <Status tone={draft.refusal === null ? 'neutral' : 'deadline'}>
                  {draft.state === 'submitted'
                    ? t('answers.state.submitted')
                    : draft.refusal === null
                      ? t('answers.state.draft')
                      : t('answers.state.refused')}
                </Status>
              </Card>
            ))}
          </ul>
        </>
      )}
      <h2>{t('answers.desk.kept')}</h2>
      {kept.length === 0 ? (
        <EmptyState
          drawing="desk"
          headingLevel={3}
          title={t('answers.desk.none')}
          text={t('answers.desk.noneText')}
        />
      ) : (
        <ul class="cards">
          {kept.map((answer) => (
            <Kept key={answer.id} {...props} answer={answer} />
          ))}
        </ul>
      )}
    </WorkspaceFrame>
  );
}

function Waiting(props: DeskPageProps & { waiting: readonly AnswerDraft[] }): JSX.Element {
  const { language, waiting, desk } = props;
  const t = contactTexts(language);
  return (
    <>
      <h2>{t('answers.waiting.title')}</h2>
      {waiting.length === 0 ? (
        <p>{t('answers.waiting.none')}</p>
      ) : (
        <ul class="cards">
          {waiting.map((draft) => (
            <Card as="li" key={draft.id}>
              <h3 class="card-title">
                <a href={localizedPath(language, reviewPath(draft.id))}>
                  {localized(draft.document.question, language)}
                </a>
              </h3>
              <p class="small">
                {t('answers.waiting.from', {
                  name: draft.ownerName ?? desk.name,
                  day: formats(language).day(draft.submittedAt ?? draft.changedAt),
                })}
              </p>
            </Card>
          ))}
        </ul>
      )}
    </>
  );
}

function Kept(props: DeskPageProps & { answer: KeptAnswer }): JSX.Element {
  const { language, desk, answer, today } = props;
  const t = contactTexts(language);
  const { date } = formats(language);
  const isShown = mayRenew(answer.expiresOn, today);
  const endsSoon = answer.expiresOn <= addDays(today, REMIND_DAYS);
  const day = date(answer.expiresOn);
  return (
    <Card as="li">
      <h3 class="card-title">
        {isShown ? (
          <a href={localizedPath(language, answerPath(answer.slug))}>
            {localized(answer.document.question, language)}
          </a>
        ) : (
          localized(answer.document.question, language)
        )}
      </h3>
      <p>
        <Status tone={isShown ? (endsSoon ? 'deadline' : 'positive') : 'problem'}>
          {isShown ? t('answers.state.shown', { day }) : t('answers.state.expired', { day })}
        </Status>
      </p>
      <p class="small">{t('answers.desk.votes', { helped: answer.helped, wrong: answer.wrong })}</p>
      <form method="post" action={localizedPath(language, keptPath(desk.slug, answer.id))}>
        <p>
          {isShown && (
            <Button kind="secondary" name="do" value="renew">
              {t('answers.desk.renew', { day: date(usualEnd(today)) })}
            </Button>
          )}{' '}
          <Button kind="quiet" name="do" value="change">
            {isShown ? t('answers.desk.change') : t('answers.desk.again')}
          </Button>{' '}
          <Button kind="quiet" name="do" value="withdraw">
            {t('answers.desk.withdraw')}
          </Button>
        </p>
      </form>
    </Card>
  );
}
