import type { Kysely } from 'kysely';
import type { MailReason } from '../../model/mail/mail-state.ts';
import type { ContactTables } from '../../tables.ts';

export interface UnplacedMail {
  readonly id: string;
  readonly receivedAt: Date;
  readonly bytes: number;
  readonly reason: MailReason | null;
}

export const MAILS_A_PAGE = 50;

/** Mails before which somebody of the office has to sit (`waiting`), or that programs wrote (`automatic`), oldest first. */
export async function unplacedMails(
  db: Kysely<ContactTables>,
  { state, page }: { readonly state: 'waiting' | 'automatic'; readonly page: number },
): Promise<{ readonly mails: readonly UnplacedMail[]; readonly total: number }> {
  const all = db.selectFrom('incoming_mail').where('state', '=', state);
  const { total } = await all
    .select((row) => row.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await all
    .orderBy('received_at')
    .orderBy('id')
    .limit(MAILS_A_PAGE)
    .offset((page - 1) * MAILS_A_PAGE)
    .select(['id', 'received_at as receivedAt', 'bytes', 'reason'])
    .execute();
  return { mails: rows, total: Number(total) };
}
