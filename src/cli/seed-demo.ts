import { seedDemo } from '../catalogue/index.ts';
import { syncTerms } from '../network/index.ts';
import type { Command } from './command.ts';

export const seedDemoCommand: Command = {
  name: 'seed demo',
  usage: '',
  async run(args, { db, network, now }) {
    if (args.length > 0) {
      return {
        exitCode: 2,
        messages: [`„seed demo“ hat keine weiteren Angaben, nicht „${args.join(' ')}“.`],
      };
    }
    await syncTerms(db, network);
    return { exitCode: 0, output: await seedDemo(db, network, now) };
  },
};
