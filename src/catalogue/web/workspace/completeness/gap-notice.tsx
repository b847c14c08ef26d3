import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import type { CompletenessKey } from '../../../model/completeness/completeness.ts';
import type { Words } from '../../words/words.ts';
import { coursesPath, gapsPath, handoverPath, suggestionsPath } from '../paths.ts';
import { ITEM_TEXTS } from './item-words.ts';

/** Above the list: which gap it is about, with the way back; or the way to the overview of all gaps. */
export function GapNotice(props: {
  readonly words: Words;
  readonly slug: string;
  readonly gap: CompletenessKey | null;
  readonly mayEdit: boolean;
}): JSX.Element {
  const { words, slug, gap, mayEdit } = props;
  const { t, language } = words;
  if (gap === null)
    return (
      <ul class="course-tools-list">
        <li>
          <a class="stand-alone" href={localizedPath(language, gapsPath(slug))}>
            {t('complete.gaps.link')}
          </a>
        </li>
        {mayEdit && (
          <li>
            <a class="stand-alone" href={localizedPath(language, suggestionsPath(slug))}>
              {t('suggestion.list.link')}
            </a>
          </li>
        )}
        <li>
          <a class="stand-alone" href={localizedPath(language, handoverPath(slug))}>
            {t('handover.link')}
          </a>
        </li>
      </ul>
    );
  return (
    <p>
      {t('complete.gaps.filtered', { item: t(ITEM_TEXTS[gap]) })}{' '}
      <a href={localizedPath(language, coursesPath(slug))}>{t('complete.gaps.all')}</a>
    </p>
  );
}
