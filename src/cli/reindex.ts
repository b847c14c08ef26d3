import path from 'node:path';
import { openCatalogueIndex } from '../catalogue/index.ts';
import type { Command } from './command.ts';

/**
 * Builds the index from nothing, replaces the snapshot on the disk and says what is in it. A running portal goes on with its own
 * index, which follows the database; it reads the new snapshot at its next start.
 */
export const reindexCommand: Command = {
  name: 'reindex',
  usage: '',
  async run(args, { config, db, pool, log }) {
    if (args.length > 0) {
      return {
        exitCode: 2,
        messages: [`„reindex“ hat keine weiteren Angaben, nicht „${args.join(' ')}“.`],
      };
    }
    const started = performance.now();
    const folder = path.join(config.dataDir, 'index');
    const { rebuild, figures } = openCatalogueIndex({ db, pool, log, folder });
    await rebuild();
    const ms = Math.round(performance.now() - started);
    return { exitCode: 0, output: { ...figures(), ms } };
  },
};
