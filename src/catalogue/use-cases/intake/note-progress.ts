import type { Kysely } from 'kysely';
import { noteProgress } from '../../queries/intake/delivery-work.ts';
import type { CatalogueTables } from '../../tables.ts';

/** How often people see a change at most. */
const EVERY_MS = 1000;

/** Notes how far the reading of a delivery is, at most once a second and outside of its transaction. */
export class ReadingProgress {
  private readonly db: Kysely<CatalogueTables>;
  private readonly deliveryId: string;
  private bytes = 0;
  private records = 0;
  private notedAt = performance.now();

  constructor(db: Kysely<CatalogueTables>, deliveryId: string) {
    this.db = db;
    this.deliveryId = deliveryId;
  }

  /** Passes the bytes on and counts them. Throws the signal's reason when it is aborted. */
  async *count(
    bytes: AsyncIterable<Uint8Array>,
    signal: AbortSignal | null,
  ): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      signal?.throwIfAborted();
      this.bytes += piece.length;
      await this.tell();
      yield piece;
    }
  }

  async tellRecords(records: number): Promise<void> {
    this.records = records;
    await this.tell();
  }

  private async tell(): Promise<void> {
    if (performance.now() - this.notedAt < EVERY_MS) return;
    this.notedAt = performance.now();
    await noteProgress(this.db, this.deliveryId, { bytes: this.bytes, records: this.records });
  }
}
