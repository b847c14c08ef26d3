import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import type { ListQuery } from '../courses/course-links.ts';
import type { Words } from '../words/words.ts';
import { CHOICE_PARAMETER, MOST_COMPARED } from './chosen-offers.ts';
import { COMPARE_PATH } from './compare-links.ts';
import { QueryInputs } from './query-inputs.tsx';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'compare-choice': {
        class?: string;
        children?: ComponentChildren;
        'data-most': number;
        /** What is said of 0, 1, … chosen offers, as a JSON list. */
        'data-said': string;
      };
    }
  }
}

/** The form that boxes anywhere on the page belong to. */
const FORM_ID = 'compare';

/** The box by which an offer of the list is chosen; it belongs to the form of {@link ChoiceBar}. */
export function ChoiceBox(props: {
  words: Words;
  offer: { readonly id: string; readonly title: string };
  isChosen: boolean;
}): JSX.Element {
  const { words, offer, isChosen } = props;
  const id = `choose-${offer.id}`;
  return (
    <div class="choice choice-compare">
      <input
        type="checkbox"
        id={id}
        form={FORM_ID}
        name={CHOICE_PARAMETER}
        value={offer.id}
        checked={isChosen}
        data-title={offer.title}
      />
      <label for={id}>
        <span>
          {words.t('compare.choose')}
          <span class="unseen">: {offer.title}</span>
        </span>
      </label>
    </div>
  );
}

/**
 * The form under the list that sends the chosen offers to the comparison. Those that are not on this page of the list are named
 * here. `client/compare-choice.ts` lets it say what is chosen and stops at four.
 */
export function ChoiceBar(props: {
  words: Words;
  query: ListQuery;
  /** Chosen on other pages of the list. */
  elsewhere: readonly { readonly id: string; readonly title: string }[];
}): JSX.Element {
  const { words, query, elsewhere } = props;
  const { t, language } = words;
  const said = Array.from({ length: MOST_COMPARED + 1 }, (_, count) =>
    t('compare.said', { count, most: MOST_COMPARED }),
  );
  return (
    <compare-choice data-most={MOST_COMPARED} data-said={JSON.stringify(said)}>
      <form
        id={FORM_ID}
        class="choice-bar"
        action={localizedPath(language, COMPARE_PATH)}
        method="get"
        aria-label={t('compare.form')}
      >
        <QueryInputs query={query} />
        <p class="choice-said" role="status">
          {t('compare.how', { most: MOST_COMPARED })}
        </p>
        <p class="choice-names small" />
        {elsewhere.map((offer) => (
          <ChoiceBox key={offer.id} words={words} offer={offer} isChosen={true} />
        ))}
        <Button kind="secondary">{t('compare.submit')}</Button>
      </form>
    </compare-choice>
  );
}
