import type { Kysely } from 'kysely';
import { OPEN_AFTER_DAYS, type SlipState } from '../../model/slips/slip-state.ts';
import type { ContactTables } from '../../tables.ts';
import { type SlipView, selectSlips, slipViewOf } from './slip-view.ts';

/** What the issuer's list may be narrowed to; `open` = nobody has shown it for 14 days. */
export const SLIP_FILTERS = ['open', 'issued', 'arrived', 'enrolled', 'closed'] as const;
export type SlipFilter = (typeof SLIP_FILTERS)[number];

export interface SlipList {
  readonly slips: readonly SlipView[];
  /** Of all pages. */
  readonly counts: Readonly<Record<SlipFilter, number>>;
}

export const SLIPS_PER_PAGE = 50;
const DAY_MS = 86_400_000;

/** Slips of an issuer, those to decide about first, then the newest. Blank ones stand in their blocks. */
export async function issuedSlips(
  db: Kysely<ContactTables>,
  question: {
    readonly memberId: string;
    readonly filter: SlipFilter | null;
    readonly page: number;
    readonly now: Date;
  },
): Promise<SlipList> {
  const { memberId, filter, page, now } = question;
  const openSince = new Date(now.getTime() - OPEN_AFTER_DAYS * DAY_MS);
  const living = selectSlips(db)
    .where('s.issuer_member_id', '=', memberId)
    .where('s.state', '!=', 'blank')
    .where('s.expires_at', '>', now);
  const isOpen = living
    .where('s.state', '=', 'issued')
    .where((eb) => eb(eb.fn.coalesce('s.followed_up_at', 's.issued_at'), '<=', openSince));
  const asked =
    filter === null ? living : filter === 'open' ? isOpen : living.where('s.state', '=', filter);
  const rows = await asked
    .orderBy((eb) =>
      eb
        .case()
        .when(
          eb.and([
            eb('s.state', '=', 'issued'),
            eb(eb.fn.coalesce('s.followed_up_at', 's.issued_at'), '<=', openSince),
          ]),
        )
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy('s.issued_at', 'desc')
    .orderBy('s.id')
    .limit(SLIPS_PER_PAGE)
    .offset((page - 1) * SLIPS_PER_PAGE)
    .execute();
  const counted = await db
    .selectFrom('handover_slip')
    .where('issuer_member_id', '=', memberId)
    .where('state', '!=', 'blank')
    .where('expires_at', '>', now)
    .select((eb) => [
      'state',
      eb.fn.countAll<string>().as('all'),
      eb.fn
        .countAll<string>()
        .filterWhere(eb.fn.coalesce('followed_up_at', 'issued_at'), '<=', openSince)
        .as('long'),
    ])
    .groupBy('state')
    .execute();
  const of = (state: SlipState) => counted.find((row) => row.state === state);
  const all = (state: SlipState) => Number(of(state)?.all ?? 0);
  return {
    slips: rows.map(slipViewOf),
    counts: {
      open: Number(of('issued')?.long ?? 0),
      issued: all('issued'),
      arrived: all('arrived'),
      enrolled: all('enrolled'),
      closed: all('closed'),
    },
  };
}

/** More nobody looks through at a desk. */
const MOST_RECEIVED = 30;

/** Slips with which people have come to this member, the newest first; closed ones are done with. */
export async function receivedSlips(
  db: Kysely<ContactTables>,
  memberId: string,
  now: Date,
): Promise<readonly SlipView[]> {
  const rows = await selectSlips(db)
    .where('s.target_member_id', '=', memberId)
    .where('s.state', 'in', ['arrived', 'enrolled'])
    .where('s.expires_at', '>', now)
    .orderBy('s.arrived_at', 'desc')
    .orderBy('s.id')
    .limit(MOST_RECEIVED)
    .execute();
  return rows.map(slipViewOf);
}
