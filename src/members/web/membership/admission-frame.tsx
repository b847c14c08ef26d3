import type { ComponentChildren, JSX } from 'preact';
import { WorkspaceFrame, type WorkspacePageProps } from '../../../accounts/index.ts';
import type { FieldError } from '../../../ui/error-summary.tsx';
import { ADMISSION_LIST_PATH } from '../../model/membership/membership-paths.ts';
import { memberTexts } from '../../texts.ts';

/** A page of the office about applications. */
export function AdmissionFrame(
  props: WorkspacePageProps & {
    /** Without language prefix. */
    readonly path: string;
    readonly title: string;
    readonly errors?: readonly FieldError[];
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const t = memberTexts(props.language);
  const office = { label: t('membership.office'), path: '/buero' };
  const list = { label: t('membership.list.short'), path: ADMISSION_LIST_PATH };
  const steps = props.path === ADMISSION_LIST_PATH ? [office] : [office, list];
  return <WorkspaceFrame {...props} steps={steps} />;
}
