import { setImmediate } from 'node:timers/promises';

/**
 * Longest stretch of work between two turns of the event loop, so that requests are answered while an index is built or a delivery
 * read. Answers of the database wait as long too: with 8 ms an import took 7 % longer.
 */
const TURN_MS = 2;

/** Call it often in long work; it hands over to other work when the turn is used up. */
export class Pace {
  readonly #signal: AbortSignal | undefined;
  #turnEnds = performance.now() + TURN_MS;

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** Throws the signal's reason when the work is not wanted any more. */
  async pause(): Promise<void> {
    this.#signal?.throwIfAborted();
    if (performance.now() < this.#turnEnds) return;
    await setImmediate();
    this.#turnEnds = performance.now() + TURN_MS;
  }
}
