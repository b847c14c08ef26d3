import type { JSX } from 'preact';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { CheckboxGroup, SelectField, TextField } from '../../../../ui/field.tsx';
import { TextAreaField } from '../../../../ui/text-area-field.tsx';
import { LONGEST } from '../../../model/course-document.ts';
import { LANGUAGE_LEVELS, OFFER_KINDS } from '../../../tables.ts';
import { languageName } from '../../words/language-names.ts';
import { KIND_TEXTS, LEVEL_TEXTS } from '../../words/value-words.ts';
import { type DetailsProps, termBoxes } from './details-props.ts';

/** Languages in which courses are held in most regions; others that are stated stay. */
const USUAL_LANGUAGES = ['de', 'de-simple', 'en', 'nl', 'uk', 'tr', 'ar', 'pl', 'ru'];

/** What the course is called besides, and what people must bring along. */
export function EntryFields({ words, labels, typed, wrong }: DetailsProps): JSX.Element {
  const { t, language } = words;
  const tags = [...new Set([...USUAL_LANGUAGES, ...typed.lists.languages])];
  return (
    <fieldset class="field-set">
      <legend>{t('editor.details.entry')}</legend>
      <TextAreaField
        language={language}
        id="learningAim"
        name="learningAim"
        rows={4}
        maxLength={LONGEST.text}
        label={t('editor.part.learningAim')}
        hint={t('editor.details.learningAimHint')}
        value={typed.learningAim}
        error={wrong.learningAim}
      />
      <TextAreaField
        language={language}
        id="requirements"
        name="requirements"
        rows={3}
        maxLength={LONGEST.text}
        label={t('editor.part.requirements')}
        hint={t('editor.details.requirementsHint')}
        value={typed.requirements}
        error={wrong.requirements}
      />
      <SelectField
        language={language}
        id="languageLevel"
        name="languageLevel"
        label={t('editor.part.languageLevel')}
        value={typed.languageLevel}
        error={wrong.languageLevel}
        options={[
          { value: '', label: t('editor.field.notStated') },
          ...LANGUAGE_LEVELS.map((level) => ({ value: level, label: t(LEVEL_TEXTS[level]) })),
        ]}
      />
      <Disclosure
        summary={t('editor.part.languages')}
        isOpen={typed.lists.languages.length > 0}
        id="languages"
      >
        <CheckboxGroup
          id="languages-boxes"
          name="languages"
          legend={t('editor.part.languages')}
          isLegendHidden
          options={tags.map((tag) => ({
            value: tag,
            label: languageName(tag, language),
            isChecked: typed.lists.languages.includes(tag),
          }))}
        />
      </Disclosure>
      <Disclosure
        summary={t('editor.part.targets')}
        isOpen={typed.lists.targets.length > 0}
        id="targets"
      >
        <CheckboxGroup
          id="targets-boxes"
          name="targets"
          legend={t('editor.part.targets')}
          isLegendHidden
          options={termBoxes(labels, 'target', typed.lists.targets, words)}
        />
      </Disclosure>
      <Disclosure
        summary={t('editor.details.moreTopics')}
        isOpen={typed.lists.moreTopics.length > 0}
        id="topics"
      >
        <CheckboxGroup
          id="topics-boxes"
          name="moreTopics"
          legend={t('editor.details.moreTopics')}
          isLegendHidden
          options={termBoxes(labels, 'topic', typed.lists.moreTopics, words)}
        />
      </Disclosure>
      <SelectField
        language={language}
        id="kind"
        name="kind"
        label={t('editor.part.kind')}
        value={typed.kind}
        error={wrong.kind}
        options={OFFER_KINDS.map((kind) => ({ value: kind, label: t(KIND_TEXTS[kind]) }))}
      />
      <TextField
        language={language}
        id="subtitle"
        name="subtitle"
        autocomplete="off"
        maxLength={LONGEST.line}
        label={t('editor.part.subtitle')}
        value={typed.subtitle}
        error={wrong.subtitle}
      />
      <TextField
        language={language}
        id="keywords"
        name="keywords"
        autocomplete="off"
        label={t('editor.part.keywords')}
        hint={t('editor.details.keywordsHint')}
        value={typed.keywords}
        error={wrong.keywords}
      />
    </fieldset>
  );
}
