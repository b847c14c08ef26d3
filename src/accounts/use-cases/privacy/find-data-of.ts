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

/** Looks for somebody by address or telephone number, for data protection. The log notes that somebody looked, and at whom if it is an account. */
export async function findDataOf(
  db: Kysely<AccountsTables>,
  { register, macsOf, unseal }: Pick<PrivacyTools, 'register' | 'macsOf' | 'unseal'>,
  wanted: {
    readonly email: string | null;
    readonly phone?: string | null;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<FoundData> {
  const { email, phone = null, actorId, now } = wanted;
  const addresses = email === null ? [] : [emailKey(email)];
  return db.transaction().execute(async (trx) => {
    const person = await trx
      .selectFrom('person')
      .where('email_key', 'in', [...addresses, ''])
      .select(['id', 'name'])
      .executeTakeFirst();
    const subject = await subjectOf(trx, register, {
      personId: null,
      addresses,
      names: [],
      macs: macsOf?.({ addresses, phones: phone === null ? [] : [phone] }) ?? [],
    });
    const places = (await exportRows(trx, register, subject, unseal)).flatMap(
      ({ tables }) => tables,
    );
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
