import { openCatalogueIndex } from '../catalogue/index.ts';
import type { Command } from './command.ts';

/**
 * Builds the index from nothing and says what is in it. The index lives in the memory of each web process, which builds its own
 * at start: the command shows that it can be built, how long that takes and how large it is.
 */
export const reindexCommand: Command = {
  name: 'reindex',
  usage: '',
  async run(args, { db, pool, log }) {
    if (args.length > 0) {
      return {
        exitCode: 2,
        messages: [`„reindex“ hat keine weiteren Angaben, nicht „${args.join(' ')}“.`],
      };
    }
    const started = performance.now();
    const { refresh, figures } = openCatalogueIndex({ db, pool, log });
    await refresh();
    const ms = Math.round(performance.now() - started);
    return { exitCode: 0, output: { ...figures(), ms } };
  },
};
