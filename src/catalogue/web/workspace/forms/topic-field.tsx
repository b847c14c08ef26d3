import type { JSX } from 'preact';
import { SelectField } from '../../../../ui/field.tsx';
import type { Labels } from '../../../queries/label-store.ts';
import type { Words } from '../../words/words.ts';

/** The main topic: the tree of the network as a list in which one letter leads to the right place. */
export function TopicField(props: {
  readonly words: Words;
  readonly labels: Labels;
  readonly value: string;
  readonly error: string | undefined;
}): JSX.Element {
  const { words, labels, value } = props;
  const { t, language } = words;
  const terms = labels.terms('topic');
  const label = (key: string) => labels.term('topic', key, language) ?? key;
  const isKnown = value === '' || terms.some(({ key }) => key === value);
  return (
    <SelectField
      language={language}
      id="topic"
      name="topic"
      label={t('editor.field.topic')}
      hint={t('editor.field.topicHint')}
      value={value}
      error={props.error}
      options={[
        { value: '', label: t('editor.field.choose') },
        ...(isKnown ? [] : [{ value, label: t('editor.term.gone', { value }) }]),
      ]}
      groups={terms
        .filter(({ parent }) => parent === null)
        .map((group) => ({
          label: label(group.key),
          options: [group, ...terms.filter(({ parent }) => parent === group.key)].map(
            ({ key }) => ({ value: key, label: label(key) }),
          ),
        }))}
    />
  );
}
