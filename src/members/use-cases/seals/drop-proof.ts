import type { Kysely } from 'kysely';
import type { MembersTables } from '../../tables.ts';

/** Deletes a certificate that no seal shows any more. */
export async function dropProof(db: Kysely<MembersTables>, fileId: string | null): Promise<void> {
  if (fileId === null) return;
  await db
    .deleteFrom('stored_file')
    .where('id', '=', fileId)
    .where((row) =>
      row.not(row.exists(row.selectFrom('seal').select('id').where('proof_file_id', '=', fileId))),
    )
    .execute();
}
