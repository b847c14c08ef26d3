import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '../../platform/texts/index.ts';
import type { BreadcrumbStep } from '../../ui/breadcrumb.tsx';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import type { PageShell } from '../../ui/shell.ts';
import { accountTexts } from '../texts.ts';
import { formTitle } from './form-title.ts';
import { WORKSPACE_PATH } from './paths.ts';

/** What every page of the workspace gets. */
export interface WorkspacePageProps {
  readonly shell: PageShell;
  readonly language: Language;
}

/** A page for signed-in people: its way back, its title, its errors. */
export function WorkspaceFrame(
  props: WorkspacePageProps & {
    /** Without language prefix. */
    readonly path: string;
    readonly title: string;
    /** Steps below the workspace; absent on its first page. */
    readonly steps?: readonly BreadcrumbStep[];
    readonly errors?: readonly FieldError[];
    /** More for the head of the page, e.g. scripts for forms. */
    readonly head?: ComponentChildren;
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const { shell, language, title } = props;
  const errors = props.errors ?? [];
  const home = { label: accountTexts(language)('workspace.title'), path: WORKSPACE_PATH };
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={props.path}
      title={formTitle(language, title, errors.length > 0)}
      robots="noindex"
      isMemberArea
      alternates={false}
      hasPrintAddress={false}
      head={props.head}
      breadcrumb={props.steps === undefined ? [] : [home, ...props.steps]}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1>{title}</h1>
      {props.children}
    </PageFrame>
  );
}
