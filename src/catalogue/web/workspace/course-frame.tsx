import type { ComponentChildren, JSX } from 'preact';
import {
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
} from '../../../accounts/index.ts';
import type { BreadcrumbStep } from '../../../ui/breadcrumb.tsx';
import type { FieldError } from '../../../ui/error-summary.tsx';
import { WorkspaceScripts } from '../../../ui/workspace-scripts.tsx';
import { catalogueTexts } from '../../texts.ts';
import { coursePaths, coursesPath } from './paths.ts';

/** A page of the course workspace: below the list of the member's courses, and below one of them if there is one. */
export function CourseFrame(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    /** The course that the page lies below; absent for pages above all courses. */
    readonly below?: { readonly offerId: string; readonly title: string };
    readonly path: string;
    readonly title: string;
    readonly errors?: readonly FieldError[];
    /** Whether the page has a form that saves by itself. */
    readonly isEditing?: boolean;
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const { language, member, below } = props;
  const t = catalogueTexts(language);
  const steps: BreadcrumbStep[] = [
    { label: t('editor.list.short'), path: coursesPath(member.slug) },
  ];
  if (below !== undefined) {
    steps.push({ label: below.title, path: coursePaths(member.slug, below.offerId).course });
  }
  return (
    <WorkspaceFrame
      shell={props.shell}
      language={language}
      path={props.path}
      title={props.title}
      steps={steps.filter(({ path }) => path !== props.path)}
      errors={props.errors ?? []}
      head={props.isEditing && <WorkspaceScripts shell={props.shell} />}
    >
      {props.children}
    </WorkspaceFrame>
  );
}
