import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import type { ListQuery } from '../courses/course-links.ts';
import type { Words } from '../words/words.ts';
import { CHOICE_PARAMETER, MOST_COMPARED } from './chosen-offers.ts';
import { COMPARE_PATH } from './compare-links.ts';
import { CompareFrame } from './compare-page.tsx';
import { QueryInputs } from './query-inputs.tsx';

/** More than four were chosen: says so and lets choose among them; the first four are ticked. */
export function TooManyPage(props: {
  shell: PageShell;
  words: Words;
  query: ListQuery;
  offers: readonly { readonly id: string; readonly title: string; readonly provider: string }[];
}): JSX.Element {
  const { shell, words, query, offers } = props;
  const { t, language } = words;
  const message = t('compare.tooMany', { most: MOST_COMPARED, count: offers.length });
  const heading = t('compare.tooManyTitle');
  return (
    <CompareFrame
      shell={shell}
      words={words}
      title={t('error.title', { title: heading })}
      heading={heading}
      chosen={offers.map(({ id }) => id)}
      query={query}
    >
      <ErrorSummary language={language} errors={[{ fieldId: 'choice-0', message }]} />
      <form action={localizedPath(language, COMPARE_PATH)} method="get">
        <QueryInputs query={query} />
        <fieldset class="choices">
          <legend>{t('compare.chooseFour', { most: MOST_COMPARED })}</legend>
          {offers.map((offer, at) => (
            <div key={offer.id} class="choice">
              <input
                type="checkbox"
                id={`choice-${at}`}
                name={CHOICE_PARAMETER}
                value={offer.id}
                checked={at < MOST_COMPARED}
              />
              <label for={`choice-${at}`}>
                <span>
                  {offer.title} <span class="small">{offer.provider}</span>
                </span>
              </label>
            </div>
          ))}
        </fieldset>
        <Button>{t('compare.submit')}</Button>
      </form>
    </CompareFrame>
  );
}
