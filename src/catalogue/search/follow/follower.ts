import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Log } from '../../../platform/log.ts';
import type { CatalogueTables } from '../../tables.ts';
import { emptyState } from '../query/empty-state.ts';
import type { IndexState } from '../query/state.ts';
import {
  applyChanges,
  changedOffers,
  isBaseCheaper,
  needsMerge,
  needsNewBase,
  offersBesideBase,
  withoutDeadSegments,
} from './apply-changes.ts';
import { buildBase } from './build-base.ts';
import { type LogPosition, readChanges } from './change-log.ts';
import { Listener } from './listener.ts';
import { loadOffers } from './load-offers.ts';
import { type LoadedTerms, loadTerms } from './load-terms.ts';

/** Several notifications of one import are answered together. */
const DEBOUNCE_MS = 50;
/** The safety net for lost notifications; also notices changed closed lists. */
const POLL_MS = 3000;
const PORTION = 500;

interface Followed {
  readonly position: LogPosition;
  readonly terms: LoadedTerms;
}

/** Keeps the state of the index equal to the database: one task at a time, each reading what is committed by then. */
export class Follower {
  readonly #db: Kysely<CatalogueTables>;
  readonly #log: Log;
  readonly #listener: Listener;
  readonly #listeners = new Set<(offerIds: readonly string[]) => void>();
  #state: IndexState = emptyState();
  #followed: Followed | null = null;
  #task: Promise<void> = Promise.resolve();
  #debounce: NodeJS.Timeout | null = null;
  #poll: NodeJS.Timeout | null = null;
  readonly #stopped = new AbortController();

  constructor(db: Kysely<CatalogueTables>, listenerConfig: pg.ClientConfig, log: Log) {
    this.#db = db;
    this.#log = log;
    this.#listener = new Listener(
      listenerConfig,
      () => this.#wake(),
      (error) => log.warn('index: listening interrupted', { reason: error.message }),
    );
  }

  get state(): IndexState {
    return this.#state;
  }

  get isReady(): boolean {
    return this.#followed !== null;
  }

  onChange(listener: (offerIds: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async start(): Promise<void> {
    await this.refresh();
    if (this.#stopped.signal.aborted) return;
    await this.#listener.start();
    this.#poll = setInterval(() => this.#wake(), POLL_MS);
    this.#poll.unref();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    if (this.#poll !== null) clearInterval(this.#poll);
    if (this.#debounce !== null) clearTimeout(this.#debounce);
    await this.#listener.stop();
    await this.#task.catch(() => undefined);
  }

  /** Resolves when everything committed before the call is applied. Throws the database's error. */
  refresh(): Promise<void> {
    this.#task = this.#task
      .catch(() => undefined)
      .then(() => this.#follow())
      .catch((error: unknown) => {
        // Stopped in the middle: nobody waits for the result any more.
        if (!this.#stopped.signal.aborted) throw error;
      });
    return this.#task;
  }

  #wake(): void {
    if (this.#stopped.signal.aborted || this.#debounce !== null) return;
    this.#debounce = setTimeout(() => {
      this.#debounce = null;
      // The next poll tries again; until then the index answers as of its last position.
      this.refresh().catch((error: unknown) => {
        this.#log.warn('index: changes could not be read', { reason: String(error) });
      });
    }, DEBOUNCE_MS);
  }

  async #follow(): Promise<void> {
    if (this.#stopped.signal.aborted) return;
    const terms = this.#followed === null ? null : await loadTerms(this.#db);
    if (this.#followed === null || terms?.fingerprint !== this.#followed.terms.fingerprint) {
      await this.#build();
    } else await this.#applyChanges(this.#followed);
    if (needsNewBase(this.#state)) await this.#build();
  }

  async #build(): Promise<void> {
    const before = this.#followed;
    const started = performance.now();
    const { state, position, terms } = await buildBase(this.#db, this.#stopped.signal);
    this.#state = state;
    this.#followed = { position, terms };
    this.#log.info('index: built', {
      offers: state.segments[0]?.offerCount ?? 0,
      runs: state.segments[0]?.runs.ids.length ?? 0,
      ms: Math.round(performance.now() - started),
      position: state.position,
    });
    if (before !== null) this.#tell((await readChanges(this.#db, before.position)).offerIds);
  }

  async #applyChanges({ position: since, terms }: Followed): Promise<void> {
    const { offerIds, position } = await readChanges(this.#db, since);
    if (isBaseCheaper(offerIds.length)) return this.#build();
    await this.#reload(offerIds, terms);
    if (needsMerge(this.#state)) {
      await this.#reload(offersBesideBase(this.#state), terms);
      this.#publish(withoutDeadSegments(this.#state));
    }
    this.#followed = { position, terms };
    this.#publish({ ...this.#state, position: Number(position.horizon) });
    if (offerIds.length === 0) return;
    this.#log.debug('index: changes applied', {
      offers: offerIds.length,
      beside: changedOffers(this.#state),
    });
    this.#tell(offerIds);
  }

  async #reload(offerIds: readonly string[], terms: LoadedTerms): Promise<void> {
    for (let from = 0; from < offerIds.length; from += PORTION) {
      const ids = offerIds.slice(from, from + PORTION);
      const rows = await loadOffers(this.#db, ids);
      await applyChanges(
        () => this.#state,
        (state) => this.#publish(state),
        terms.terms,
        ids,
        rows,
      );
    }
  }

  #publish(state: IndexState): void {
    this.#state = state;
  }

  #tell(offerIds: readonly string[]): void {
    if (offerIds.length === 0) return;
    for (const listener of this.#listeners) listener(offerIds);
  }
}
