import type pg from 'pg';
import { privateClient } from './private-client.ts';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;

/**
 * A connection of its own that is told of changes. It only wakes: a lost connection is opened again and costs nothing but time,
 * because the reader also looks by itself every few seconds.
 */
export class Listener {
  readonly #config: pg.ClientConfig;
  readonly #wake: () => void;
  readonly #onLost: (error: Error) => void;
  #client: pg.Client | null = null;
  #retry: NodeJS.Timeout | null = null;
  #pauseMs = FIRST_PAUSE_MS;
  #isStopped = false;

  constructor(config: pg.ClientConfig, wake: () => void, onLost: (error: Error) => void) {
    this.#config = config;
    this.#wake = wake;
    this.#onLost = onLost;
  }

  /** Resolves when the first attempt has succeeded or failed; later attempts go on by themselves. */
  async start(): Promise<void> {
    if (this.#isStopped) return;
    const client = privateClient(this.#config, 'bildungsnetz-index');
    this.#client = client;
    const lost = (error: Error) => {
      if (this.#client !== client) return;
      this.#client = null;
      void client.end().catch(() => undefined);
      this.#lost(error);
    };
    client.on('error', lost);
    client.on('end', () => lost(new Error('connection ended')));
    client.on('notification', () => this.#wake());
    try {
      await client.connect();
      await client.query('listen catalogue_change');
      this.#pauseMs = FIRST_PAUSE_MS;
      // Whatever was committed while nobody listened.
      this.#wake();
    } catch (error) {
      lost(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#retry !== null) clearTimeout(this.#retry);
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }

  #lost(error: Error): void {
    if (this.#isStopped) return;
    this.#onLost(error);
    this.#retry = setTimeout(() => void this.start(), this.#pauseMs);
    this.#pauseMs = Math.min(LONGEST_PAUSE_MS, this.#pauseMs * 2);
  }
}
