import type { JSX } from 'preact';
import type { WrongFields } from '../../../accounts/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { RadioGroup, SelectField, TextAreaField, TextField } from '../../../ui/field.tsx';
import type { Application } from '../../model/membership/application.ts';
import { admissionPath } from '../../model/membership/membership-paths.ts';
import type { MembershipRules } from '../../model/membership/membership-rules.ts';
import type { SimilarMember } from '../../queries/membership/find-similar.ts';
import { memberTexts } from '../../texts.ts';
import { feeWords } from '../../use-cases/membership/term-words.ts';
import type { TypedDecision } from './read-decision.ts';

export interface DecisionFormProps {
  readonly language: Language;
  readonly application: Application;
  readonly rules: MembershipRules;
  /** Existing pages that may be the applicant's. */
  readonly similar: readonly SimilarMember[];
  readonly typed: TypedDecision;
  readonly wrong: WrongFields;
}

/** Yes: the page, the first term, a remark for the letter. */
export function AdmitForm(props: DecisionFormProps): JSX.Element {
  const { language, application, rules, similar, typed, wrong } = props;
  const t = memberTexts(language);
  return (
    <form method="post" action={localizedPath(language, admissionPath(application.id))} noValidate>
      <input type="hidden" name="decision" value="admit" />
      <input type="hidden" name="version" value={application.version} />
      {similar.length > 0 && (
        <RadioGroup
          language={language}
          id="page"
          name="page"
          legend={t('membership.admit.page')}
          hint={t('membership.admit.pageHint')}
          error={wrong.page}
          value={typed.page}
          options={[
            { value: 'new', label: t('membership.admit.newPage') },
            ...similar.map(({ id, name }) => ({
              value: id,
              label: t('membership.admit.existingPage', { name }),
            })),
          ]}
        />
      )}
      <TextField
        language={language}
        id="slug"
        name="slug"
        label={t('membership.admit.slug')}
        hint={t('membership.admit.slugHint')}
        value={typed.slug}
        error={wrong.slug}
      />
      <TextField
        language={language}
        id="fromOn"
        name="fromOn"
        type="date"
        label={t('membership.admit.from')}
        value={typed.fromOn}
        error={wrong.fromOn}
        width="short"
      />
      <SelectField
        language={language}
        id="feeClass"
        name="feeClass"
        label={t('membership.column.fee')}
        value={typed.feeClass}
        error={wrong.feeClass}
        options={rules.feeClasses.map((fee) => ({
          value: fee.key,
          label: feeWords(fee, language),
        }))}
      />
      <CheckboxField
        language={language}
        id="votingRight"
        name="votingRight"
        isChecked={typed.votingRight}
      >
        {t('membership.admit.vote')}
      </CheckboxField>
      <TextAreaField
        language={language}
        id="remark"
        name="remark"
        label={t('membership.admit.remark')}
        value={typed.remark}
        error={wrong.remark}
        rows={3}
      />
      <p>{t('membership.admit.next', { email: application.contactEmail })}</p>
      <Button icon="check">{t('membership.admit.submit')}</Button>
    </form>
  );
}

/** No, with a reason. */
export function DeclineForm(props: DecisionFormProps): JSX.Element {
  const { language, application, typed, wrong } = props;
  const t = memberTexts(language);
  return (
    <form method="post" action={localizedPath(language, admissionPath(application.id))} noValidate>
      <input type="hidden" name="decision" value="decline" />
      <input type="hidden" name="version" value={application.version} />
      <TextAreaField
        language={language}
        id="reason"
        name="reason"
        label={t('membership.decline.reason')}
        hint={t('membership.decline.reasonHint')}
        value={typed.reason}
        error={wrong.reason}
        rows={4}
      />
      <Button kind="secondary" icon="mail">
        {t('membership.decline.submit')}
      </Button>
    </form>
  );
}
