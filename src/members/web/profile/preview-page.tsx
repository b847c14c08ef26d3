import type { ComponentChildren, JSX } from 'preact';
import {
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
} from '../../../accounts/index.ts';
import { memberTexts } from '../../texts.ts';
import { MemberBody } from '../page/member-body.tsx';
import type { MemberView } from '../page/member-view.ts';
import { previewPath, profilePath } from './profile-paths.ts';

/** The member's page as others see it or, before saving, would see it. The children say what to do next. */
export function PreviewPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly view: MemberView;
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const { member, language } = props;
  const t = memberTexts(language);
  return (
    <WorkspaceFrame
      {...props}
      path={previewPath(member.slug)}
      title={t('profile.preview.title')}
      steps={[{ label: t('profile.short'), path: profilePath(member.slug) }]}
    >
      {props.children}
      <div class="member-preview">
        <MemberBody view={props.view} headingLevel={2} />
      </div>
    </WorkspaceFrame>
  );
}
