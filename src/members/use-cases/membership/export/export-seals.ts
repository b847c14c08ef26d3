import type { Kysely } from 'kysely';
import { formats } from '../../../../ui/format.ts';
import type { MembershipTables } from '../../../membership-tables.ts';
import { memberTexts } from '../../../texts.ts';
import { type ExportedPart, type ExportQuestion, exportedRow } from './exported-part.ts';

const ENDINGS = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' } as const;

/** Seals with their numbers and days, and every file that the member uploaded (proofs, logo). */
export async function exportSeals(
  db: Kysely<MembershipTables>,
  { memberId, language }: ExportQuestion,
): Promise<ExportedPart> {
  const t = memberTexts(language);
  const { dateShort } = formats(language);
  const seals = await db
    .selectFrom('seal')
    .where('member_id', '=', memberId)
    .selectAll()
    .orderBy('valid_from')
    .orderBy('id')
    .execute();
  const files = await db
    .selectFrom('stored_file')
    .where('member_id', '=', memberId)
    .select(['id', 'media_type', 'content'])
    .orderBy('id')
    .execute();
  // The id, not the name that somebody gave: nobody types paths of an archive.
  const nameOf = new Map(
    files.map(({ id, media_type }) => [id, `dateien/${id}.${ENDINGS[media_type]}`]),
  );
  const proofOf = (id: string | null) => (id === null ? '' : (nameOf.get(id) ?? ''));
  return {
    key: 'seals',
    data: seals.map(({ proof_file_id, ...seal }) => ({
      ...exportedRow(seal),
      proof_file: proofOf(proof_file_id) || null,
    })),
    readable: {
      title: t('membership.export.seals'),
      table: {
        columns: [
          t('membership.export.seal'),
          t('membership.export.number'),
          t('membership.column.from'),
          t('membership.column.to'),
          t('membership.export.proof'),
        ],
        rows: seals.map((seal) => [
          seal.kind,
          seal.number ?? '',
          dateShort(seal.valid_from),
          seal.valid_until === null ? t('membership.open') : dateShort(seal.valid_until),
          proofOf(seal.proof_file_id),
        ]),
      },
    },
    files: files.map(({ id, content }) => ({ name: nameOf.get(id) ?? id, bytes: content })),
  };
}
