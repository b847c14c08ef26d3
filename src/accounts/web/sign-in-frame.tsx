import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '../../platform/texts/index.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { phoneHref } from '../../ui/phone.ts';
import type { PageShell } from '../../ui/shell.ts';
import { accountTexts } from '../texts.ts';
import { formTitle } from './form-title.ts';

/** What every page of signing in gets. */
export interface SignInPageProps {
  readonly shell: PageShell;
  readonly language: Language;
  /** Where it goes on afterwards; null = to the workspace. */
  readonly next: string | null;
}

/** One question, one main action, and whom to call if it does not work. */
export function SignInFrame(
  props: SignInPageProps & {
    readonly path: string;
    readonly title: string;
    readonly lead: ComponentChildren;
    readonly errors?: readonly FieldError[];
    /** Something went wrong that belongs to no field. */
    readonly isWrong?: boolean;
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const { shell, language, next, title } = props;
  const t = accountTexts(language);
  const { phone } = shell.site(language).contact;
  const errors = props.errors ?? [];
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={props.path}
      search={next === null ? '' : `?${new URLSearchParams({ next })}`}
      title={formTitle(language, title, errors.length > 0 || props.isWrong === true)}
      robots="noindex"
      breadcrumb={[]}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{props.lead}</p>
      {props.children}
      <p class="small sign-in-call">
        {t('signIn.call')} <a href={phoneHref(phone)}>{phone}</a>
      </p>
    </PageFrame>
  );
}

/** Carries the way on through a form. */
export function NextInput(props: { next: string | null }): JSX.Element | null {
  return props.next === null ? null : <input type="hidden" name="next" value={props.next} />;
}
