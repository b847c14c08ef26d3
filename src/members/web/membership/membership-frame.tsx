import type { ComponentChildren, JSX } from 'preact';
import { WorkspaceFrame, type WorkspacePageProps } from '../../../accounts/index.ts';
import type { FieldError } from '../../../ui/error-summary.tsx';
import { membershipPath } from '../../model/membership/membership-paths.ts';
import { memberTexts } from '../../texts.ts';

/** A page below the membership of a member. */
export function MembershipFrame(
  props: WorkspacePageProps & {
    readonly slug: string;
    /** Without language prefix. */
    readonly path: string;
    readonly title: string;
    readonly errors?: readonly FieldError[];
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const t = memberTexts(props.language);
  const membership = { label: t('membership.short'), path: membershipPath(props.slug) };
  const isFirst = props.path === membershipPath(props.slug);
  return <WorkspaceFrame {...props} steps={isFirst ? [] : [membership]} />;
}
