import type { JSX } from 'preact';
import { fieldErrors, type WorkspacePageProps, type WrongFields } from '../../accounts/index.ts';
import { MEMBER_KINDS } from '../../members/index.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { officeTexts } from '../texts.ts';
import { kindLabel } from './member-words.ts';
import { OfficeFrame } from './office-frame.tsx';
import { MEMBERS_PATH, NEW_MEMBER_PATH } from './paths.ts';

/** As typed. */
export interface TypedMember {
  readonly name: string;
  readonly kind: string;
  readonly postalCode: string;
  readonly place: string;
  readonly website: string;
}

/** /buero/mitglieder/neu – makes a page for a member by hand. */
export function NewMemberPage(
  props: WorkspacePageProps & { readonly typed: TypedMember; readonly wrong: WrongFields },
): JSX.Element {
  const { language, typed, wrong } = props;
  const t = officeTexts(language);
  return (
    <OfficeFrame
      {...props}
      path={NEW_MEMBER_PATH}
      title={t('office.newMember.title')}
      steps={[{ label: t('office.members.short'), path: MEMBERS_PATH }]}
      errors={fieldErrors(wrong)}
    >
      <p class="lead">{t('office.newMember.lead')}</p>
      <form method="post" action={localizedPath(language, NEW_MEMBER_PATH)} noValidate>
        <TextField
          language={language}
          id="name"
          name="name"
          label={t('office.newMember.name')}
          value={typed.name}
          error={wrong.name}
          isRequired
        />
        <SelectField
          language={language}
          id="kind"
          name="kind"
          label={t('office.members.kind')}
          value={typed.kind}
          error={wrong.kind}
          options={MEMBER_KINDS.map((kind) => ({ value: kind, label: kindLabel(kind, t) }))}
        />
        <TextField
          language={language}
          id="postalCode"
          name="postalCode"
          label={t('office.newMember.postalCode')}
          autocomplete="off"
          inputmode="numeric"
          width="short"
          value={typed.postalCode}
          error={wrong.postalCode}
        />
        <TextField
          language={language}
          id="place"
          name="place"
          label={t('office.newMember.place')}
          value={typed.place}
          error={wrong.place}
        />
        <TextField
          language={language}
          id="website"
          name="website"
          label={t('office.newMember.website')}
          hint={t('office.newMember.websiteHint')}
          value={typed.website}
          error={wrong.website}
        />
        <Button>{t('office.newMember.submit')}</Button>
      </form>
    </OfficeFrame>
  );
}
