import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { CheckboxGroup } from '../../../ui/field.tsx';
import { uiTexts } from '../../../ui/texts.ts';
import { memberTexts } from '../../texts.ts';
import type { MemberRegion } from '../member-region.ts';

/** The network's topics, one line per field; lines in which something is chosen are open. */
export function TopicFields(props: {
  language: Language;
  region: Pick<MemberRegion, 'topics'>;
  value: readonly string[];
  error: string | undefined;
}): JSX.Element {
  const { language, region, value, error } = props;
  const t = memberTexts(language);
  const topics = region.topics();
  return (
    <div
      class={error ? 'field field-wrong topic-fields' : 'field topic-fields'}
      id="topics"
      tabIndex={-1}
    >
      <p class="field-label">{t('member.topics')}</p>
      <p class="field-hint">{t('profile.topics.hint')}</p>
      {error && (
        <p class="field-error">
          <b>{uiTexts(language)('error.prefix')}</b> {error}
        </p>
      )}
      {topics
        .filter(({ parent }) => parent === null)
        .map((top) => {
          const all = [top, ...topics.filter(({ parent }) => parent === top.key)];
          const label = localized(top.label, language);
          const chosen = all.filter(({ key }) => value.includes(key)).length;
          return (
            <Disclosure
              key={top.key}
              class="facet"
              summary={chosen === 0 ? label : t('directory.chosen', { label, count: chosen })}
              isOpen={chosen > 0}
            >
              <CheckboxGroup
                id={`topics-${top.key}`}
                name="topics"
                legend={label}
                isLegendHidden
                options={all.map((topic) => ({
                  value: topic.key,
                  label:
                    topic === top
                      ? t('profile.topics.all', { topic: label })
                      : localized(topic.label, language),
                  isChecked: value.includes(topic.key),
                }))}
              />
            </Disclosure>
          );
        })}
    </div>
  );
}
