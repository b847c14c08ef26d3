import { GeneratedCatalogueError, seedBench } from '../catalogue/index.ts';
import type { Command } from './command.ts';

export const seedBenchCommand: Command = {
  name: 'seed bench',
  usage: 'DIR',
  async run(args, { db, now }) {
    const [folder, ...more] = args;
    if (folder === undefined || more.length > 0) {
      return {
        exitCode: 2,
        messages: ['Aufruf: seed bench ORDNER mit meta.json und courses.jsonl'],
      };
    }
    try {
      return { exitCode: 0, output: await seedBench(db, folder, now) };
    } catch (error) {
      if (error instanceof GeneratedCatalogueError)
        return { exitCode: 1, messages: [error.message] };
      throw error;
    }
  },
};
