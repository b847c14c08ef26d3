import type { Kysely } from 'kysely';
import { type Erased, eraseRows, subjectOf } from '../../../platform/privacy/index.ts';
import { emailKey } from '../../model/email-address.ts';
import type { PrivacyTools } from '../../privacy/privacy-tools.ts';
import type { AccountsTables } from '../../tables.ts';
import { note } from '../note-audit.ts';

export type ErasedContact =
  | { readonly kind: 'erased'; readonly rows: Erased; readonly files: number }
  /** An organisation publishes the address as its own: it changes its entry, nothing was erased. */
  | { readonly kind: 'organisation' };

/**
 * Erases somebody who has no account: contacts, delivered records that hold the address (or the name, where it is given), words in
 * texts, letters, requests, files. An account with the address stays: it has its own way out.
 */
export async function eraseContact(
  db: Kysely<AccountsTables>,
  tools: PrivacyTools,
  erasure: {
    /** Null = only by the number. */
    readonly email: string | null;
    /** A telephone number under which the person has asked; absent = none. */
    readonly phone?: string | null;
    /** A whole name that is to vanish wherever it stands; null = only the address is looked for. */
    readonly name: string | null;
    readonly by: { readonly personId: string | null };
    readonly now: Date;
  },
): Promise<ErasedContact> {
  const { email, phone = null, name, by, now } = erasure;
  const addresses = email === null ? [] : [emailKey(email)];
  return db.transaction().execute(async (trx): Promise<ErasedContact> => {
    const subject = await subjectOf(trx, tools.register, {
      personId: null,
      addresses,
      names: name === null ? [] : [name.trim()],
      namesEverywhere: name !== null,
      macs: tools.macsOf?.({ addresses, phones: phone === null ? [] : [phone] }) ?? [],
    });
    if (addresses.length > 0 && subject.ownAddresses.length === 0) return { kind: 'organisation' };
    await tools.holdOthers?.(trx);
    const rows = await eraseRows(trx, tools.register, subject);
    await tools.renewCopies?.(trx, rows);
    await note(trx, {
      actorId: by.personId,
      action: 'contact.erased',
      subject: { kind: 'contact', id: 'erased' },
      memberId: null,
      details: { tables: Object.keys(rows).length },
      now,
    });
    return { kind: 'erased', rows, files: await tools.removeFiles(subject) };
  });
}
