import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { COMPLETENESS_KEYS } from '../../../model/completeness/completeness.ts';
import type { Words } from '../../words/words.ts';
import type { ReadReport } from '../deliveries/read-report.ts';
import { gapsPath } from '../paths.ts';
import { ITEM_TEXTS } from './item-words.ts';

/** What a delivered file does not say, in how many of its courses: for the people who know their program. */
export function DeliveryGaps(props: {
  readonly words: Words;
  readonly slug: string;
  readonly gaps: ReadReport['gaps'];
}): JSX.Element | null {
  const { words, slug, gaps } = props;
  const { t, language } = words;
  if (gaps === null || gaps.courses === 0) return null;
  const { courses, open } = gaps;
  const lines = COMPLETENESS_KEYS.flatMap((key) => {
    const count = open[key] ?? 0;
    return count === 0 ? [] : [{ key, count }];
  });
  if (lines.length === 0) return null;
  return (
    <Disclosure summary={t('complete.delivery.title')}>
      <p>{t('complete.delivery.lead')}</p>
      <ul>
        {lines
          .sort((a, b) => b.count - a.count)
          .map(({ key, count }) => (
            <li key={key}>
              {t('complete.gaps.line', { item: t(ITEM_TEXTS[key]), count, courses })}
            </li>
          ))}
      </ul>
      <p>
        <a href={localizedPath(language, gapsPath(slug))}>{t('complete.gaps.link')}</a>
      </p>
    </Disclosure>
  );
}
