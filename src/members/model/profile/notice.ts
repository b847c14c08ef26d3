import { addDays, isLocalDate, type LocalDate } from '../../../platform/clock.ts';
import { NOTICE_KINDS, type NoticeKind } from '../../tables.ts';

/** "Das können wir" or "Das suchen wir" as typed; empty = not said. */
export interface NoticeText {
  readonly kind: string;
  readonly title: string;
  readonly details: string;
  /** A key of the network's topics. */
  readonly topic: string;
  /** Last day on which it is shown, ISO. */
  readonly endsOn: string;
}

export const NOTICE_LONGEST = { title: 120, details: 1_000 } as const;
/** Nothing stands longer than a year without somebody thinking of it again. */
export const NOTICE_MOST_DAYS = 366;
/** What a new one suggests. */
export const NOTICE_USUAL_DAYS = 90;

export type NoticeProblem = 'kind' | 'title' | 'title_long' | 'details_long' | 'topic' | 'day';

export function isNoticeKind(text: string): text is NoticeKind {
  return NOTICE_KINDS.some((kind) => kind === text);
}

/** What is wrong, by field; empty = nothing. */
export function noticeProblems(
  notice: NoticeText,
  known: { readonly today: LocalDate; readonly topics: { has(key: string): boolean } },
): Partial<Record<keyof NoticeText, NoticeProblem>> {
  const { title, details, topic, endsOn } = notice;
  const isDay =
    isLocalDate(endsOn) &&
    endsOn >= known.today &&
    endsOn <= addDays(known.today, NOTICE_MOST_DAYS);
  return {
    ...(isNoticeKind(notice.kind) ? {} : { kind: 'kind' }),
    ...(title.trim() === '' ? { title: 'title' } : {}),
    ...(title.length > NOTICE_LONGEST.title ? { title: 'title_long' } : {}),
    ...(details.length > NOTICE_LONGEST.details ? { details: 'details_long' } : {}),
    ...(topic === '' || known.topics.has(topic) ? {} : { topic: 'topic' }),
    ...(isDay ? {} : { endsOn: 'day' }),
  };
}
