import type { JSX } from 'preact';
import type { WrongFields } from '../../../../accounts/index.ts';
import { TextField } from '../../../../ui/field.tsx';
import { TextAreaField } from '../../../../ui/text-area-field.tsx';
import { LONGEST } from '../../../model/course-document.ts';
import type { Labels } from '../../../queries/label-store.ts';
import type { Words } from '../../words/words.ts';
import type { BasicsTyped } from './basics.ts';
import { TopicField } from './topic-field.tsx';

/** What every course needs first: what it is called, what it is about, for whom. */
export function BasicsFields(props: {
  readonly words: Words;
  readonly labels: Labels;
  readonly typed: BasicsTyped;
  readonly wrong: WrongFields;
  /** For whom other courses of the member are. */
  readonly audiences: readonly string[];
}): JSX.Element {
  const { words, labels, typed, wrong } = props;
  const { t, language } = words;
  return (
    <>
      <TextField
        language={language}
        id="title"
        name="title"
        label={t('editor.field.title')}
        hint={t('editor.field.titleHint')}
        value={typed.title}
        error={wrong.title}
        maxLength={LONGEST.title}
        autocomplete="off"
        isRequired
      />
      <TopicField
        words={words}
        labels={labels}
        value={typed.topic}
        error={wrong.topic ?? wrong.topics}
      />
      <TextAreaField
        language={language}
        id="description"
        name="description"
        rows={7}
        label={t('editor.field.description')}
        hint={t('editor.field.descriptionHint')}
        value={typed.description}
        error={wrong.description}
        maxLength={LONGEST.description}
      />
      <TextField
        language={language}
        id="audience"
        name="audience"
        label={t('editor.field.audience')}
        hint={t('editor.field.audienceHint')}
        value={typed.audience}
        error={wrong.audience}
        maxLength={LONGEST.text}
        autocomplete="off"
        suggestions={props.audiences}
      />
    </>
  );
}
