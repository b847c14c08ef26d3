import type { JSX } from 'preact';
import { SelectField, TextAreaField, TextField } from '../../../ui/field.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import {
  MOST_ISSUER_CHARACTERS,
  MOST_NUMBER_CHARACTERS,
  MOST_SCOPE_CHARACTERS,
} from '../../model/seals/seal-statement.ts';
import { memberTexts } from '../../texts.ts';
import type { SealFormPageProps } from './seal-form-page.tsx';

/** What somebody says about a seal, and its certificate. */
export function SealFields(props: SealFormPageProps): JSX.Element {
  const { language, typed, wrong } = props;
  const t = memberTexts(language);
  return (
    <>
      {props.offers !== null && (
        <SelectField
          language={language}
          id="offer"
          name="offer"
          label={t('seal.form.offer')}
          value={typed.offer}
          error={wrong.offer}
          options={[
            { value: '', label: t('seal.form.offerChoose') },
            ...props.offers.map((offer) => ({ value: offer.id, label: offer.title })),
          ]}
        />
      )}
      <TextField
        language={language}
        id="issuer"
        name="issuer"
        label={t('seal.form.issuer')}
        hint={
          props.usualIssuer === null
            ? t('seal.form.issuerHint')
            : t('seal.form.issuerUsual', { issuer: props.usualIssuer })
        }
        maxLength={MOST_ISSUER_CHARACTERS}
        value={typed.issuer}
        error={wrong.issuer}
      />
      <TextField
        language={language}
        id="number"
        name="number"
        label={t('seal.form.number')}
        hint={t('seal.form.numberHint')}
        autocomplete="off"
        maxLength={MOST_NUMBER_CHARACTERS}
        value={typed.number}
        error={wrong.number}
      />
      <TextField
        language={language}
        id="validFrom"
        name="validFrom"
        type="date"
        label={t('seal.form.validFrom')}
        value={typed.validFrom}
        error={wrong.validFrom}
      />
      <TextField
        language={language}
        id="validUntil"
        name="validUntil"
        type="date"
        label={t('seal.form.validUntil')}
        hint={t('seal.form.validUntilHint')}
        value={typed.validUntil}
        error={wrong.validUntil}
      />
      <TextAreaField
        language={language}
        id="scope"
        name="scope"
        label={t('seal.form.scope')}
        hint={t('seal.form.scopeHint')}
        rows={3}
        maxLength={MOST_SCOPE_CHARACTERS}
        value={typed.scope}
        error={wrong.scope}
      />
      <FileField
        language={language}
        id="proof"
        name="proof"
        accepts="documents"
        label={t('seal.form.proof')}
        hint={proofHint(props)}
        error={wrong.proof}
      />
    </>
  );
}

function proofHint({ language, task }: SealFormPageProps): string {
  const t = memberTexts(language);
  return task.kind === 'change' && task.seal.proof !== null
    ? t('seal.form.proofKeep', { name: task.seal.proof.name })
    : t('seal.form.proofHint');
}
