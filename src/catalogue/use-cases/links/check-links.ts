import { setTimeout as after } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { AtMost } from '../../../platform/at-most.ts';
import { groupBy } from '../../../platform/group-by.ts';
import type { FetchGuarded } from '../../../platform/outgoing/index.ts';
import { dueLinks } from '../../queries/links/due-links.ts';
import { noteLink } from '../../queries/links/note-link.ts';
import type { CatalogueTables } from '../../tables.ts';
import { checkLink } from './check-link.ts';

/** Of a day. The whole network is looked at in a week. */
const MOST_LINKS = 1000;
const MOST_HOSTS_AT_ONCE = 4;
/** Between two requests to one host; people read there too. */
const HOST_PAUSE_MS = 2000;
/** Of one host on one day: its rest follows on the next ones. */
const MOST_PER_HOST = 100;

/** Looks at the links that are due, a bounded portion, host by host and slowly; answers how many. */
export async function checkLinks(
  { db, fetch }: { readonly db: Kysely<CatalogueTables>; readonly fetch: FetchGuarded },
  look: { readonly now: Date; readonly signal?: AbortSignal; readonly pauseMs?: number },
): Promise<number> {
  const { now, signal, pauseMs = HOST_PAUSE_MS } = look;
  const hosts = groupBy(await dueLinks(db, { now, most: MOST_LINKS }), hostOf);
  const atMost = new AtMost(MOST_HOSTS_AT_ONCE);
  const isStopping = () => signal?.aborted === true;
  let looked = 0;

  async function lookAt(addresses: readonly string[]): Promise<void> {
    for (const [place, address] of addresses.slice(0, MOST_PER_HOST).entries()) {
      if (place > 0) await after(pauseMs);
      if (isStopping()) return;
      const seen = await checkLink(fetch, address, signal);
      // The process is asked to stop: that says nothing about the link.
      if (isStopping()) return;
      await noteLink(db, { address, ...seen, now });
      looked++;
    }
  }

  await Promise.all([...hosts.values()].map((links) => atMost.run(() => lookAt(links))));
  return looked;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
