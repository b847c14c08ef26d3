import type { Kysely } from 'kysely';
import { type ExportedProcessing, exportRows, subjectOf } from '../../../platform/privacy/index.ts';
import { PRIVACY_TEXT } from '../../model/invitation.ts';
import type { PrivacyTools } from '../../privacy/privacy-tools.ts';
import type { AccountsTables } from '../../tables.ts';
import { note } from '../note-audit.ts';

/** Everything about somebody, as it is given to them (Art. 15 and 20 GDPR). */
export interface PersonExport {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  /** ISO instant. */
  readonly createdAt: string;
  /** Version of the page "Datenschutz" that explains it. */
  readonly privacyText: string;
  readonly data: readonly ExportedProcessing[];
}

/** Collects what all tables of the register hold about a person; null = there is none. The log notes who has seen it. */
export async function exportPerson(
  db: Kysely<AccountsTables>,
  { register, macsOf, unseal }: Pick<PrivacyTools, 'register' | 'macsOf' | 'unseal'>,
  wanted: { readonly personId: string; readonly actorId: string; readonly now: Date },
): Promise<PersonExport | null> {
  const { personId, actorId, now } = wanted;
  // One moment for all tables: what changes meanwhile is in none of them.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const person = await trx
        .selectFrom('person')
        .where('id', '=', personId)
        .select(['name', 'email'])
        .executeTakeFirst();
      if (person === undefined) return null;
      const { name, email } = person;
      const subject = await subjectOf(trx, register, {
        personId,
        addresses: [email],
        names: [name],
        macs: macsOf?.({ addresses: [email], phones: [] }) ?? [],
      });
      const data = await exportRows(trx, register, subject, unseal);
      await note(trx, {
        actorId,
        action: 'person.exported',
        subject: { kind: 'person', id: personId },
        memberId: null,
        details: { bySelf: actorId === personId },
        now,
      });
      return {
        personId,
        name,
        email,
        createdAt: now.toISOString(),
        privacyText: PRIVACY_TEXT.version,
        data,
      };
    });
}
