import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { type Choice, SelectField } from '../../../ui/select-field.tsx';
import { languageWords, wayWords } from '../../appointment-words.ts';
import { SLOTS_PATH } from '../../model/appointments/appointment-paths.ts';
import { MEETING_WAYS } from '../../model/appointments/presence.ts';
import type { SlotFilter } from '../../model/appointments/slot-filter.ts';
import { contactTexts } from '../../texts.ts';

/** What can be chosen: only what there is. */
export interface FilterChoices {
  readonly services: readonly Choice[];
  readonly topics: readonly Choice[];
  readonly towns: readonly string[];
  readonly languages: readonly string[];
}

/** Narrows the list of free slots; open where something is chosen. */
export function SlotsFilterForm(props: {
  language: Language;
  filter: SlotFilter;
  choices: FilterChoices;
}): JSX.Element {
  const { language, filter, choices } = props;
  const t = contactTexts(language);
  const any = { value: '', label: t('appointments.filter.any') };
  const select = (
    name: string,
    label: string,
    value: string | undefined,
    options: readonly Choice[],
  ) => (
    <SelectField
      language={language}
      id={name}
      name={name}
      label={label}
      value={value ?? ''}
      options={[any, ...options]}
    />
  );
  const box = (name: string, label: string, isChecked: boolean) => (
    <div class="choice">
      <input type="checkbox" id={name} name={name} value="yes" checked={isChecked} />
      <label for={name}>
        <span>{label}</span>
      </label>
    </div>
  );
  return (
    <Disclosure
      summary={t('appointments.filter.title')}
      isOpen={Object.values(filter).some((value) => value !== undefined)}
    >
      <form method="get" action={localizedPath(language, SLOTS_PATH)}>
        {select('service', t('appointments.filter.service'), filter.serviceKey, choices.services)}
        {select('topic', t('appointments.filter.topic'), filter.topic, choices.topics)}
        {select(
          'town',
          t('appointments.filter.town'),
          filter.town,
          choices.towns.map((town) => ({ value: town, label: town })),
        )}
        {select(
          'language',
          t('appointments.filter.language'),
          filter.language,
          choices.languages.map((code) => ({ value: code, label: languageWords(code, language) })),
        )}
        {select(
          'way',
          t('appointments.filter.way'),
          filter.way,
          MEETING_WAYS.map((way) => ({ value: way, label: wayWords(way, language) })),
        )}
        {box('stepFree', t('appointments.filter.stepFree'), filter.stepFree === true)}
        {box('child', t('appointments.filter.child'), filter.child === true)}
        <div class="buttons">
          <Button kind="secondary">{t('appointments.filter.submit')}</Button>
        </div>
      </form>
    </Disclosure>
  );
}
