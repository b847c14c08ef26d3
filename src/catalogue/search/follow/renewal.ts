import type { Kysely } from 'kysely';
import type { Log } from '../../../platform/log.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { IndexState } from '../query/state.ts';
import { segmentBytes } from '../segment/size.ts';
import { SnapshotRefused } from '../snapshot/read-snapshot.ts';
import type { SnapshotAbout } from '../snapshot/snapshot-layout.ts';
import { capture, type SnapshotStore } from '../snapshot/snapshot-store.ts';
import { baseSize } from './apply-changes.ts';
import type { BaseBuilder } from './build-base.ts';
import { LogGap } from './change-log.ts';
import { IndexCopy } from './index-copy.ts';

/** A copy that is nearly up to date, and where it comes from. */
export interface OpenedCopy {
  readonly copy: IndexCopy;
  readonly origin: 'snapshot' | 'database';
  /** Reading or building, and catching up with the log. */
  readonly ms: number;
}

export interface RenewalSources {
  readonly db: Kysely<CatalogueTables>;
  readonly build: BaseBuilder;
  /** Null: nothing is read from or written to the disk. */
  readonly store: SnapshotStore | null;
  readonly log: Log;
  readonly prepare: PrepareState;
}

/** Does beforehand what the first question to a state would wait for. */
export type PrepareState = (state: IndexState) => Promise<void>;

type Adopt = (opened: OpenedCopy) => Promise<void>;

/** So few changes at once are applied in the turn in which a new base takes over. */
const FEW_CHANGES = 50;
/** A restart applies what came after the snapshot: some hundred offers a second. */
const MOST_UNSAVED = 500;
const UNSAVED_SHARE = 0.02;
const LONGEST_UNSAVED_MS = 30 * 60_000;
/** Written within some tenths of a second, when the process ends. */
const CHEAP_BYTES = 64 * 1_048_576;

/** Makes new bases: from a snapshot if there is a good one, else from the database; and keeps the snapshot young. */
export class Renewal {
  readonly #db: Kysely<CatalogueTables>;
  readonly #build: BaseBuilder;
  readonly #store: SnapshotStore | null;
  readonly #log: Log;
  readonly #prepare: PrepareState;
  #snapshot: SnapshotAbout | null = null;
  #refusal = '';
  #unsaved = 0;
  #savedAtMs = 0;
  #saving: Promise<void> | null = null;

  constructor({ db, build, store, log, prepare }: RenewalSources) {
    this.#db = db;
    this.#build = build;
    this.#store = store;
    this.#log = log;
    this.#prepare = prepare;
  }

  /** The snapshot that this process has read or written last. */
  get snapshot(): SnapshotAbout | null {
    return this.#snapshot;
  }

  /** Opens a copy and hands it to `adopt`. One process builds at a time; the others wait for its snapshot. */
  async run(reason: string, signal: AbortSignal, adopt: Adopt): Promise<void> {
    if (!(await this.#fromSnapshot(adopt))) await this.rebuild(reason, signal, adopt, true);
  }

  /** Builds from the database and writes a snapshot; `unlessWritten`: not if somebody else did so while this process waited. */
  async rebuild(
    reason: string,
    signal: AbortSignal,
    adopt: Adopt,
    unlessWritten = false,
  ): Promise<void> {
    const lock = (await this.#store?.lock({ waits: true, signal })) ?? null;
    try {
      if (unlessWritten && lock !== null && (await this.#fromSnapshot(adopt))) return;
      const copy = await this.#fromDatabase(reason, signal, adopt);
      if (!signal.aborted) await this.#save(copy);
    } finally {
      await lock?.release();
    }
  }

  /** Counts changes and writes a snapshot in the background when it is worth it. */
  saveIfDue(copy: IndexCopy, changes: number): void {
    if (this.#store === null) return;
    this.#unsaved += changes;
    const most = Math.max(MOST_UNSAVED, baseSize(copy.state) * UNSAVED_SHARE);
    const isOld = performance.now() > this.#savedAtMs + LONGEST_UNSAVED_MS;
    if (this.#saving !== null || (this.#unsaved < most && !isOld)) return;
    this.#saving = this.#saveUnlessBusy(copy).finally(() => {
      this.#saving = null;
    });
  }

  /** At the end of the process: finishes what is under way and saves later changes if that is quick. */
  async close(copy: IndexCopy): Promise<void> {
    await this.#saving;
    if (this.#store === null || this.#unsaved === 0) return;
    const bytes = copy.state.segments.reduce((sum, segment) => sum + segmentBytes(segment), 0);
    if (bytes <= CHEAP_BYTES) await this.#saveUnlessBusy(copy);
  }

  async #fromSnapshot(adopt: Adopt): Promise<boolean> {
    const started = performance.now();
    try {
      const loaded = (await this.#store?.load(this.#snapshot?.id ?? null)) ?? null;
      if (loaded === null) return false;
      const copy = new IndexCopy(this.#db, loaded.base);
      if (!(await catchUp(copy))) throw new SnapshotRefused('too much has changed since');
      this.#noteSaved(loaded.about);
      await this.#prepare(copy.state);
      const ms = Math.round(performance.now() - started);
      await adopt({ copy, origin: 'snapshot', ms });
      this.#log.info('index: snapshot loaded', { ...figuresOf(copy), ms });
      return true;
    } catch (error) {
      if (!(error instanceof SnapshotRefused || error instanceof LogGap)) throw error;
      if (error.message !== this.#refusal) {
        this.#log.warn('index: snapshot not used', { reason: error.message });
      }
      this.#refusal = error.message;
      return false;
    }
  }

  async #fromDatabase(reason: string, signal: AbortSignal, adopt: Adopt): Promise<IndexCopy> {
    const started = performance.now();
    const copy = new IndexCopy(this.#db, await this.#build(signal));
    await catchUp(copy, { atAnyCost: true });
    await this.#prepare(copy.state);
    const ms = Math.round(performance.now() - started);
    await adopt({ copy, origin: 'database', ms });
    this.#log.info('index: built', { reason, ...figuresOf(copy), ms });
    return copy;
  }

  async #saveUnlessBusy(copy: IndexCopy): Promise<void> {
    const never = new AbortController().signal;
    try {
      const lock = await this.#store?.lock({ waits: false, signal: never });
      // Whoever has it writes a snapshot of the same catalogue.
      if (lock == null) return;
      await this.#save(copy).finally(() => lock.release());
    } catch (error) {
      this.#log.warn('index: snapshot not written', { reason: String(error) });
    }
  }

  /** The index works without a snapshot: a full or write-protected disk only costs time at the next start. */
  async #save(copy: IndexCopy): Promise<void> {
    if (this.#store === null || copy.position.anchor === null) return;
    const started = performance.now();
    try {
      this.#unsaved = 0;
      this.#noteSaved(await this.#store.save(capture(copy.base)));
      const ms = Math.round(performance.now() - started);
      this.#log.info('index: snapshot written', { ms });
    } catch (error) {
      this.#savedAtMs = performance.now();
      this.#log.warn('index: snapshot not written', { reason: String(error) });
    }
  }

  #noteSaved(about: SnapshotAbout): void {
    this.#snapshot = about;
    this.#savedAtMs = performance.now();
  }
}

/** Applies what has come meanwhile, until only little is left or as much comes as is applied; false if a new base is cheaper. */
async function catchUp(copy: IndexCopy, options: { atAnyCost?: boolean } = {}): Promise<boolean> {
  let before = Number.POSITIVE_INFINITY;
  for (;;) {
    const offerIds = await copy.follow(options);
    if (offerIds === null) return false;
    if (offerIds.length <= FEW_CHANGES || offerIds.length >= before) return true;
    before = offerIds.length;
  }
}

function figuresOf({ state }: IndexCopy) {
  const runs = state.segments.reduce((sum, segment) => sum + segment.runs.ids.length, 0);
  return {
    offers: baseSize(state),
    runs,
    segments: state.segments.length,
    position: state.position,
  };
}
