import type { Kysely } from 'kysely';
import { type FileSurvey, FileSurveyor } from '../../exchange/encoding/survey-file.ts';
import { PIECE_BYTES, storePiece } from '../../queries/intake/delivery-pieces.ts';
import type { CatalogueTables } from '../../tables.ts';

/** Stores a body piece by piece while it arrives and says what it is; null if it has more than `mostBytes`. */
export async function storeBody(
  db: Kysely<CatalogueTables>,
  deliveryId: string,
  body: AsyncIterable<Uint8Array>,
  mostBytes: number,
): Promise<FileSurvey | null> {
  const surveyor = new FileSurveyor();
  let position = 0;
  const collected: Uint8Array[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    if (bytes === 0) return;
    await storePiece(db, deliveryId, position, Buffer.concat(collected));
    position += 1;
    collected.length = 0;
    bytes = 0;
  };
  for await (const chunk of body) {
    surveyor.push(chunk);
    if (surveyor.bytes > mostBytes) return null;
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + PIECE_BYTES - bytes);
      collected.push(Uint8Array.from(part));
      bytes += part.length;
      from += part.length;
      if (bytes === PIECE_BYTES) await flush();
    }
  }
  await flush();
  return surveyor.survey();
}
