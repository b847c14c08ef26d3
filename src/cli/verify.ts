import path from 'node:path';
import { openCatalogueIndex, verifyIndex } from '../catalogue/index.ts';
import { localDate } from '../platform/clock.ts';
import type { Command } from './command.ts';

/** Compares what a restart would serve (the snapshot with all changes since, or else a new base) with the database. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: '',
  async run(args, { config, db, pool, log, now }) {
    if (args.length > 0) {
      return {
        exitCode: 2,
        messages: [`„verify“ hat keine weiteren Angaben, nicht „${args.join(' ')}“.`],
      };
    }
    const folder = path.join(config.dataDir, 'index');
    const { index, refresh, figures } = openCatalogueIndex({ db, pool, log, folder });
    await refresh();
    const { origin, snapshotAt, segments } = figures();
    const found = await verifyIndex(db, index, localDate(now));
    const isEqual = found.differences.length === 0;
    return {
      exitCode: isEqual ? 0 : 1,
      output: { ...found, origin, snapshotAt, segments },
      messages: isEqual
        ? []
        : [`Der Index weicht in ${found.differences.length} Punkten von der Datenbank ab.`],
    };
  },
};
