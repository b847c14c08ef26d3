import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Bytes of a piece before it is compressed: few rows, little memory. */
export const PIECE_BYTES = 1024 * 1024;

/** Keeps one piece of a file. */
export async function storePiece(
  db: Kysely<CatalogueTables>,
  deliveryId: string,
  position: number,
  piece: Uint8Array,
): Promise<void> {
  const bytes = await compress(piece, { level: 3 });
  await db
    .insertInto('delivery_piece')
    .values({ delivery_id: deliveryId, position, bytes })
    .execute();
}

/** The file again, piece by piece. */
export async function* storedBytes(
  db: Kysely<CatalogueTables>,
  deliveryId: string,
): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position++) {
    const row = await db
      .selectFrom('delivery_piece')
      .where('delivery_id', '=', deliveryId)
      .where('position', '=', position)
      .select('bytes')
      .executeTakeFirst();
    if (row === undefined) return;
    yield await decompress(row.bytes, { maxOutputLength: PIECE_BYTES });
  }
}

/** Gives another delivery the same file. */
export async function copyPieces(
  db: Kysely<CatalogueTables>,
  from: string,
  to: string,
): Promise<void> {
  await sql`
    insert into delivery_piece (delivery_id, position, bytes)
    select ${to}, position, bytes from delivery_piece where delivery_id = ${from}`.execute(db);
}
