import { loadFunding, personaResult, readSituations, ruleBookOf } from '../funding/index.ts';
import { localDate } from '../platform/clock.ts';
import type { Command } from './command.ts';

/** How people and companies of a file come out, one JSON line each, by the rules as they count now. */
export const fundingEvaluateCommand: Command = {
  name: 'funding evaluate',
  usage: 'FILE',
  async run(args, { network, db, now }) {
    const [file, ...more] = args;
    if (file === undefined || more.length > 0) {
      return {
        exitCode: 2,
        messages: ['„funding evaluate“ braucht genau eine Datei in der Form von personas.json.'],
      };
    }
    const { book } = await ruleBookOf(db, await loadFunding(network.folder));
    const { situations, warnings } = await readSituations(file, localDate(now), book.facts);
    return {
      exitCode: 0,
      text: situations
        .map((situation) => `${JSON.stringify(personaResult(book, situation))}\n`)
        .join(''),
      messages: warnings,
    };
  },
};
