import type { ComponentChildren, JSX } from 'preact';
import {
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
} from '../../../accounts/index.ts';
import type { FieldError } from '../../../ui/error-summary.tsx';
import { catalogueTexts } from '../../texts.ts';
import { deliveriesPath } from '../workspace/paths.ts';
import { keysPath, sourcesPath } from './source-paths.ts';

/** A page about how a member's courses come by themselves: below its deliveries. */
export function SourceFrame(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly path: string;
    readonly title: string;
    /** Which list the page lies below. */
    readonly below: 'deliveries' | 'sources' | 'keys';
    readonly errors?: readonly FieldError[];
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const { language, member, below } = props;
  const t = catalogueTexts(language);
  const steps = [
    { label: t('editor.deliveries.short'), path: deliveriesPath(member.slug) },
    { label: t('source.list.short'), path: sourcesPath(member.slug) },
    { label: t('source.keys.short'), path: keysPath(member.slug) },
  ];
  const depth = { deliveries: 1, sources: 2, keys: 3 }[below];
  return (
    <WorkspaceFrame
      shell={props.shell}
      language={language}
      path={props.path}
      title={props.title}
      steps={steps.slice(0, depth)}
      errors={props.errors ?? []}
    >
      {props.children}
    </WorkspaceFrame>
  );
}
