import type { JSX } from 'preact';
import { Notice } from '../../../../ui/notice.tsx';
import type { CatalogueText } from '../../../texts.ts';
import { BULK_REASONS } from '../../../use-cases/editing/bulk-change.ts';
import type { Words } from '../../words/words.ts';

export const LIST_DONE = [
  'confirm',
  'withdraw',
  'shift_dates',
  'set_price',
  'seats',
  'gone',
  'none',
] as const;

/** What has just happened, as the page's address says it. */
export interface ListDone {
  readonly kind: (typeof LIST_DONE)[number];
  readonly count: number;
  /** Courses that were left out, with the reason. */
  readonly leftOut: readonly { readonly title: string; readonly reason: LeftOutReason }[];
}
export type LeftOutReason = (typeof BULK_REASONS)[number];

const DONE_TEXTS: Readonly<Record<ListDone['kind'], CatalogueText>> = {
  confirm: 'editor.done.confirm',
  withdraw: 'editor.done.withdraw',
  shift_dates: 'editor.done.shift',
  set_price: 'editor.done.price',
  seats: 'editor.done.seats',
  gone: 'editor.done.gone',
  none: 'editor.done.none',
};

const REASON_TEXTS: Readonly<Record<LeftOutReason, CatalogueText>> = {
  missing: 'editor.leftOut.missing',
  not_published: 'editor.leftOut.notPublished',
  reason_needed: 'editor.leftOut.reasonNeeded',
  nothing_to_change: 'editor.leftOut.nothing',
  problems: 'editor.leftOut.problems',
};

/** What became of an act on the list, also of the courses it could not be done to. */
export function ListNotice(props: { readonly done: ListDone; readonly words: Words }): JSX.Element {
  const { done, words } = props;
  const { t } = words;
  const isNothing = done.kind === 'none' || (done.count === 0 && done.leftOut.length > 0);
  return (
    <Notice tone={isNothing ? 'info' : 'positive'} isStatus>
      <p>{t(DONE_TEXTS[done.kind], { count: done.count })}</p>
      {done.leftOut.length > 0 && (
        <ul>
          {done.leftOut.map(({ title, reason }) => (
            <li key={title}>
              {title}: {t(REASON_TEXTS[reason])}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

export const isLeftOutReason = (text: string): text is LeftOutReason =>
  BULK_REASONS.some((reason) => reason === text);
