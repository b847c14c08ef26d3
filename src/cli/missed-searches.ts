import { loadMissedSearches } from '../catalogue/index.ts';
import { addDays, localDate } from '../platform/clock.ts';
import type { Command } from './command.ts';

const USAGE = 'Aufruf: missed-searches [--since JJJJ-MM]';

/** Searches without hits that were asked at least five times in a month, by default those of the last year. */
export const missedSearchesCommand: Command = {
  name: 'missed-searches',
  usage: '[--since JJJJ-MM]',
  async run(args, { db, now }) {
    const [option, month, ...more] = args;
    const isWrong =
      more.length > 0 ||
      (option !== undefined &&
        (option !== '--since' || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month ?? '')));
    if (isWrong) return { exitCode: 2, messages: [USAGE] };
    const aYearAgo = addDays(localDate(now), -365).slice(0, 7);
    const since = `${month ?? aYearAgo}-01`;
    return { exitCode: 0, output: { since, ...(await loadMissedSearches(db, since)) } };
  },
};
