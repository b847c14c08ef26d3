import type { JSX } from 'preact';
import {
  fieldErrors,
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
} from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup, TextAreaField, TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import {
  LONGEST,
  PROFILE_FIELDS,
  type Profile,
  type ProfileProblems,
  SPOKEN_LANGUAGES,
} from '../../model/profile/profile.ts';
import { memberTexts } from '../../texts.ts';
import { languageName } from '../language-names.ts';
import type { MemberRegion } from '../member-region.ts';
import { AccessFields } from './access-fields.tsx';
import { CarriedBase } from './carried-profile.tsx';
import { problemSentence } from './field-words.ts';
import { fieldsPath, profilePath } from './profile-paths.ts';
import { TopicFields } from './topic-fields.tsx';

export interface FieldsPageProps extends WorkspacePageProps {
  readonly member: NamedMember;
  readonly region: MemberRegion;
  /** As typed. */
  readonly profile: Profile;
  /** As it was when the form was opened, with its version. */
  readonly base: { readonly version: number; readonly profile: Profile };
  readonly problems: ProfileProblems;
  /** Whether the description that is stored says more than text can: a change makes it plain. */
  readonly isDescriptionRich: boolean;
}

/** /mitglieder/{slug}/profil/angaben – what a member says about itself. */
export function FieldsPage(props: FieldsPageProps): JSX.Element {
  const { language, member, region, profile, base } = props;
  const t = memberTexts(language);
  const wrong = Object.fromEntries(
    PROFILE_FIELDS.map((field) => [field, problemSentence(field, props.problems[field], t)]),
  );
  const path = fieldsPath(member.slug);
  const common = (
    field:
      | 'summary'
      | 'street'
      | 'postalCode'
      | 'place'
      | 'phone'
      | 'email'
      | 'website'
      | 'description'
      | 'openingHours',
  ) => ({
    language,
    id: field,
    name: field,
    value: profile[field],
    error: wrong[field],
  });
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={t('profile.fields.title', { member: member.name })}
      steps={[{ label: t('profile.short'), path: profilePath(member.slug) }]}
      errors={fieldErrors(wrong)}
    >
      <p class="lead">{t('profile.fields.lead')}</p>
      <form method="post" action={localizedPath(language, path)} noValidate>
        <CarriedBase base={base} />
        <h2>{t('profile.fields.who')}</h2>
        <TextField
          {...common('summary')}
          label={t('profile.summary')}
          hint={t('profile.summary.hint')}
          maxLength={LONGEST.summary}
        />
        {props.isDescriptionRich && (
          <Notice>
            <p>{t('profile.description.rich')}</p>
          </Notice>
        )}
        <TextAreaField
          {...common('description')}
          label={t('profile.description')}
          hint={t('profile.description.hint')}
          rows={10}
        />
        <TopicFields
          language={language}
          region={region}
          value={profile.topics}
          error={wrong.topics}
        />
        <h2>{t('profile.fields.where')}</h2>
        <TextField {...common('street')} label={t('profile.street')} />
        <div class="field-pair profile-town">
          <TextField
            {...common('postalCode')}
            label={t('profile.postalCode')}
            autocomplete="postal-code"
            width="short"
          />
          <TextField {...common('place')} label={t('profile.place')} />
        </div>
        <AccessFields language={language} region={region} value={profile.access} />
        <h2>{t('profile.fields.reach')}</h2>
        <TextField {...common('phone')} type="tel" label={t('member.phone')} />
        <TextField {...common('email')} type="email" label={t('member.mail')} />
        <TextField
          {...common('website')}
          label={t('member.website')}
          hint={t('profile.website.hint')}
        />
        <TextAreaField
          {...common('openingHours')}
          label={t('profile.hours')}
          hint={t('profile.hours.hint')}
          rows={2}
        />
        <div class="spoken-languages">
          <CheckboxGroup
            id="languages"
            name="languages"
            legend={t('profile.languages')}
            hint={t('profile.languages.hint')}
            options={languageOptions(profile.languages).map((code) => ({
              value: code,
              label: languageName(code, language),
              isChecked: profile.languages.includes(code),
            }))}
          />
        </div>
        <p>{t('profile.fields.next')}</p>
        <div class="buttons">
          <Button>{t('profile.fields.submit')}</Button>
          <Button kind="secondary" name="preview" value="yes">
            {t('profile.fields.preview')}
          </Button>
        </div>
      </form>
    </WorkspaceFrame>
  );
}

/** Those that the form offers, and those that are there already. */
const languageOptions = (spoken: readonly string[]): string[] => [
  ...new Set([...SPOKEN_LANGUAGES, ...spoken]),
];
