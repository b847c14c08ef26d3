import type { Kysely } from 'kysely';
import { type Acting, note } from '../../../accounts/index.ts';
import type { CheckedFile } from '../../../platform/uploads/index.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import type { SealStatement } from '../../model/seals/seal-statement.ts';
import { dropProof } from './drop-proof.ts';
import { lockSeal } from './lock-seal.ts';
import { type SentSeal, sendInWithin } from './send-in-seal.ts';
import { storeFile } from './store-file.ts';

export interface SealChange {
  readonly memberId: string;
  readonly sealId: string;
  /** As it was when the form was drawn. */
  readonly version: number;
  readonly statement: SealStatement;
  /** Null = the former one still proves it. */
  readonly proof: CheckedFile | null;
  readonly by: Acting;
  readonly now: Date;
}

export type SealChangeAnswer =
  | SentSeal
  | { readonly kind: 'gone' }
  /** Somebody else has changed or checked it meanwhile. */
  | { readonly kind: 'conflict' };

/**
 * Changes what a member states of a seal. What was not confirmed is changed where it is and waits (again). What is confirmed stays as it
 * is and goes on counting: the change waits beside it as a correction, and takes its place when the office confirms it.
 */
export function changeSeal(
  db: Kysely<MembershipTables>,
  change: SealChange,
): Promise<SealChangeAnswer> {
  return db.transaction().execute((transaction) => changeWithin(transaction, change));
}

async function changeWithin(
  transaction: Kysely<MembershipTables>,
  { memberId, sealId, version, statement, proof, by, now }: SealChange,
): Promise<SealChangeAnswer> {
  const seal = await lockSeal(transaction, { sealId, memberId });
  if (seal === null) return { kind: 'gone' };
  if (seal.version !== version) return { kind: 'conflict' };
  if (seal.state === 'confirmed') {
    const { kind, offer_id: offerId, proof_file_id: fileId } = seal;
    const common = { memberId, kind, offerId, statement, corrects: sealId, by, now };
    return sendInWithin(transaction, { ...common, proof: proof ?? { fileId } });
  }
  const fileId =
    proof === null
      ? seal.proof_file_id
      : await storeFile(transaction, { memberId, file: proof, createdBy: by.personId, now });
  if (fileId === null && proof !== null) return { kind: 'full' };
  await transaction
    .updateTable('seal')
    .set({
      number: statement.number,
      scope: statement.scope,
      issuer: statement.issuer,
      valid_from: statement.validFrom,
      valid_until: statement.validUntil,
      proof_file_id: fileId,
      state: 'waiting',
      submitted_by: by.personId,
      submitted_at: now,
      checked_by: null,
      checked_at: null,
      reason: null,
      version: seal.version + 1,
    })
    .where('id', '=', sealId)
    .execute();
  if (fileId !== seal.proof_file_id) await dropProof(transaction, seal.proof_file_id);
  const subject = { kind: 'seal', id: sealId };
  await note(transaction, {
    actorId: by.personId,
    action: 'seal.changed',
    subject,
    memberId,
    now,
  });
  return { kind: 'sent', sealId };
}
