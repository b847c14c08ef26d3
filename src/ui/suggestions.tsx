import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '../platform/texts/index.ts';
import { uiTexts } from './texts.ts';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'course-suggestions': {
        class?: string | undefined;
        children: ComponentChildren;
        [data: `data-${string}`]: string | undefined;
      };
    }
  }
}

/**
 * Around one field of a search form: completions while somebody types (`client/course-suggestions.ts`). Without script there is
 * only the field. `then` says what follows a choice: the next field, or the search.
 */
export function Suggestions(props: {
  language: Language;
  of: 'catalogue' | 'places';
  then: 'next' | 'search';
  class?: string;
  children: ComponentChildren;
}): JSX.Element {
  const t = uiTexts(props.language);
  return (
    <course-suggestions
      class={props.class}
      data-source={props.of === 'places' ? '/api/v1/suggest?kind=place' : '/api/v1/suggest'}
      data-then={props.then}
      data-label={t('suggest.label')}
      data-none={t('suggest.none')}
      data-one={t('suggest.one')}
      data-many={t('suggest.many')}
      data-placed={t('suggest.placed')}
      data-offer={t('suggest.offer')}
      data-offers={t('suggest.offers')}
      data-topic={t('suggest.topic')}
      data-word={t('suggest.word')}
      data-title={t('suggest.title')}
      data-occupation={t('suggest.occupation')}
      data-provider={t('suggest.provider')}
      data-place={t('suggest.place')}
    >
      {props.children}
    </course-suggestions>
  );
}
