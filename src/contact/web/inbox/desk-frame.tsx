import type { ComponentChildren, JSX } from 'preact';
import { WorkspaceFrame, type WorkspacePageProps } from '../../../accounts/index.ts';
import type { FieldError } from '../../../ui/error-summary.tsx';
import { contactTexts } from '../../texts.ts';
import type { Desk } from './desk.ts';

/** A page below the list of a desk. */
export function DeskFrame(
  props: WorkspacePageProps & {
    readonly desk: Desk;
    /** Without language prefix. */
    readonly path: string;
    readonly title: string;
    readonly errors?: readonly FieldError[];
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const { desk, ...frame } = props;
  return (
    <WorkspaceFrame
      {...frame}
      steps={[{ label: contactTexts(props.language)('inbox.short'), path: desk.path }]}
    />
  );
}
