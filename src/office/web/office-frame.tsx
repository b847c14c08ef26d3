import type { ComponentChildren, JSX } from 'preact';
import { WorkspaceFrame, type WorkspacePageProps } from '../../accounts/index.ts';
import type { BreadcrumbStep } from '../../ui/breadcrumb.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { officeTexts } from '../texts.ts';
import { OFFICE_PATH } from './paths.ts';

/** A page of the office: below the workspace and the Monday page. */
export function OfficeFrame(
  props: WorkspacePageProps & {
    /** Without language prefix. */
    readonly path: string;
    readonly title: string;
    /** Steps between the Monday page and this one. */
    readonly steps?: readonly BreadcrumbStep[];
    readonly errors?: readonly FieldError[];
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const office = { label: officeTexts(props.language)('office.short'), path: OFFICE_PATH };
  return <WorkspaceFrame {...props} steps={[office, ...(props.steps ?? [])]} />;
}
