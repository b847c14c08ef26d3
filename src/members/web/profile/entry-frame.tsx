import type { ComponentChildren, JSX } from 'preact';
import {
  fieldErrors,
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Notice } from '../../../ui/notice.tsx';
import { memberTexts } from '../../texts.ts';
import { profilePath } from './profile-paths.ts';

/** What the pages of one entry (notice, person, place) have in common. */
export interface EntryPageProps extends WorkspacePageProps {
  readonly member: NamedMember;
  /** Null = a new one. */
  readonly id: string | null;
  /** Goes along with the form; 0 for a new one. */
  readonly version: number;
  readonly wrong: WrongFields;
  /** Somebody else has saved meanwhile: the fields show what was typed, `theirs` what is stored now. */
  readonly theirs?: string | undefined;
}

/** A page with the form of one entry; `after` stands below the form, e.g. the way to remove it. */
export function EntryFrame(
  props: EntryPageProps & {
    path: string;
    title: string;
    children: ComponentChildren;
    after?: ComponentChildren;
  },
): JSX.Element {
  const { language, member } = props;
  const t = memberTexts(language);
  return (
    <WorkspaceFrame
      {...props}
      steps={[{ label: t('profile.short'), path: profilePath(member.slug) }]}
      errors={fieldErrors(props.wrong)}
    >
      {props.theirs !== undefined && (
        <Notice tone="deadline" isStatus title={t('entry.meanwhile')}>
          <p>{t('entry.meanwhile.text')}</p>
          <p class="kept-lines">{props.theirs}</p>
        </Notice>
      )}
      <form method="post" action={localizedPath(language, props.path)} noValidate>
        <input type="hidden" name="version" value={String(props.version)} />
        {props.children}
      </form>
      {props.after}
    </WorkspaceFrame>
  );
}
