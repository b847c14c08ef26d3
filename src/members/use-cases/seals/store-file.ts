import type { Kysely } from 'kysely';
import { randomId } from '../../../platform/ids.ts';
import type { CheckedFile } from '../../../platform/uploads/index.ts';
import type { MembersTables } from '../../tables.ts';

/** Files that one member may have here (ASVS 5.2.4). */
const MOST_FILES = 300;

/** Keeps a checked file for a member; answers its id, or null where the member has as many as anybody needs. */
export async function storeFile(
  db: Kysely<MembersTables>,
  given: {
    readonly memberId: string;
    readonly file: CheckedFile;
    readonly createdBy: string | null;
    readonly now: Date;
  },
): Promise<string | null> {
  const { memberId, file } = given;
  const { files } = await db
    .selectFrom('stored_file')
    .where('member_id', '=', memberId)
    .select((row) => row.fn.countAll<string>().as('files'))
    .executeTakeFirstOrThrow();
  if (Number(files) >= MOST_FILES) return null;
  const id = randomId();
  await db
    .insertInto('stored_file')
    .values({
      id,
      member_id: memberId,
      media_type: file.mediaType,
      bytes: file.bytes.length,
      sha256: file.sha256,
      name: file.name,
      content: file.bytes,
      created_by: given.createdBy,
      created_at: given.now,
    })
    .execute();
  return id;
}
