import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import type { Completeness, CompletenessItem } from '../../../model/completeness/completeness.ts';
import type { Words } from '../../words/words.ts';
import type { CoursePaths } from '../paths.ts';
import { placeOf } from '../words/place-of.ts';
import { CompletenessBar } from './completeness-bar.tsx';
import { ITEM_TEXTS, itemHint } from './item-words.ts';

/** The checklist of a course: what is open with a link to its field, what is met on demand. Nothing of it must be. */
export function Checklist(props: {
  readonly words: Words;
  readonly completeness: Completeness;
  readonly paths: CoursePaths;
  readonly mayEdit: boolean;
}): JSX.Element {
  const { words, completeness, paths, mayEdit } = props;
  const { t, language } = words;
  const open = completeness.items.filter(({ state }) => state !== 'met');
  const met = completeness.items.filter(({ state }) => state === 'met');
  return (
    <section aria-labelledby="checklist" class="checklist">
      <h2 id="checklist">{t('complete.title')}</h2>
      <CompletenessBar words={words} completeness={completeness} namesOpen={false} />
      <p>{t(open.length === 0 ? 'complete.whole' : 'complete.lead')}</p>
      {open.length > 0 && (
        <ul class="checklist-open">
          {open.map((item) => (
            <li key={item.key}>
              <Icon name="info" />
              <span>
                {mayEdit ? (
                  <a href={localizedPath(language, placeOf(item.field, paths))}>
                    {t(ITEM_TEXTS[item.key])}
                  </a>
                ) : (
                  <strong>{t(ITEM_TEXTS[item.key])}</strong>
                )}
                <HintOf words={words} item={item} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {met.length > 0 && (
        <Disclosure summary={t('complete.met', { count: met.length })}>
          <p>{met.map(({ key }) => t(ITEM_TEXTS[key])).join(', ')}</p>
        </Disclosure>
      )}
    </section>
  );
}

function HintOf({ words, item }: { words: Words; item: CompletenessItem }): JSX.Element | null {
  const hint = itemHint(item);
  return hint === null ? null : <span class="small checklist-hint">{words.t(hint)}</span>;
}
