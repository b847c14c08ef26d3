import type { JSX } from 'preact';
import {
  fieldErrors,
  MOST_NAME_CHARACTERS,
  PRIVACY_TEXT,
  type WrongFields,
} from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { foreignLanguage, localized } from '../../../platform/texts/localized.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { CheckboxGroup, TextAreaField, TextField } from '../../../ui/field.tsx';
import { kindLabel } from '../../kind-words.ts';
import {
  MOST_ANSWER_CHARACTERS,
  MOST_ORGANISATION_CHARACTERS,
} from '../../model/membership/application.ts';
import { APPLY_PATH } from '../../model/membership/membership-paths.ts';
import type { KindRules, MembershipRules } from '../../model/membership/membership-rules.ts';
import { memberTexts } from '../../texts.ts';
import { ApplyFrame, type ApplyPageProps } from './apply-frame.tsx';
import { CriterionFields } from './criterion-fields.tsx';
import type { TopicChoice } from './membership-parts.ts';
import type { TextField as Name, TypedApplication } from './read-application.ts';

export interface ApplicationPageProps extends ApplyPageProps {
  readonly rules: MembershipRules;
  readonly kind: KindRules;
  readonly topics: readonly TopicChoice[];
  readonly typed: TypedApplication;
  readonly wrong: WrongFields;
}

/** /mitglied-werden?kind=… – the application: the organisation, the criteria, somebody to talk to. */
export function ApplicationPage(props: ApplicationPageProps): JSX.Element {
  const { language, kind, wrong, typed } = props;
  const t = memberTexts(language);
  const title = t('membership.form.title', { kind: kindLabel(kind.kind, t) });
  const text = (name: Name) => ({
    language,
    id: name,
    name,
    value: typed.texts[name],
    error: wrong[name],
  });
  return (
    <ApplyFrame
      {...props}
      path={APPLY_PATH}
      search={`?kind=${kind.kind}`}
      title={title}
      errors={fieldErrors(wrong)}
    >
      <p class="lead" lang={foreignLanguage(kind.description, language)}>
        {localized(kind.description, language)}
      </p>
      <p>
        <a href={localizedPath(language, APPLY_PATH)}>{t('membership.form.otherKind')}</a>
      </p>
      <form
        method="post"
        action={`${localizedPath(language, APPLY_PATH)}?kind=${kind.kind}`}
        noValidate
      >
        <h2>{t('membership.form.organisation')}</h2>
        <TextField
          {...text('name')}
          label={t('membership.field.organisation')}
          maxLength={MOST_ORGANISATION_CHARACTERS}
          isRequired
        />
        <TextField {...text('street')} label={t('membership.field.street')} />
        <TextField
          {...text('postalCode')}
          label={t('membership.field.postalCode')}
          inputmode="numeric"
          width="short"
        />
        <TextField {...text('place')} label={t('membership.field.place')} isRequired />
        <TextField
          {...text('website')}
          label={t('membership.form.website')}
          hint={t('membership.form.websiteHint')}
        />
        <CheckboxGroup
          id="topics"
          name="topic"
          legend={t('membership.form.topics')}
          options={props.topics.map(({ key, label }) => ({
            value: key,
            label,
            isChecked: typed.topics.includes(key),
          }))}
        />
        <TextAreaField
          {...text('canOffer')}
          label={t('membership.form.canOffer')}
          hint={t('membership.form.canOfferHint')}
          rows={3}
          maxLength={MOST_ANSWER_CHARACTERS}
        />
        <TextAreaField
          {...text('looksFor')}
          label={t('membership.form.looksFor')}
          hint={t('membership.form.looksForHint')}
          rows={3}
          maxLength={MOST_ANSWER_CHARACTERS}
        />
        <h2>{t('membership.form.criteria')}</h2>
        <p>{t('membership.form.criteriaText')}</p>
        <CriterionFields {...props} />
        <h2>{t('membership.form.contact')}</h2>
        <p>{t('membership.form.contactText')}</p>
        <TextField
          {...text('contactName')}
          label={t('membership.form.contactName')}
          autocomplete="name"
          maxLength={MOST_NAME_CHARACTERS}
          isRequired
        />
        <TextField
          {...text('contactEmail')}
          label={t('membership.form.contactEmail')}
          hint={t('membership.form.contactEmailHint')}
          type="email"
          autocomplete="email"
          isRequired
        />
        <TextField
          {...text('contactPhone')}
          label={t('membership.form.contactPhone')}
          type="tel"
          autocomplete="tel"
        />
        <CheckboxField
          language={language}
          id="agreed"
          name="agreed"
          isChecked={typed.isAgreed}
          error={wrong.agreed}
        >
          {t('membership.form.agree', { version: PRIVACY_TEXT.version })}{' '}
          <a href={localizedPath(language, PRIVACY_TEXT.path)}>{t('membership.form.privacy')}</a>
        </CheckboxField>
        <p>{t('membership.form.next')}</p>
        <Button icon="arrow">{t('membership.form.submit')}</Button>
      </form>
    </ApplyFrame>
  );
}
