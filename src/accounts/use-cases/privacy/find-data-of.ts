import type { Kysely } from 'kysely';
import { type ExportedTable, exportRows, subjectOf } from '../../../platform/privacy/index.ts';
import { emailKey } from '../../model/email-address.ts';
import type { PrivacyTools } from '../../privacy/privacy-tools.ts';
import type { AccountsTables } from '../../tables.ts';
import { note } from '../note-audit.ts';

/** What an address leads to. */
export interface FoundData {
  /** The account with the address. */
  readonly person: { readonly id: string; readonly name: string } | null;
  /** Where the address stands besides. */
  readonly places: readonly Pick<ExportedTable, 'table' | 'what' | 'rows' | 'mentions'>[];
}

/** Looks for somebody by address, for data protection. The log notes that somebody looked, and at whom if it is an account. */
export async function findDataOf(
  db: Kysely<AccountsTables>,
  { register }: Pick<PrivacyTools, 'register'>,
  wanted: { readonly email: string; readonly actorId: string; readonly now: Date },
): Promise<FoundData> {
  const { email, actorId, now } = wanted;
  return db.transaction().execute(async (trx) => {
    const person = await trx
      .selectFrom('person')
      .where('email_key', '=', emailKey(email))
      .select(['id', 'name'])
      .executeTakeFirst();
    const subject = await subjectOf(trx, register, {
      personId: null,
      addresses: [emailKey(email)],
      names: [],
    });
    const places = (await exportRows(trx, register, subject)).flatMap(({ tables }) => tables);
    await note(trx, {
      actorId,
      action: 'person.searched',
      subject: { kind: 'person', id: person?.id ?? 'none' },
      memberId: null,
      details: { found: person !== undefined || places.length > 0 },
      now,
    });
    return { person: person ?? null, places };
  });
}
