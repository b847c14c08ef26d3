import type { Kysely } from 'kysely';
import type { SlipChannel } from '../../model/slips/slip-channel.ts';
import type { SlipLanguage } from '../../model/slips/slip-language.ts';
import type { ContactTables } from '../../tables.ts';

export interface SlipBlock {
  readonly id: string;
  readonly language: SlipLanguage;
  readonly channel: SlipChannel;
  readonly size: number;
  readonly createdAt: Date;
  /** Slips about which nothing is known yet: still in the drawer, or on their way. */
  readonly blank: number;
}

/** Blocks of a member, the newest first. */
export async function slipBlocks(
  db: Kysely<ContactTables>,
  memberId: string,
): Promise<readonly SlipBlock[]> {
  const rows = await db
    .selectFrom('slip_block as b')
    .leftJoin('handover_slip as s', (join) =>
      join.onRef('s.block_id', '=', 'b.id').on('s.state', '=', 'blank'),
    )
    .where('b.member_id', '=', memberId)
    .select((eb) => [
      'b.id',
      'b.language',
      'b.channel',
      'b.size',
      'b.created_at as createdAt',
      eb.fn.count<string>('s.id').as('blank'),
    ])
    .groupBy('b.id')
    .orderBy('b.created_at', 'desc')
    .orderBy('b.id')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...row, blank: Number(row.blank) }));
}

/** The codes of a block in the order of its pages; null = no such block of this member. */
export async function codesOfBlock(
  db: Kysely<ContactTables>,
  { blockId, memberId }: { readonly blockId: string; readonly memberId: string },
): Promise<{
  readonly language: SlipLanguage;
  readonly size: number;
  readonly slips: readonly { readonly code: string; readonly number: number }[];
} | null> {
  const block = await db
    .selectFrom('slip_block')
    .where('id', '=', blockId)
    .where('member_id', '=', memberId)
    .select(['language', 'size'])
    .executeTakeFirst();
  if (block === undefined) return null;
  const rows = await db
    .selectFrom('handover_slip')
    .where('block_id', '=', blockId)
    .where('state', '=', 'blank')
    .select(['code', 'block_number'])
    .orderBy('block_number')
    .execute();
  const slips = rows.map(({ code, block_number }) => ({ code, number: block_number ?? 0 }));
  return { ...block, slips };
}
