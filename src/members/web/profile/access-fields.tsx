import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { SelectField } from '../../../ui/field.tsx';
import { ACCESS_FEATURES, ACCESS_VALUES, type AccessFacts } from '../../tables.ts';
import { memberTexts } from '../../texts.ts';
import { accessLabel, accessValue } from '../access-words.ts';
import type { MemberRegion } from '../member-region.ts';
import { accessName } from './profile-form.ts';

/** Asks for each barrier fact; "not known" is an answer, and the one that stands there at first. */
export function AccessFields(props: {
  language: Language;
  region: Pick<MemberRegion, 'access'>;
  value: AccessFacts;
}): JSX.Element {
  const { language, region, value } = props;
  const t = memberTexts(language);
  const options = [
    { value: '', label: t('profile.access.unknown') },
    ...ACCESS_VALUES.map((one) => ({ value: one, label: accessValue(one, t) })),
  ];
  return (
    <fieldset class="choices" id="access">
      <legend class="field-label">{t('member.access')}</legend>
      <p class="field-hint">{t('profile.access.hint')}</p>
      <div class="access-fields">
        {ACCESS_FEATURES.map((feature) => (
          <SelectField
            key={feature}
            language={language}
            id={accessName(feature)}
            name={accessName(feature)}
            label={accessLabel(feature, region, language)}
            value={value[feature] ?? ''}
            options={options}
          />
        ))}
      </div>
    </fieldset>
  );
}
