import type { JSX } from 'preact';
import { fieldErrors, type WorkspacePageProps, type WrongFields } from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxField } from '../../../ui/checkbox-field.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/field.tsx';
import { kindLabel } from '../../kind-words.ts';
import { termsPath } from '../../model/membership/membership-paths.ts';
import type { MembershipRules } from '../../model/membership/membership-rules.ts';
import type { MemberFacts } from '../../queries/membership/member-facts.ts';
import type { StoredTerm } from '../../queries/membership/terms-of.ts';
import { MEMBER_KINDS } from '../../tables.ts';
import { memberTexts } from '../../texts.ts';
import { feeWords } from '../../use-cases/membership/term-words.ts';
import { MembershipFrame } from './membership-frame.tsx';
import { SeenTermInputs } from './seen-term-inputs.tsx';

/** /mitglieder/{slug}/mitgliedschaft/aendern – the office gives a member another kind, fee class or vote from a day on. */
export function TermsPage(
  props: WorkspacePageProps & {
    readonly member: MemberFacts;
    readonly term: StoredTerm;
    readonly rules: MembershipRules;
    readonly fromOn: string;
    readonly memberKind: string;
    readonly feeClass: string;
    readonly votingRight: boolean;
    readonly reason: string;
    readonly wrong: WrongFields;
  },
): JSX.Element {
  const { language, member, rules, wrong } = props;
  const t = memberTexts(language);
  return (
    <MembershipFrame
      {...props}
      slug={member.slug}
      path={termsPath(member.slug)}
      title={t('membership.change.title', { name: member.name })}
      errors={fieldErrors(wrong)}
    >
      <p class="lead">{t('membership.change.lead')}</p>
      <form method="post" action={localizedPath(language, termsPath(member.slug))} noValidate>
        <SeenTermInputs term={props.term} />
        <TextField
          language={language}
          id="fromOn"
          name="fromOn"
          type="date"
          width="short"
          label={t('membership.change.from')}
          value={props.fromOn}
          error={wrong.fromOn}
        />
        <SelectField
          language={language}
          id="memberKind"
          name="memberKind"
          label={t('membership.facts.kind')}
          value={props.memberKind}
          error={wrong.memberKind}
          options={MEMBER_KINDS.map((kind) => ({ value: kind, label: kindLabel(kind, t) }))}
        />
        <SelectField
          language={language}
          id="feeClass"
          name="feeClass"
          label={t('membership.column.fee')}
          value={props.feeClass}
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
          isChecked={props.votingRight}
        >
          {t('membership.admit.vote')}
        </CheckboxField>
        <TextAreaField
          language={language}
          id="reason"
          name="reason"
          label={t('membership.change.reason')}
          hint={t('membership.change.reasonHint')}
          value={props.reason}
          error={wrong.reason}
          rows={3}
        />
        <Button>{t('membership.change.submit')}</Button>
      </form>
    </MembershipFrame>
  );
}
