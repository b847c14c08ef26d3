import type { Kysely } from 'kysely';
import type pg from 'pg';
import { systemClock } from '../../../platform/clock.ts';
import { randomId } from '../../../platform/ids.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { Base } from '../follow/build-base.ts';
import { termsFingerprint } from '../follow/load-terms.ts';
import { type PackedBase, packedBase, withTerms } from '../follow/packed-base.ts';
import { databaseIdentity } from './database-identity.ts';
import { indexFormat } from './index-format.ts';
import { pack } from './pack-state.ts';
import { readSnapshot, SnapshotRefused } from './read-snapshot.ts';
import type { SnapshotAbout } from './snapshot-layout.ts';
import { unpack } from './unpack-state.ts';
import { writeSnapshot } from './write-snapshot.ts';
import { takeWriterLock, type WriterLock } from './writer-lock.ts';

export interface LoadedSnapshot {
  readonly base: Base;
  readonly about: SnapshotAbout;
}

/** The snapshot of one catalogue in one folder: read by all processes, written by one at a time. */
export class SnapshotStore {
  readonly #folder: string;
  readonly #db: Kysely<CatalogueTables>;
  readonly #config: pg.ClientConfig;

  constructor(folder: string, db: Kysely<CatalogueTables>, config: pg.ClientConfig) {
    this.#folder = folder;
    this.#db = db;
    this.#config = config;
  }

  /**
   * The snapshot if it is of this database, this program and these closed lists; null where there is none or it is the one with
   * the id `known`. Throws {@link SnapshotRefused} for any other.
   */
  async load(known: string | null): Promise<LoadedSnapshot | null> {
    const database = await databaseIdentity(this.#db);
    const terms = await termsFingerprint(this.#db);
    try {
      const read = await readSnapshot(this.#folder, (about) => {
        if (about.id === known) return false;
        if (about.format !== indexFormat()) throw new SnapshotRefused('another version wrote it');
        if (about.database !== database) throw new SnapshotRefused('it is of another database');
        if (about.terms !== terms) {
          throw new SnapshotRefused('the closed lists have changed');
        }
        return true;
      });
      if (read === null) return null;
      const parts = await unpack<PackedBase>(read.packed);
      return { base: await withTerms(this.#db, parts), about: read.about };
    } catch (error) {
      // Whatever is wrong with a file must not keep the portal from starting.
      if (error instanceof SnapshotRefused) throw error;
      throw new SnapshotRefused(String(error), { cause: error });
    }
  }

  /** Writes what was captured with {@link capture}; the lock is held by the caller. */
  async save(captured: Base): Promise<SnapshotAbout> {
    const { position, terms } = captured;
    const about = {
      id: randomId(),
      format: indexFormat(),
      database: await databaseIdentity(this.#db),
      terms: terms.fingerprint,
      horizon: String(position.horizon),
      takenAt: systemClock.now().toISOString(),
    };
    await writeSnapshot(this.#folder, about, await pack(packedBase(captured)));
    return about;
  }

  lock(options: { waits: boolean; signal: AbortSignal }): Promise<WriterLock | null> {
    return takeWriterLock(this.#config, this.#folder, options);
  }
}

/** A copy that stays as it is now: later changes mark offers dead in the segments that are in use. */
export function capture({ state, position, terms }: Base): Base {
  const segments = state.segments.map((segment) => ({ ...segment, live: segment.live.slice() }));
  return { state: { ...state, segments }, position, terms };
}
