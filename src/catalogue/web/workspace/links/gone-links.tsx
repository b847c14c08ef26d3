import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Notice } from '../../../../ui/notice.tsx';
import type { GoneLink } from '../../../queries/links/gone-links.ts';
import type { Words } from '../../words/words.ts';
import { coursePaths } from '../paths.ts';

/** Links of a member's courses where nothing is any more; on the page of a course those of this course. */
export function GoneLinks(props: {
  readonly words: Words;
  readonly slug: string;
  readonly links: readonly GoneLink[];
  /** Whether each is named with its course. */
  readonly withCourse: boolean;
}): JSX.Element | null {
  const { words, slug, links } = props;
  const { t, language, format } = words;
  if (links.length === 0) return null;
  return (
    <Notice tone="deadline" title={t('links.gone.title', { count: links.length })}>
      <ul>
        {links.map(({ address, offerId, title, since }) => (
          <li key={`${offerId} ${address}`}>
            {props.withCourse && (
              <>
                {offerId === null ? (
                  t('links.gone.website')
                ) : (
                  <a href={localizedPath(language, coursePaths(slug, offerId).course)}>{title}</a>
                )}
                {': '}
              </>
            )}
            <span class="gone-link">{address}</span>{' '}
            {t('links.gone.since', { day: format.day(since) })}
          </li>
        ))}
      </ul>
      <p>{t('links.gone.next')}</p>
    </Notice>
  );
}
