import type { JSX } from 'preact';
import {
  fieldErrors,
  WorkspaceFrame,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../accounts/index.ts';
import type { AdviceService } from '../../../network/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { deskPath, draftPath, newDraftPath } from '../../model/answers/answer-paths.ts';
import type { PersonalPart } from '../../model/answers/personal-text.ts';
import { contactTexts } from '../../texts.ts';
import { AnswerFields } from './answer-fields.tsx';
import type { AnswerDesk } from './desk.ts';
import type { TypedAnswer } from './read-answer-form.ts';

export interface DraftPageProps extends WorkspacePageProps {
  readonly desk: AnswerDesk;
  /** Null = not saved yet. */
  readonly draft: {
    readonly id: string;
    readonly version: number;
    readonly state: 'draft' | 'submitted';
    readonly refusal: string | null;
    readonly answerId: string | null;
  } | null;
  readonly typed: TypedAnswer;
  readonly wrong: WrongFields;
  readonly services: readonly AdviceService[];
  /** Began as an enquiry. */
  readonly fromEnquiry: boolean;
  /** What may say who somebody is: it has to go before it is handed in. */
  readonly personal: readonly PersonalPart[];
  /** Something was just done. */
  readonly done?: 'saved' | undefined;
}

/** …/antworten/neu and …/antworten/entwurf/{draft} – an answer being written. */
export function DraftPage(props: DraftPageProps): JSX.Element {
  const { language, desk, draft, typed, wrong, personal } = props;
  const t = contactTexts(language);
  const path = draft === null ? newDraftPath(desk.slug) : draftPath(desk.slug, draft.id);
  const errors = [
    ...fieldErrors(wrong),
    ...(personal.length > 0 ? [{ fieldId: 'answerDe', message: t('answers.personal.short') }] : []),
  ];
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={draft?.answerId ? t('answers.draft.change') : t('answers.draft.title')}
      steps={[{ label: t('answers.desk.short'), path: deskPath(desk.slug) }]}
      errors={errors}
    >
      {props.done === 'saved' && (
        <Notice tone="positive" isStatus>
          <p>{t('answers.draft.saved')}</p>
        </Notice>
      )}
      {draft?.state === 'submitted' && (
        <Notice>
          <p>{t('answers.draft.waits')}</p>
        </Notice>
      )}
      {draft?.refusal != null && (
        <Notice tone="deadline" title={t('answers.draft.refused')}>
          <p>{draft.refusal}</p>
        </Notice>
      )}
      {personal.length > 0 && (
        <Notice tone="problem" title={t('answers.personal.title')}>
          <p>{t('answers.personal.text')}</p>
          <ul>
            {personal.map(({ from, text }) => (
              <li key={`${from} ${text}`}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p class="lead">
        {props.fromEnquiry ? t('answers.draft.fromEnquiry') : t('answers.draft.lead')}
      </p>
      <form method="post" action={localizedPath(language, path)} noValidate>
        <input type="hidden" name="version" value={String(draft?.version ?? 0)} />
        {props.fromEnquiry && <input type="hidden" name="fromEnquiry" value="1" />}
        <AnswerFields language={language} typed={typed} wrong={wrong} services={props.services} />
        <p>
          <Button icon="guaranteed" name="step" value="submit">
            {t('answers.draft.submit')}
          </Button>{' '}
          <Button kind="secondary" name="step" value="save">
            {t('answers.draft.save')}
          </Button>
        </p>
        {draft !== null && (
          <p>
            <Button kind="quiet" name="step" value="drop">
              {t('answers.draft.drop')}
            </Button>
          </p>
        )}
      </form>
    </WorkspaceFrame>
  );
}
