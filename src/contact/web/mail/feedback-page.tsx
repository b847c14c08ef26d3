import type { ComponentChildren, JSX } from 'preact';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { FEEDBACK_PICTURES, type FeedbackPicture } from '../../model/mail/feedback-picture.ts';
import { MOST_WORDS_CHARACTERS } from '../../model/mail/feedback-time.ts';
import { contactTexts } from '../../texts.ts';
import { Picks } from '../ask/picks.tsx';

export interface FeedbackPageProps {
  readonly shell: PageShell;
  readonly language: Language;
  /** Without language prefix. */
  readonly path: string;
  /** What the answer came from; null = the contact point. */
  readonly serviceName: string | null;
  readonly picture: FeedbackPicture | null;
  readonly words: string;
  readonly error?: string | undefined;
}

/** /kontakt/rueckmeldung/{token} – three faces; one tap and the button are enough. */
export function FeedbackPage(props: FeedbackPageProps): JSX.Element {
  const { language, serviceName, picture, error } = props;
  const t = contactTexts(language);
  return (
    <FeedbackFrame {...props}>
      <h1>{t('mail.feedback.title')}</h1>
      <p class="lead">
        {serviceName === null
          ? t('mail.feedback.lead')
          : t('mail.feedback.lead.service', { service: serviceName })}
      </p>
      <ErrorSummary
        language={language}
        errors={error === undefined ? [] : [{ fieldId: 'picture', message: error }]}
      />
      <form class="ask-form" method="post" action={localizedPath(language, props.path)}>
        <Picks
          language={language}
          id="picture"
          name="picture"
          legend={t('mail.feedback.question')}
          error={error}
          options={FEEDBACK_PICTURES.map((value) => ({
            value,
            icon: value,
            label: t(`mail.feedback.${value}`),
          }))}
          chosen={picture === null ? [] : [picture]}
        />
        <TextAreaField
          language={language}
          id="words"
          name="words"
          label={t('mail.feedback.words')}
          hint={t('mail.feedback.words.hint')}
          value={props.words}
          maxLength={MOST_WORDS_CHARACTERS}
          rows={3}
        />
        <div class="buttons">
          <Button icon="check">{t('mail.feedback.button')}</Button>
        </div>
      </form>
      <p class="small">{t('mail.feedback.anonymous')}</p>
    </FeedbackFrame>
  );
}

/** After voting, and where nothing can be changed any more. */
export function FeedbackEndPage(
  props: Omit<FeedbackPageProps, 'words' | 'error'> & { readonly kind: 'thanks' | 'over' },
): JSX.Element {
  const { language, kind } = props;
  const t = contactTexts(language);
  const isThanks = kind === 'thanks';
  return (
    <FeedbackFrame {...props}>
      <EmptyState
        drawing="poplars"
        headingLevel={1}
        title={t(isThanks ? 'mail.feedback.thanks' : 'mail.feedback.over')}
        text={t(isThanks ? 'mail.feedback.thanks.text' : 'mail.feedback.over.text')}
      >
        <p>
          <a href={localizedPath(language, isThanks ? `${props.path}?aendern=1` : '/kontakt')}>
            {t(isThanks ? 'mail.feedback.change' : 'mail.feedback.ask')}
          </a>
        </p>
      </EmptyState>
    </FeedbackFrame>
  );
}

function FeedbackFrame(
  props: Pick<FeedbackPageProps, 'shell' | 'language' | 'path'> & {
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const t = contactTexts(props.language);
  return (
    <PageFrame
      shell={props.shell}
      language={props.language}
      path={props.path}
      title={t('mail.feedback.title')}
      robots="noindex"
      hasPrintAddress={false}
      breadcrumb={[{ label: t('mail.feedback.crumb'), path: '/kontakt' }]}
    >
      {props.children}
    </PageFrame>
  );
}
