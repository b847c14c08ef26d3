import type { JSX } from 'preact';
import { languageName } from '../../../members/index.ts';
import { NEED_TOPICS } from '../../../network/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextField } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { ADVICE_PATH } from '../../model/services/service-paths.ts';
import { contactTexts } from '../../texts.ts';
import { type AdviceQuery, adviceHref } from './advice-query.ts';
import type { ListedAdvice } from './list-advice.ts';
import { TOPIC_ICONS, topicLabel } from './topic-words.ts';

/** One field for everyday words, place and language. */
export function AdviceSearch(props: {
  language: Language;
  query: AdviceQuery;
  listed: ListedAdvice;
}): JSX.Element {
  const { language, query, listed } = props;
  const t = contactTexts(language);
  const { q, topic } = query;
  return (
    <search aria-label={t('services.search')}>
      <form class="advice-form" action={localizedPath(language, ADVICE_PATH)} method="get">
        <TextField
          language={language}
          id="q"
          name="q"
          type="search"
          label={t('services.words')}
          hint={t('services.words.hint')}
          value={q}
          maxLength={300}
          autocomplete="off"
        />
        <SelectField
          language={language}
          id="place"
          name="place"
          label={t('services.place')}
          value={query.place ?? ''}
          options={[
            { value: '', label: t('services.place.any') },
            ...[...listed.places.keys()].map((place) => ({ value: place, label: place })),
          ]}
        />
        <SelectField
          language={language}
          id="language"
          name="language"
          label={t('services.language')}
          value={query.language ?? ''}
          options={[
            { value: '', label: t('services.language.any') },
            ...listed.languages.map((code) => ({
              value: code,
              label: languageName(code, language),
            })),
          ]}
        />
        {topic !== undefined && <input type="hidden" name="topic" value={topic} />}
        <Button icon="search">{t('services.submit')}</Button>
      </form>
    </search>
  );
}

/** The topics as pictures, each a link. */
export function AdviceTopics(props: { language: Language; query: AdviceQuery }): JSX.Element {
  const { language, query } = props;
  const t = contactTexts(language);
  return (
    <nav aria-labelledby="topics">
      <h2 id="topics" class="field-label">
        {t('services.topics')}
      </h2>
      <ul class="pick-list advice-topics">
        {NEED_TOPICS.map((one) => {
          const isChosen = one === query.topic;
          // A second tap takes the picture back.
          const next = isChosen ? { ...query, topic: undefined } : { ...query, topic: one };
          return (
            <li key={one}>
              <a
                class={isChosen ? 'pick pick-chosen' : 'pick'}
                href={localizedPath(language, adviceHref(next))}
                aria-current={isChosen ? 'true' : undefined}
              >
                <Icon name={TOPIC_ICONS[one]} />
                <span>{topicLabel(one, t)}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
