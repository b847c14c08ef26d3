import type { JSX } from 'preact';
import type { Completeness } from '../../../model/completeness/completeness.ts';
import type { Words } from '../../words/words.ts';
import { ITEM_TEXTS } from './item-words.ts';

/** Open items that are named beside the figure; the others are in the figure. */
const MOST_NAMED = 3;

/** "8 von 10 Angaben" with as many strokes, and what is missing first where it does not stand below anyhow. */
export function CompletenessBar(props: {
  readonly words: Words;
  readonly completeness: Completeness;
  readonly namesOpen: boolean;
}): JSX.Element {
  const { words, completeness, namesOpen } = props;
  const { t } = words;
  const { met, of: count, items } = completeness;
  const open = items.filter(({ state }) => state !== 'met').map(({ key }) => t(ITEM_TEXTS[key]));
  const named = open.slice(0, MOST_NAMED).join(', ');
  return (
    <p class="completeness">
      <span class="completeness-figure">
        {t('complete.figure', { met, count })}
        <span class="progress-strokes" aria-hidden="true">
          {items.map(({ key }, place) => (
            <span key={key} class={place < met ? 'progress-done' : undefined} />
          ))}
        </span>
      </span>
      {namesOpen && open.length > 0 && (
        <span class="small">
          {open.length > MOST_NAMED
            ? t('complete.openMore', { named, count: open.length - MOST_NAMED })
            : t('complete.open', { named })}
        </span>
      )}
    </p>
  );
}
