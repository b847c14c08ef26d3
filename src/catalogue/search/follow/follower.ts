import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Log } from '../../../platform/log.ts';
import type { CatalogueTables } from '../../tables.ts';
import { emptyState } from '../query/empty-state.ts';
import type { IndexState } from '../query/state.ts';
import { changedOffers, livingOffers, needsNewBase } from './apply-changes.ts';
import { LogGap, readChanges } from './change-log.ts';
import { InTurn } from './in-turn.ts';
import type { IndexCopy } from './index-copy.ts';
import { Listener } from './listener.ts';
import { termsFingerprint } from './load-terms.ts';
import type { OpenedCopy, PrepareState, Renewal } from './renewal.ts';

/** Several notifications of one import are answered together. */
const DEBOUNCE_MS = 50;
/** The safety net for lost notifications; also notices changed closed lists and the coming day. */
const POLL_MS = 3000;
/** A renewal that failed is not tried again at once: it may be the work of minutes. */
const RETRY_MS = 15_000;
const EMPTY = emptyState();

export interface FollowerSources {
  readonly db: Kysely<CatalogueTables>;
  readonly listenerConfig: pg.ClientConfig;
  readonly renewal: Renewal;
  readonly log: Log;
  readonly prepare: PrepareState;
}

/**
 * Keeps the state of the index equal to the database. Changes are applied one after the other; a new base is made beside that, from
 * a snapshot or by a builder, catches up by itself and takes the place of the old one between two changes.
 */
export class Follower {
  readonly #db: Kysely<CatalogueTables>;
  readonly #log: Log;
  readonly #listener: Listener;
  readonly #renewal: Renewal;
  readonly #prepare: PrepareState;
  readonly #listeners = new Set<(offerIds: readonly string[]) => void>();
  readonly #changes = new InTurn();
  readonly #stopped = new AbortController();
  #opened: OpenedCopy | null = null;
  #renewing: Promise<void> | null = null;
  #failedAt = Number.NEGATIVE_INFINITY;
  #debounce: NodeJS.Timeout | null = null;
  #poll: NodeJS.Timeout | null = null;

  constructor({ db, listenerConfig, renewal, log, prepare }: FollowerSources) {
    this.#db = db;
    this.#log = log;
    this.#renewal = renewal;
    this.#prepare = prepare;
    this.#listener = new Listener(
      listenerConfig,
      () => this.#wake(false),
      (error) => log.warn('index: listening interrupted', { reason: error.message }),
    );
  }

  get state(): IndexState {
    return this.#opened?.copy.state ?? EMPTY;
  }

  get isReady(): boolean {
    return this.#opened !== null;
  }

  /** The present copy and where its base comes from; null before the first. */
  get opened(): OpenedCopy | null {
    return this.#opened;
  }

  onChange(listener: (offerIds: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async start(): Promise<void> {
    await this.refresh();
    if (this.#stopped.signal.aborted) return;
    await this.#listener.start();
    this.#poll = setInterval(() => this.#wake(true), POLL_MS);
    this.#poll.unref();
  }

  async stop(): Promise<void> {
    this.#stopped.abort(new Error('the index is stopped'));
    if (this.#poll !== null) clearInterval(this.#poll);
    if (this.#debounce !== null) clearTimeout(this.#debounce);
    await this.#listener.stop();
    await this.#changes.idle();
    await this.#renewing?.catch(() => undefined);
    if (this.#opened !== null) await this.#renewal.close(this.#opened.copy);
  }

  /** Resolves when everything committed before the call is applied and a new base, if one is due, is in place. Throws the database's error. */
  async refresh(): Promise<void> {
    this.#failedAt = Number.NEGATIVE_INFINITY;
    try {
      await this.#changes.run(() => this.#follow(true));
      await this.#renewing;
    } catch (error) {
      // Stopped in the middle: nobody waits for the result any more.
      if (!this.#stopped.signal.aborted) throw error;
    }
  }

  /** A new base from the database, also where a snapshot would do. */
  async rebuild(): Promise<void> {
    const adopt = (opened: OpenedCopy) => this.#changes.run(() => this.#adopt(opened));
    await this.#renewal.rebuild('asked for', this.#stopped.signal, adopt);
  }

  #wake(withTerms: boolean): void {
    if (this.#stopped.signal.aborted || this.#debounce !== null) return;
    this.#debounce = setTimeout(() => {
      this.#debounce = null;
      // The next poll tries again; until then the index answers as of its last position.
      this.#changes
        .run(() => this.#follow(withTerms))
        .catch((error: unknown) => {
          if (this.#stopped.signal.aborted) return;
          this.#log.warn('index: changes could not be read', { reason: String(error) });
        });
    }, DEBOUNCE_MS);
  }

  async #follow(withTerms: boolean): Promise<void> {
    if (this.#stopped.signal.aborted) return;
    const copy = this.#opened?.copy;
    if (copy === undefined) return this.#renew('first base');
    if (withTerms) {
      await this.#prepare(copy.state);
      if ((await termsFingerprint(this.#db)) !== copy.terms.fingerprint) {
        this.#renew('the closed lists have changed');
      }
    }
    try {
      const offerIds = await copy.follow();
      if (offerIds === null) return this.#renew('very many changes');
      this.#renewal.saveIfDue(copy, offerIds.length);
      if (offerIds.length === 0) return;
      const beside = changedOffers(copy.state);
      this.#log.debug('index: changes applied', { offers: offerIds.length, beside });
      this.#tell(offerIds);
    } catch (error) {
      if (!(error instanceof LogGap)) throw error;
      return this.#renew(error.message);
    }
    if (needsNewBase(copy.state)) this.#renew('many changes');
  }

  /** Starts making a new base unless that is under way. Only a refresh waits for it. */
  #renew(reason: string): void {
    if (this.#renewing !== null || performance.now() < this.#failedAt + RETRY_MS) return;
    const adopt = (opened: OpenedCopy) => this.#changes.run(() => this.#adopt(opened));
    const renewing = this.#renewal.run(reason, this.#stopped.signal, adopt).finally(() => {
      this.#renewing = null;
    });
    this.#renewing = renewing;
    renewing.catch((error: unknown) => {
      this.#failedAt = performance.now();
      if (this.#stopped.signal.aborted) return;
      this.#log.warn('index: no new base', { reason: String(error) });
    });
  }

  async #adopt(opened: OpenedCopy): Promise<void> {
    this.#stopped.signal.throwIfAborted();
    const before = this.#opened?.copy;
    await opened.copy.follow({ atAnyCost: true });
    if (before !== undefined) opened.copy.comeAfter(before);
    this.#opened = opened;
    if (before !== undefined) await this.#tellSince(before);
  }

  /** What a new base has changed for those who remember offers. */
  async #tellSince(before: IndexCopy): Promise<void> {
    try {
      this.#tell((await readChanges(this.#db, before.position)).offerIds);
    } catch (error) {
      if (!(error instanceof LogGap)) throw error;
      for (const { segments } of [before.state, this.state]) {
        this.#tell(segments.flatMap(livingOffers));
      }
    }
  }

  #tell(offerIds: readonly string[]): void {
    if (offerIds.length === 0) return;
    for (const listener of this.#listeners) listener(offerIds);
  }
}
