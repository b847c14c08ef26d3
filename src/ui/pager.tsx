import type { JSX } from 'preact';
import type { Language } from '../platform/texts/index.ts';
import { Icon } from './icon.tsx';
import { uiTexts } from './texts.ts';

/** Page numbers to show: first, last and the neighbours of the present one; null stands for a gap of at least two pages. */
export function pagesAround(page: number, pageCount: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pageCount].filter((n) => n >= 1 && n <= pageCount);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((number, place) => {
    const before = shown[place - 1] ?? number - 1;
    const missing = number - before - 1;
    if (missing === 0) return [number];
    return missing === 1 ? [number - 1, number] : [null, number];
  });
}

/** Way through a long list; nothing if all fits on one page. */
export function Pager(props: {
  language: Language;
  page: number;
  pageCount: number;
  href: (page: number) => string;
}): JSX.Element | null {
  const { page, pageCount, href } = props;
  if (pageCount <= 1) return null;
  const t = uiTexts(props.language);
  return (
    <nav class="pager" aria-label={t('pager.label')}>
      {page > 1 && (
        <a class="pager-step" rel="prev" href={href(page - 1)}>
          <Icon name="previous" />
          <span>{t('pager.previous')}</span>
        </a>
      )}
      <ul class="pager-numbers">
        {pagesAround(page, pageCount).map((number, place) =>
          number === null ? (
            <li key={`gap-${place}`} class="pager-gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <a
                href={href(number)}
                aria-label={t('pager.page', { page: number })}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </a>
            </li>
          ),
        )}
      </ul>
      <span class="pager-position">{t('pager.position', { page, count: pageCount })}</span>
      {page < pageCount && (
        <a class="pager-step" rel="next" href={href(page + 1)}>
          <span>{t('pager.next')}</span>
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
