import type { JSX } from 'preact';
import type { WrongFields } from '../../../accounts/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { RadioGroup, SelectField, TextAreaField, TextField } from '../../../ui/field.tsx';
import { EXCHANGE_FORMATS } from '../../exchange/formats.ts';
import { PULL_HOURS } from '../../model/sources/source-draft.ts';
import { catalogueTexts } from '../../texts.ts';
import type { TypedSource } from './read-source-form.ts';

/** What a member says about an address; what most need first, the rest folded. */
export function SourceFields(props: {
  readonly language: Language;
  readonly typed: TypedSource;
  readonly wrong: WrongFields;
  /** Why nothing comes from the address. */
  readonly problem?: string | null;
  /** Whether a secret is kept already. */
  readonly hasSecret: boolean;
}): JSX.Element {
  const { language, typed, wrong } = props;
  const t = catalogueTexts(language);
  const field = (name: keyof TypedSource) => ({
    language,
    id: name,
    name,
    value: typed[name],
    error: wrong[name],
  });
  // Open where the answer to what is wrong lies inside.
  const isFolded =
    !['not_allowed', 'secret_lost', 'unknown_format'].includes(props.problem ?? '') &&
    ['pageFilter', 'format', 'secretHeader', 'secretValue'].every(
      (name) => wrong[name] === undefined,
    );
  return (
    <>
      <TextField
        {...field('name')}
        label={t('source.form.name')}
        hint={t('source.form.nameHint')}
        maxLength={100}
      />
      <RadioGroup
        {...field('kind')}
        legend={t('source.form.kind')}
        options={[
          { value: 'file', label: t('source.kind.file') },
          { value: 'pages', label: t('source.kind.pages') },
          { value: 'sitemap', label: t('source.kind.sitemap') },
        ]}
      />
      <TextAreaField
        {...field('addresses')}
        label={t('source.form.addresses')}
        hint={t('source.form.addressesHint')}
        rows={3}
      />
      <SelectField
        {...field('everyHours')}
        label={t('source.form.everyHours')}
        options={PULL_HOURS.map((hours) => ({
          value: String(hours),
          label: t('source.form.hours', { hours }),
        }))}
      />
      <Disclosure summary={t('source.form.more')} isOpen={!isFolded}>
        <SelectField
          {...field('format')}
          label={t('source.form.format')}
          options={[
            { value: 'auto', label: t('source.form.formatAuto') },
            ...EXCHANGE_FORMATS.map(({ name, title }) => ({ value: name, label: title })),
          ]}
        />
        <TextField
          {...field('pageFilter')}
          label={t('source.form.pageFilter')}
          hint={t('source.form.pageFilterHint')}
          maxLength={200}
        />
        <TextField
          {...field('secretHeader')}
          label={t('source.form.secretHeader')}
          hint={t('source.form.secretHeaderHint')}
          autocomplete="off"
          maxLength={60}
        />
        <TextField
          {...field('secretValue')}
          value=""
          label={t('source.form.secretValue')}
          hint={props.hasSecret ? t('source.form.secretKept') : t('source.form.secretHint')}
          autocomplete="off"
          maxLength={2000}
        />
      </Disclosure>
    </>
  );
}
