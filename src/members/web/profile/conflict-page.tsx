import type { JSX } from 'preact';
import {
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
} from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Profile, ProfileField } from '../../model/profile/profile.ts';
import { memberTexts } from '../../texts.ts';
import type { MemberRegion } from '../member-region.ts';
import { CarriedBase, CarriedProfile } from './carried-profile.tsx';
import { FIELD_LABELS, fieldInWords } from './field-words.ts';
import { fieldsPath, profilePath } from './profile-paths.ts';

/** The name of the question which of two versions of a field counts; its answer is `mine` or `theirs`. */
export const choiceName = (field: ProfileField): string => `choice-${field}`;

/**
 * Shown instead of saving where somebody else has changed the same fields: both versions side by side, nothing is lost. What only one of
 * both changed is already put together in `merged`.
 */
export function ConflictPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly region: MemberRegion;
    readonly merged: Profile;
    readonly theirs: { readonly version: number; readonly profile: Profile };
    readonly fields: readonly ProfileField[];
  },
): JSX.Element {
  const { language, member, region, merged, theirs, fields } = props;
  const t = memberTexts(language);
  const words = { language, region, t };
  const path = fieldsPath(member.slug);
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={t('profile.conflict.title')}
      steps={[{ label: t('profile.short'), path: profilePath(member.slug) }]}
    >
      <Notice tone="deadline" isStatus>
        <p>{t('profile.conflict.text', { count: fields.length })}</p>
      </Notice>
      <form method="post" action={localizedPath(language, path)}>
        <CarriedBase base={theirs} />
        <CarriedProfile profile={merged} />
        {fields.map((field) => (
          <RadioGroup
            key={field}
            language={language}
            id={choiceName(field)}
            name={choiceName(field)}
            legend={t(FIELD_LABELS[field])}
            value="mine"
            options={[
              {
                value: 'mine',
                label: t('profile.conflict.mine'),
                hint: <span class="choice-text">{fieldInWords(field, merged, words)}</span>,
              },
              {
                value: 'theirs',
                label: t('profile.conflict.theirs'),
                hint: <span class="choice-text">{fieldInWords(field, theirs.profile, words)}</span>,
              },
            ]}
          />
        ))}
        <p>{t('profile.conflict.next')}</p>
        <Button>{t('profile.conflict.submit')}</Button>
      </form>
    </WorkspaceFrame>
  );
}
