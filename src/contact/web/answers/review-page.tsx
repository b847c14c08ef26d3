import type { JSX } from 'preact';
import {
  fieldErrors,
  WorkspaceFrame,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../accounts/index.ts';
import { type AdviceService, NEED_TOPICS } from '../../../network/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { addDays } from '../../../platform/clock.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { TextAreaField, TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { AnswerDocument } from '../../model/answers/answer-document.ts';
import { OFFICE_DESK_PATH, reviewPath } from '../../model/answers/answer-paths.ts';
import { MOST_DAYS } from '../../model/answers/answer-terms.ts';
import { knownTopic, paragraphsOf } from '../../model/answers/answer-topic.ts';
import type { AnswerDraft } from '../../queries/answers/find-draft.ts';
import { contactTexts } from '../../texts.ts';
import { topicLabel } from '../services/topic-words.ts';

export interface ReviewPageProps extends WorkspacePageProps {
  readonly draft: AnswerDraft;
  /** What is shown today and would be replaced; null = a new answer. */
  readonly present: AnswerDocument | null;
  readonly contactName: string;
  readonly services: readonly AdviceService[];
  /** The person has written in it: somebody else has to decide. */
  readonly isOwn: boolean;
  readonly today: LocalDate;
  /** As typed. */
  readonly expiresOn: string;
  readonly reason: string;
  readonly wrong: WrongFields;
}

/** /buero/antworten/pruefen/{draft} – a second person reads an answer before everybody does. */
export function ReviewPage(props: ReviewPageProps): JSX.Element {
  const { language, draft, present, today, wrong } = props;
  const t = contactTexts(language);
  const path = reviewPath(draft.id);
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={t('answers.review.title')}
      steps={[{ label: t('answers.desk.short'), path: OFFICE_DESK_PATH }]}
      errors={fieldErrors(wrong)}
    >
      <p class="lead">
        {t('answers.review.from', { name: draft.ownerName ?? props.contactName })}{' '}
        {draft.fromEnquiry && t('answers.review.fromEnquiry')}
      </p>
      <Document {...props} document={draft.document} />
      {present !== null && (
        <>
          <h2>{t('answers.review.present')}</h2>
          <Document {...props} document={present} />
        </>
      )}
      <h2>{t('answers.review.look')}</h2>
      <ul>
        <li>{t('answers.review.lookRight')}</li>
        <li>{t('answers.review.lookPerson')}</li>
        <li>{t('answers.review.lookWords')}</li>
      </ul>
      {props.isOwn ? (
        <Notice tone="deadline">
          <p>{t('answers.review.own')}</p>
        </Notice>
      ) : (
        <form method="post" action={localizedPath(language, path)} noValidate>
          <input type="hidden" name="version" value={String(draft.version)} />
          <TextField
            language={language}
            id="expiresOn"
            name="expiresOn"
            type="date"
            label={t('answers.review.until')}
            hint={t('answers.review.untilHint')}
            value={props.expiresOn}
            min={addDays(today, 1)}
            max={addDays(today, MOST_DAYS)}
            error={wrong.expiresOn}
          />
          <p>
            <Button icon="guaranteed" name="verdict" value="release">
              {t('answers.review.release')}
            </Button>
          </p>
          <TextAreaField
            language={language}
            id="reason"
            name="reason"
            label={t('answers.review.reason')}
            rows={3}
            value={props.reason}
            error={wrong.reason}
          />
          <Button kind="secondary" name="verdict" value="refuse">
            {t('answers.review.refuse')}
          </Button>
        </form>
      )}
    </WorkspaceFrame>
  );
}

function Document(props: ReviewPageProps & { readonly document: AnswerDocument }): JSX.Element {
  const { language, document, services } = props;
  const t = contactTexts(language);
  const { question, answer, wordings, links } = document;
  const named = services.filter(({ key }) => document.services.includes(key));
  return (
    <blockquote class="prose">
      <p>
        <b lang="de">{question.de}</b>
      </p>
      <div lang="de">
        {paragraphsOf(answer.de).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {question.en !== undefined && (
        <p lang="en">
          <b>{question.en}</b>
        </p>
      )}
      {answer.en !== undefined && (
        <div lang="en">
          {paragraphsOf(answer.en).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      )}
      <ul class="small">
        <li>
          {t('answers.form.topic')}:{' '}
          {topicLabel(knownTopic(document.topic, NEED_TOPICS, 'unsure'), t)}
        </li>
        {wordings.length > 0 && (
          <li>
            {t('answers.form.wordings')}: {wordings.join(' · ')}
          </li>
        )}
        {named.length > 0 && (
          <li>
            {t('answers.form.services')}: {named.map(({ name }) => name).join(', ')}
          </li>
        )}
        {links.map(({ label, url }) => (
          <li key={url}>
            {label}: {url}
          </li>
        ))}
      </ul>
    </blockquote>
  );
}
