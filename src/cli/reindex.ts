import { OfferQuerySchema, openCatalogueIndex } from '../catalogue/index.ts';
import { localDate } from '../platform/clock.ts';
import type { Command } from './command.ts';

/**
 * Builds the index from nothing and says what is in it. The index lives in the memory of each web process, which builds its own
 * at start: the command shows that it can be built and how long that takes.
 */
export const reindexCommand: Command = {
  name: 'reindex',
  usage: '',
  async run(args, { db, pool, log, now }) {
    if (args.length > 0) {
      return {
        exitCode: 2,
        messages: [`„reindex“ hat keine weiteren Angaben, nicht „${args.join(' ')}“.`],
      };
    }
    const memoryBefore = sharedMegabytes();
    const started = performance.now();
    const { index, refresh } = openCatalogueIndex({ db, pool, log, clock: { now: () => now } });
    await refresh();
    const ms = Math.round(performance.now() - started);
    const query = OfferQuerySchema.parse({ past: '1' });
    const { total } = index.search({ query, centre: null, today: localDate(now) });
    return {
      exitCode: 0,
      output: {
        offers: total,
        position: index.position,
        ms,
        megabytes: sharedMegabytes() - memoryBefore,
      },
    };
  },
};

/** Memory of the columns, which lie outside of the heap. */
function sharedMegabytes(): number {
  const { arrayBuffers, external } = process.memoryUsage();
  return Math.round((Math.max(arrayBuffers, external) / 1_048_576) * 10) / 10;
}
