import type { JSX } from 'preact';
import { localizedPath } from '../../platform/texts/index.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { TextAreaField, TextField } from '../../ui/field.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { MOST_EMAIL_CHARACTERS } from '../model/email-address.ts';
import { PRIVACY_TEXT } from '../model/invitation.ts';
import { MOST_NAME_CHARACTERS } from '../model/person-name.ts';
import { MOST_PROOF_CHARACTERS, takeoverPath } from '../model/takeover.ts';
import type { BegunTakeover } from '../queries/find-takeover.ts';
import { accountTexts } from '../texts.ts';
import { fieldErrors, type WrongFields } from './field-errors.ts';
import { formTitle } from './form-title.ts';
import type { WorkspacePageProps } from './workspace-frame.tsx';
import type { NamedMember } from './workspace-parts.ts';

/** What was typed. */
export interface TypedTakeover {
  readonly name: string;
  readonly email: string;
  readonly proof: string;
}

type FormProps = WorkspacePageProps & {
  readonly member: NamedMember;
  readonly typed: TypedTakeover;
  readonly wrong: WrongFields;
};

/** /anbieter/{slug}/uebernehmen – somebody says that a page is theirs. */
export function TakeoverPage(props: FormProps): JSX.Element {
  const { shell, language, member, typed, wrong } = props;
  const t = accountTexts(language);
  const errors = fieldErrors(wrong);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={takeoverPath(member.slug)}
      title={formTitle(language, t('takeover.title'), errors.length > 0)}
      robots="noindex"
      currentNav="providers"
      breadcrumb={[{ label: member.name, path: `/anbieter/${member.slug}` }]}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1>{t('takeover.title')}</h1>
      <p class="lead">{t('takeover.lead', { name: member.name })}</p>
      <form
        class="card sign-in-form"
        method="post"
        action={localizedPath(language, takeoverPath(member.slug))}
        noValidate
      >
        <TextField
          language={language}
          id="name"
          name="name"
          autocomplete="name"
          label={t('takeover.name')}
          value={typed.name}
          error={wrong.name}
          maxLength={MOST_NAME_CHARACTERS}
          isRequired
        />
        <TextField
          language={language}
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          inputmode="email"
          label={t('takeover.email')}
          hint={t('takeover.email.hint')}
          value={typed.email}
          error={wrong.email}
          maxLength={MOST_EMAIL_CHARACTERS}
          isRequired
        />
        <TextAreaField
          language={language}
          id="proof"
          name="proof"
          label={t('takeover.proof')}
          hint={t('takeover.proof.hint')}
          value={typed.proof}
          error={wrong.proof}
          maxLength={MOST_PROOF_CHARACTERS}
          isRequired
        />
        <p>
          {t('takeover.afterwards')}{' '}
          <a href={localizedPath(language, PRIVACY_TEXT.path)}>{t('takeover.privacy')}</a>
        </p>
        <Button icon="mail">{t('takeover.submit')}</Button>
      </form>
    </PageFrame>
  );
}

/** /uebernahme/{token} – the same words once more, and the button that sends them to the office. */
export function ConfirmTakeoverPage(
  props: WorkspacePageProps & {
    readonly path: string;
    readonly memberName: string;
    readonly begun: BegunTakeover;
  },
): JSX.Element {
  const { language, memberName, begun } = props;
  const t = accountTexts(language);
  return (
    <TakeoverNews {...props} title={t('takeover.confirm.title')}>
      <p class="lead">{t('takeover.confirm.lead', { name: memberName })}</p>
      <Card>
        <FactList
          facts={[
            { icon: 'person', term: t('takeover.name'), value: begun.name },
            { icon: 'mail', term: t('takeover.email'), value: begun.email },
            { icon: 'info', term: t('takeover.proof'), value: begun.proof },
          ]}
        />
      </Card>
      <form class="sign-in-again" method="post" action={localizedPath(language, props.path)}>
        <Button icon="arrow">{t('takeover.confirm.submit')}</Button>
      </form>
    </TakeoverNews>
  );
}

export type TakeoverState = 'sent' | 'confirmed' | 'over' | 'taken' | 'tooMany';

/** What has become of a request, in one sentence, and the way on. */
export function TakeoverStatePage(
  props: WorkspacePageProps & {
    readonly path: string;
    readonly state: TakeoverState;
    /** The page where it began; null = not known any more. */
    readonly slug: string | null;
  },
): JSX.Element {
  const { language, state, slug } = props;
  const t = accountTexts(language);
  const words = {
    sent: [t('takeover.sent.title'), t('takeover.sent.text')],
    confirmed: [t('takeover.confirmed.title'), t('takeover.confirmed.text')],
    over: [t('takeover.over.title'), t('takeover.over.text')],
    taken: [t('takeover.taken.title'), t('takeover.taken.text')],
    tooMany: [t('takeover.tooMany.title'), t('takeover.tooMany.text')],
  } as const;
  const [title, text] = words[state];
  const isWrong = state === 'over' || state === 'tooMany';
  return (
    <TakeoverNews {...props} title={title} isWrong={isWrong}>
      <p class="lead">{text}</p>
      <p>
        <LinkButton
          kind="secondary"
          icon="arrow"
          href={localizedPath(language, slug === null ? '/anbieter' : `/anbieter/${slug}`)}
        >
          {slug === null ? t('takeover.toList') : t('takeover.toPage')}
        </LinkButton>
      </p>
    </TakeoverNews>
  );
}

function TakeoverNews(
  props: WorkspacePageProps & {
    readonly path: string;
    readonly title: string;
    readonly isWrong?: boolean;
    readonly children: JSX.Element | readonly JSX.Element[];
  },
): JSX.Element {
  const { shell, language, path, title } = props;
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={path}
      title={formTitle(language, title, props.isWrong === true)}
      robots="noindex"
      alternates={false}
      hasPrintAddress={false}
      currentNav="providers"
      breadcrumb={[]}
    >
      <h1>{title}</h1>
      {props.children}
    </PageFrame>
  );
}
