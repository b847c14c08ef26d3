import type { JSX } from 'preact';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { CheckboxGroup, SelectField, TextField } from '../../../../ui/field.tsx';
import { LONGEST } from '../../../model/course-document.ts';
import { FUNDING_GOALS, UPGRADING_LEVELS } from '../../../tables.ts';
import { GOAL_TEXTS, UPGRADING_LEVEL_TEXTS } from '../../words/value-words.ts';
import { type DetailsProps, termBoxes } from './details-props.ts';

/** Who may pay, and what the funding check reckons with beside hours, price and days. */
export function FundingFields({ words, labels, typed, wrong }: DetailsProps): JSX.Element {
  const { t, language } = words;
  const notStated = { value: '', label: t('editor.field.notStated') };
  return (
    <fieldset class="field-set">
      <legend>{t('editor.details.forFunding')}</legend>
      <p>{t('editor.details.forFundingLead')}</p>
      <Disclosure
        summary={t('editor.part.funding')}
        isOpen={typed.lists.funding.length > 0}
        id="funding"
      >
        <CheckboxGroup
          id="funding-boxes"
          name="funding"
          legend={t('editor.part.funding')}
          isLegendHidden
          hint={t('editor.details.fundingHint')}
          options={termBoxes(labels, 'funding', typed.lists.funding, words)}
        />
      </Disclosure>
      <TextField
        language={language}
        autocomplete="off"
        id="fundingText"
        name="fundingText"
        maxLength={LONGEST.text}
        label={t('editor.part.fundingText')}
        value={typed.fundingText}
        error={wrong.fundingText}
      />
      <SelectField
        language={language}
        id="fundingGoal"
        name="fundingGoal"
        label={t('editor.part.fundingGoal')}
        hint={t('editor.details.goalHint')}
        value={typed.fundingGoal}
        error={wrong.fundingGoal}
        options={[
          notStated,
          ...FUNDING_GOALS.map((goal) => ({ value: goal, label: t(GOAL_TEXTS[goal]) })),
        ]}
      />
      <SelectField
        language={language}
        id="upgradingLevel"
        name="upgradingLevel"
        label={t('editor.part.upgradingLevel')}
        hint={t('editor.details.levelHint')}
        value={typed.upgradingLevel}
        error={wrong.upgradingLevel}
        options={[
          notStated,
          ...UPGRADING_LEVELS.map((level) => ({
            value: String(level),
            label: t(UPGRADING_LEVEL_TEXTS[level]),
          })),
        ]}
      />
      <SelectField
        language={language}
        id="mandatoryTraining"
        name="mandatoryTraining"
        label={t('editor.part.mandatoryTraining')}
        hint={t('editor.details.mandatoryHint')}
        value={typed.mandatoryTraining}
        error={wrong.mandatoryTraining}
        options={[
          notStated,
          { value: 'yes', label: t('mandatory.yes') },
          { value: 'no', label: t('mandatory.no') },
        ]}
      />
    </fieldset>
  );
}
