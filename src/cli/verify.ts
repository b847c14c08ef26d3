import { openCatalogueIndex, verifyIndex } from '../catalogue/index.ts';
import { localDate } from '../platform/clock.ts';
import type { Command } from './command.ts';

export const verifyCommand: Command = {
  name: 'verify',
  usage: '',
  async run(args, { db, pool, log, now }) {
    if (args.length > 0) {
      return {
        exitCode: 2,
        messages: [`„verify“ hat keine weiteren Angaben, nicht „${args.join(' ')}“.`],
      };
    }
    const { index, refresh } = openCatalogueIndex({ db, pool, log });
    await refresh();
    const found = await verifyIndex(db, index, localDate(now));
    const isEqual = found.differences.length === 0;
    return {
      exitCode: isEqual ? 0 : 1,
      output: found,
      messages: isEqual
        ? []
        : [`Der Index weicht in ${found.differences.length} Punkten von der Datenbank ab.`],
    };
  },
};
