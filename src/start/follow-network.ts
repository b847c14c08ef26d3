import type { Kysely } from 'kysely';
import {
  currentNetwork,
  type Network,
  type NetworkTables,
  newestRevision,
  syncTerms,
} from '../network/index.ts';
import type { Log } from '../platform/log.ts';
import { overrideTexts } from '../platform/texts/overrides.ts';

const LOOK_EVERY_MS = 2_000;

/** The network's data as they are now, in this process. */
export interface FollowedNetwork {
  network(): Network;
  /** Looks at once: for the process in which something was changed. */
  refresh(): Promise<void>;
  /** Tells about every later change. */
  onChange(tell: (network: Network) => void): void;
  stop(): Promise<void>;
}

/**
 * Reads the network with what the office has changed, and follows: closed lists and texts first, then everybody who wants to know.
 * Looks every two seconds, a read of one number; while the database is away what was known stays.
 */
export async function followNetwork(parts: {
  readonly db: Kysely<NetworkTables>;
  /** As NETWORK_DIR says. */
  readonly files: Network;
  readonly log: Log;
}): Promise<FollowedNetwork> {
  const { db, files, log } = parts;
  const told: ((network: Network) => void)[] = [];
  let network = files;
  let known: number | null = null;
  let running: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    if (known !== null && (await newestRevision(db)) === known) return;
    const { revision, unfit, ...present } = await currentNetwork(db, files);
    if (unfit.length > 0)
      log.warn('settings no longer fit, the files count', { parts: unfit.join(', ') });
    await syncTerms(db, present.network);
    overrideTexts(present.network.texts);
    network = present.network;
    known = revision;
    for (const tell of told) tell(network);
  }

  /** One after the other, so that an older state never comes after a newer one. */
  function lookInTurn(): Promise<void> {
    const turn = running.then(look);
    running = turn.catch(() => undefined);
    return turn;
  }

  await lookInTurn();
  // One line per outage, not one per look.
  let isAway = false;
  const timer = setInterval(() => {
    lookInTurn().then(
      () => {
        isAway = false;
      },
      (error: unknown) => {
        if (!isAway) log.warn('settings could not be read', { error: String(error) });
        isAway = true;
      },
    );
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    network: () => network,
    refresh: lookInTurn,
    onChange: (tell) => {
      told.push(tell);
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
