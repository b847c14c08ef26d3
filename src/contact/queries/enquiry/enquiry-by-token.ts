import { hashOf } from '../../../platform/security/tokens.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { messagesOf } from './messages-of.ts';
import { needRows } from './need-rows.ts';
import { senderData } from './sender-data.ts';
import type { SenderView } from './views.ts';

/** How an enquiry stands, for whoever holds its secret word; null = there is none. Nothing internal. */
export async function enquiryByToken(
  parts: Pick<EnquiryParts, 'db' | 'secret'>,
  token: string,
): Promise<SenderView | null> {
  const { db, secret } = parts;
  const row = await db
    .selectFrom('enquiry')
    .where('token_hash', '=', hashOf(token))
    .select(['id', 'number', 'channel', 'sealed', 'language'])
    .select(['answer_way as answerWay', 'page_language as pageLanguage'])
    .select(['created_at as createdAt', 'closed_at as closedAt', 'held_at as heldAt'])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, sealed, ...view } = row;
  const needs = await needRows(db)
    .where('n.enquiry_id', '=', id)
    .select('n.closed_at as closedAt')
    .orderBy('n.position')
    .execute();
  return {
    enquiryId: id,
    ...view,
    ...senderData(secret, { id, sealed }),
    needs,
    messages: await messagesOf(parts, { enquiryId: id }),
  };
}
