import type { ComponentChildren, JSX } from 'preact';
import { formTitle } from '../../../accounts/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { APPLY_PATH } from '../../model/membership/membership-paths.ts';
import { memberTexts } from '../../texts.ts';

/** What every page of applying gets. */
export interface ApplyPageProps {
  readonly shell: PageShell;
  readonly language: Language;
}

/** A public page on the way to a membership. */
export function ApplyFrame(
  props: ApplyPageProps & {
    /** Without language prefix. */
    readonly path: string;
    readonly search?: string;
    readonly title: string;
    readonly errors?: readonly FieldError[];
    /** Pages behind the form: nobody needs to find them, and their address may be a secret. */
    readonly isPrivate?: boolean;
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const { shell, language, path, title } = props;
  const errors = props.errors ?? [];
  const t = memberTexts(language);
  const isFirst = path === APPLY_PATH && props.search === undefined;
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={path}
      {...(props.search === undefined ? {} : { search: props.search })}
      title={formTitle(language, title, errors.length > 0)}
      {...(props.isPrivate ? { robots: 'noindex', alternates: false, hasPrintAddress: false } : {})}
      currentNav="network"
      breadcrumb={[
        { label: t('membership.apply.network'), path: '/netzwerk' },
        ...(isFirst ? [] : [{ label: t('membership.apply.title'), path: APPLY_PATH }]),
      ]}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1>{title}</h1>
      {props.children}
    </PageFrame>
  );
}

/** What happens after the form, in the order in which it happens. */
export function NextSteps(props: {
  readonly language: Language;
  readonly answerDays: number;
  /** The step that comes next, counted from 1. */
  readonly next: number;
}): JSX.Element {
  const t = memberTexts(props.language);
  const steps = [
    t('membership.next.form'),
    t('membership.next.confirm'),
    t('membership.next.decision', { days: props.answerDays }),
    t('membership.next.letter'),
  ];
  return (
    <ol class="prose">
      {steps.map((step, place) => (
        <li key={step} aria-current={place + 1 === props.next ? 'step' : undefined}>
          {place + 1 < props.next && <span class="unseen">{t('membership.next.done')} </span>}
          {place + 1 === props.next ? <b>{step}</b> : step}
        </li>
      ))}
    </ol>
  );
}
