import type { Kysely } from 'kysely';
import type { ContactTables } from '../../tables.ts';
import { type OpenedLine, previewOf, selectNeedLines } from './need-line.ts';

/** Which needs a desk shows. */
export const DESK_SHOWS = ['open', 'mine', 'closed'] as const;
export type DeskShow = (typeof DESK_SHOWS)[number];

/** So long closed needs are listed, and at most so many: older ones have lost their words. */
export const CLOSED_DAYS = 14;
export const MOST_LINES = 200;
const DAY_MS = 86_400_000;

export interface AskedDesk {
  /** Null = the office's own. */
  readonly memberId: string | null;
  readonly show: DeskShow;
  /** Whose are "mine". */
  readonly personId: string;
  readonly now: Date;
}

/** The needs of a desk, open ones by deadline and closed ones newest first. */
export async function needsOfDesk(
  db: Kysely<ContactTables>,
  secret: Buffer,
  { memberId, show, personId, now }: AskedDesk,
): Promise<readonly OpenedLine[]> {
  let query = selectNeedLines(db).select('enquiry.sealed');
  query =
    memberId === null
      ? query.where('need.member_id', 'is', null)
      : query.where('need.member_id', '=', memberId);
  query =
    show === 'closed'
      ? query
          .where('need.closed_at', '>', new Date(now.getTime() - CLOSED_DAYS * DAY_MS))
          .orderBy('need.closed_at', 'desc')
      : query.where('need.closed_at', 'is', null).orderBy('need.due_at');
  if (show === 'mine') query = query.where('need.person_id', '=', personId);
  const rows = await query.orderBy('need.id').limit(MOST_LINES).execute();
  return rows.map(({ sealed, ...line }) => ({
    ...line,
    preview: previewOf(secret, { id: line.enquiryId, sealed }),
  }));
}
