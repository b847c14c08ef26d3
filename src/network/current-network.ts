import type { Kysely } from 'kysely';
import type { Network } from './model/network.ts';
import { overlaid } from './model/overlay.ts';
import { overlayAt } from './queries/network-revisions.ts';
import type { NetworkTables } from './tables.ts';

export interface CurrentNetwork {
  readonly network: Network;
  readonly revision: number;
  /** Parts that the office changed and that no longer fit, e.g. after an update of the program: the files count there. */
  readonly unfit: readonly string[];
}

/** The network as it is now: its files with what the office has changed. */
export async function currentNetwork(
  db: Kysely<NetworkTables>,
  files: Network,
): Promise<CurrentNetwork> {
  const { revision, overlay } = await overlayAt(db);
  return { revision, ...overlaid(files, overlay) };
}
