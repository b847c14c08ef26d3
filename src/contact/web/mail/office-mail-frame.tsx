import type { ComponentChildren, JSX } from 'preact';
import { WorkspaceFrame, type WorkspacePageProps } from '../../../accounts/index.ts';
import type { BreadcrumbStep } from '../../../ui/breadcrumb.tsx';
import type { FieldError } from '../../../ui/error-summary.tsx';
import { OFFICE_DESK_PATH } from '../../model/inbox/desk-paths.ts';
import { contactTexts } from '../../texts.ts';

/** A page of the office below its list of enquiries. */
export function OfficeMailFrame(
  props: WorkspacePageProps & {
    /** Without language prefix. */
    readonly path: string;
    readonly title: string;
    readonly steps?: readonly BreadcrumbStep[];
    readonly errors?: readonly FieldError[];
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const t = contactTexts(props.language);
  const steps = [
    { label: t('mail.office.short'), path: '/buero' },
    { label: t('mail.enquiries.short'), path: OFFICE_DESK_PATH },
    ...(props.steps ?? []),
  ];
  return <WorkspaceFrame {...props} steps={steps} />;
}
