import type { JSX } from 'preact';
import type { WrongFields } from '../../../accounts/index.ts';
import { type AdviceService, NEED_TOPICS } from '../../../network/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { CheckboxGroup, SelectField, TextAreaField, TextField } from '../../../ui/field.tsx';
import { contactTexts } from '../../texts.ts';
import { topicLabel } from '../services/topic-words.ts';
import type { TypedAnswer } from './read-answer-form.ts';

/** The fields of an answer: what everybody needs first, what helps to find it after that. */
export function AnswerFields(props: {
  readonly language: Language;
  readonly typed: TypedAnswer;
  readonly wrong: WrongFields;
  readonly services: readonly AdviceService[];
}): JSX.Element {
  const { language, typed, wrong, services } = props;
  const t = contactTexts(language);
  const field = (name: Exclude<keyof TypedAnswer, 'services'>) => ({
    language,
    id: name,
    name,
    value: typed[name],
    error: wrong[name],
  });
  return (
    <>
      <TextField
        {...field('questionDe')}
        label={t('answers.form.question')}
        hint={t('answers.form.questionHint')}
        maxLength={200}
      />
      <TextAreaField
        {...field('answerDe')}
        label={t('answers.form.answer')}
        hint={t('answers.form.answerHint')}
        rows={8}
      />
      <SelectField
        {...field('topic')}
        label={t('answers.form.topic')}
        options={NEED_TOPICS.map((topic) => ({ value: topic, label: topicLabel(topic, t) }))}
      />
      <TextAreaField
        {...field('wordings')}
        label={t('answers.form.wordings')}
        hint={t('answers.form.wordingsHint')}
        rows={4}
      />
      <Disclosure
        summary={t('answers.form.english')}
        isOpen={typed.questionEn !== '' || wrong.questionEn !== undefined}
      >
        <TextField {...field('questionEn')} label={t('answers.form.questionEn')} maxLength={200} />
        <TextAreaField {...field('answerEn')} label={t('answers.form.answerEn')} rows={8} />
      </Disclosure>
      <Disclosure
        summary={t('answers.form.more')}
        isOpen={typed.services.length > 0 || typed.links !== '' || wrong.links !== undefined}
      >
        <CheckboxGroup
          id="services"
          name="services"
          legend={t('answers.form.services')}
          options={services.map(({ key, name }) => ({
            value: key,
            label: name,
            isChecked: typed.services.includes(key),
          }))}
        />
        <TextAreaField
          {...field('links')}
          label={t('answers.form.links')}
          hint={t('answers.form.linksHint')}
          rows={3}
        />
      </Disclosure>
    </>
  );
}
