import type { Kysely } from 'kysely';
import { type Acting, note } from '../../../accounts/index.ts';
import { randomId } from '../../../platform/ids.ts';
import type { CheckedFile } from '../../../platform/uploads/index.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import type { SealStatement } from '../../model/seals/seal-statement.ts';
import { storeFile } from './store-file.ts';

export interface NewSeal {
  readonly memberId: string;
  readonly kind: string;
  /** The offer that was certified; null = the provider. */
  readonly offerId: string | null;
  readonly statement: SealStatement;
  readonly proof: CheckedFile | { readonly fileId: string | null };
  /** The confirmed period that this one corrects; null = none. */
  readonly corrects: string | null;
  readonly by: Acting;
  readonly now: Date;
}

export type SentSeal =
  | { readonly kind: 'sent'; readonly sealId: string }
  /** The same is waiting already. */
  | { readonly kind: 'exists' }
  /** The member has too many files. */
  | { readonly kind: 'full' };

/** A member states a seal, with its certificate. It waits for the office; a period before it goes on counting until its own end. */
export function sendInSeal(db: Kysely<MembershipTables>, seal: NewSeal): Promise<SentSeal> {
  return db.transaction().execute((transaction) => sendInWithin(transaction, seal));
}

/** {@link sendInSeal} as a part of the caller's transaction. */
export async function sendInWithin(
  transaction: Kysely<MembershipTables>,
  seal: NewSeal,
): Promise<SentSeal> {
  const { memberId, kind, offerId, statement, by, now } = seal;
  const { proof } = seal;
  const fileId =
    'fileId' in proof
      ? proof.fileId
      : await storeFile(transaction, { memberId, file: proof, createdBy: by.personId, now });
  if (fileId === null && !('fileId' in proof)) return { kind: 'full' };
  const inserted = await transaction
    .insertInto('seal')
    .values({
      id: randomId(),
      member_id: memberId,
      offer_id: offerId,
      kind,
      number: statement.number,
      scope: statement.scope,
      issuer: statement.issuer,
      valid_from: statement.validFrom,
      valid_until: statement.validUntil,
      proof_file_id: fileId,
      state: 'waiting',
      corrects: seal.corrects,
      submitted_by: by.personId,
      submitted_at: now,
      checked_by: null,
      reason: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) {
    if (!('fileId' in proof) && fileId !== null) {
      await transaction.deleteFrom('stored_file').where('id', '=', fileId).execute();
    }
    return { kind: 'exists' };
  }
  await note(transaction, {
    actorId: by.personId,
    action: 'seal.sent',
    subject: { kind: 'seal', id: inserted.id },
    memberId,
    details: { kind, holder: offerId === null ? 'provider' : 'measure' },
    now,
  });
  return { kind: 'sent', sealId: inserted.id };
}
