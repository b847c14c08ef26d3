import { type Kysely, sql } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import type { SlipChannel } from '../../model/slips/slip-channel.ts';
import type { ContactTables } from '../../tables.ts';

/** Slips of a month by where they were given out; nothing below five is meant for the public. */
export interface SlipFigure {
  /** First day of the month, e.g. `2026-11-01`. */
  readonly month: LocalDate;
  readonly channel: SlipChannel;
  readonly isPaper: boolean;
  readonly issued: number;
  /** Of these: somebody came with it. */
  readonly arrived: number;
  /** Of these: somebody enrolled. */
  readonly enrolled: number;
}

/** What has been issued and has arrived since the month of `from`: living slips and the counts of those that are forgotten. */
export async function slipFigures(
  db: Kysely<ContactTables>,
  { from = '2000-01-01' }: { readonly from?: LocalDate } = {},
): Promise<readonly SlipFigure[]> {
  const { rows } = await sql<Record<keyof SlipFigure, string> & { channel: SlipChannel }>`
    with slips as (
      select to_char(date_trunc('month', issued_at at time zone 'Europe/Berlin'), 'YYYY-MM-DD') as month,
        channel, block_id is not null as is_paper,
        1 as issued, (arrived_at is not null)::int as arrived, (enrolled_at is not null)::int as enrolled
      from handover_slip where state <> 'blank'
      union all
      select to_char(month, 'YYYY-MM-DD'), channel, is_paper, count,
        case when reached <> 'issued' then count else 0 end, case when reached = 'enrolled' then count else 0 end
      from slip_count
    )
    select month, channel, is_paper::text as "isPaper", sum(issued) as issued, sum(arrived) as arrived, sum(enrolled) as enrolled
    from slips where month >= to_char(date_trunc('month', ${from}::date), 'YYYY-MM-DD')
    group by month, channel, is_paper order by month, channel, is_paper`.execute(db);
  return rows.map((row) => ({
    month: row.month,
    channel: row.channel,
    isPaper: row.isPaper === 'true',
    issued: Number(row.issued),
    arrived: Number(row.arrived),
    enrolled: Number(row.enrolled),
  }));
}
