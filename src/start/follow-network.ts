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
import { type Following, follow } from './follow.ts';

/** The network's data as they are now, in this process. */
export interface FollowedNetwork extends Following {
  network(): Network;
  /** Tells about every later change. */
  onChange(tell: (network: Network) => void): void;
}

/**
 * Reads the network with what the office has changed, and follows: closed lists and texts first, then everybody who wants to know.
 * Each look is a read of one number.
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

  const following = await follow(look, { log, what: 'settings' });
  return {
    ...following,
    network: () => network,
    onChange: (tell) => {
      told.push(tell);
    },
  };
}
