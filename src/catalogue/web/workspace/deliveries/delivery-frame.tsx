import type { ComponentChildren, JSX } from 'preact';
import {
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
} from '../../../../accounts/index.ts';
import type { BreadcrumbStep } from '../../../../ui/breadcrumb.tsx';
import type { FieldError } from '../../../../ui/error-summary.tsx';
import { catalogueTexts } from '../../../texts.ts';
import { deliveriesPath, deliveryPath } from '../paths.ts';

/** A page about what a member delivers: below the list of its deliveries, and below one of them if it is about that one. */
export function DeliveryFrame(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    /** The delivery that the page lies below. */
    readonly deliveryId?: string;
    readonly path: string;
    readonly title: string;
    readonly errors?: readonly FieldError[];
    readonly head?: ComponentChildren;
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const { language, member, deliveryId } = props;
  const t = catalogueTexts(language);
  const steps: BreadcrumbStep[] = [
    { label: t('editor.deliveries.short'), path: deliveriesPath(member.slug) },
  ];
  if (deliveryId !== undefined)
    steps.push({ label: t('editor.delivery.this'), path: deliveryPath(member.slug, deliveryId) });
  return (
    <WorkspaceFrame
      shell={props.shell}
      language={language}
      path={props.path}
      title={props.title}
      steps={steps.filter(({ path }) => path !== props.path)}
      errors={props.errors ?? []}
      head={props.head}
    >
      {props.children}
    </WorkspaceFrame>
  );
}
