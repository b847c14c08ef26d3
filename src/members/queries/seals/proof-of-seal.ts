import type { Kysely } from 'kysely';
import type { StoredMediaType } from '../../model/seals/seal-state.ts';
import type { MembersTables } from '../../tables.ts';

/** The certificate of a seal with its content; null = there is none (any more). With `memberId` only if the seal is that member's. */
export async function proofOfSeal(
  db: Kysely<MembersTables>,
  { sealId, memberId }: { readonly sealId: string; readonly memberId?: string },
): Promise<{ mediaType: StoredMediaType; name: string; content: Buffer } | null> {
  const proofs = db
    .selectFrom('seal')
    .innerJoin('stored_file', 'stored_file.id', 'seal.proof_file_id')
    .where('seal.id', '=', sealId)
    .where('seal.removed_at', 'is', null)
    .select(['stored_file.media_type as mediaType', 'stored_file.name', 'stored_file.content']);
  const own = memberId === undefined ? proofs : proofs.where('seal.member_id', '=', memberId);
  return (await own.executeTakeFirst()) ?? null;
}
