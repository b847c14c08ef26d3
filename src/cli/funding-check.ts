import { expectationsOf, reportOnRules, ruleBookOf } from '../funding/index.ts';
import { localDate } from '../platform/clock.ts';
import type { Command } from './command.ts';

/** `funding check`: reads the rules of funding, tries their own cases and all personas, and prints how they stand. */
export const fundingCheckCommand: Command = {
  name: 'funding check',
  usage: '',
  async run(args, { network, db, now }) {
    if (args.length > 0) {
      return {
        exitCode: 2,
        messages: [`„funding check“ hat keine weiteren Angaben, nicht „${args.join(' ')}“.`],
      };
    }
    const output = await reportOnRules({
      networkFolder: network.folder,
      today: localDate(now),
      fundingKeys: network.terms.funding.map(({ key }) => key),
      currentRules: (files) => ruleBookOf(db, files),
      expectations: await expectationsOf(db),
    });
    return { exitCode: output.problems.length === 0 ? 0 : 1, output };
  },
};
