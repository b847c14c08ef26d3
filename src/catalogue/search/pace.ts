import { setImmediate } from 'node:timers/promises';

/** Longest stretch of work between two turns of the event loop, so that requests are answered while the index is built. */
const TURN_MS = 8;

/** Call it often in long work; it hands over to other work when the turn is used up. */
export class Pace {
  #turnEnds = performance.now() + TURN_MS;

  async pause(): Promise<void> {
    if (performance.now() < this.#turnEnds) return;
    await setImmediate();
    this.#turnEnds = performance.now() + TURN_MS;
  }
}
