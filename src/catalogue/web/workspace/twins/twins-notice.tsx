import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Notice } from '../../../../ui/notice.tsx';
import type { Words } from '../../words/words.ts';
import { twinsPath } from '../paths.ts';

/** Says in the list of courses that pairs wait for a decision. */
export function TwinsNotice(props: {
  readonly words: Words;
  readonly slug: string;
  /** How many wait. */
  readonly count: number;
}): JSX.Element | null {
  const { words, slug, count } = props;
  const { t, language } = words;
  if (count === 0) return null;
  return (
    <Notice>
      <p>
        {t('twins.waiting', { count })}{' '}
        <a href={localizedPath(language, twinsPath(slug))}>{t('twins.look')}</a>
      </p>
    </Notice>
  );
}
