import type { JSX } from 'preact';
import { fieldErrors, type WorkspacePageProps, type WrongFields } from '../../accounts/index.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import type { BreadcrumbStep } from '../../ui/breadcrumb.tsx';
import { Button } from '../../ui/button.tsx';
import { OfficeFrame } from './office-frame.tsx';

/** Asks before something is done that somebody else will notice. */
export function ConfirmPage(
  props: WorkspacePageProps & {
    /** Without language prefix; the form goes there. */
    readonly path: string;
    readonly title: string;
    readonly steps: readonly BreadcrumbStep[];
    readonly text: string;
    readonly submit: string;
    readonly wrong?: WrongFields;
  },
): JSX.Element {
  const { language, path, text, submit } = props;
  return (
    <OfficeFrame {...props} errors={fieldErrors(props.wrong ?? {})}>
      <p class="lead">{text}</p>
      <form method="post" action={localizedPath(language, path)}>
        <Button>{submit}</Button>
      </form>
    </OfficeFrame>
  );
}
