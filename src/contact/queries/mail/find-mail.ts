import type { EnquiryParts } from '../../enquiry-parts.ts';
import type { ReadMail } from '../../model/mail/incoming.ts';
import type { MailReason } from '../../model/mail/mail-state.ts';
import { readMail } from './read-mail.ts';
import { storedMail } from './stored-mail.ts';

/** A mail that waits for a person, with what can be read of it. */
export interface FoundMail {
  readonly id: string;
  readonly receivedAt: Date;
  readonly bytes: number;
  readonly state: 'waiting' | 'automatic';
  readonly reason: MailReason | null;
  /** Null = the program cannot read it; then `start` is all there is. */
  readonly mail: ReadMail | null;
  /** The first characters of its bytes; null = it was sealed with another secret. */
  readonly start: string | null;
}

const START_BYTES = 4000;

export async function findMail(
  parts: Pick<EnquiryParts, 'db' | 'secret'>,
  mailId: string,
): Promise<FoundMail | null> {
  const row = await parts.db
    .selectFrom('incoming_mail')
    .where('id', '=', mailId)
    .select(['id', 'received_at', 'bytes', 'state', 'reason'])
    .executeTakeFirst();
  if (row === undefined || (row.state !== 'waiting' && row.state !== 'automatic')) return null;
  const bytes = await storedMail(parts, mailId);
  return {
    id: row.id,
    receivedAt: row.received_at,
    bytes: row.bytes,
    state: row.state,
    reason: row.reason,
    mail: bytes === null ? null : await readMail(bytes),
    start: bytes?.subarray(0, START_BYTES).toString('utf8') ?? null,
  };
}
