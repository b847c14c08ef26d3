import path from 'node:path';
import { offersAnswer, openCatalogueIndex } from '../catalogue/index.ts';
import { openPlaces } from '../network/index.ts';
import type { Command } from './command.ts';

/** The answer of the public API without HTTP. */
export const searchCommand: Command = {
  name: 'search',
  usage: "'QUERY STRING'",
  async run(args, { config, db, pool, log, now, network }) {
    const [text, ...more] = args;
    if (text === undefined || more.length > 0) {
      return { exitCode: 2, messages: ["Aufruf: search 'q=schweißen&near=46483&km=10'"] };
    }
    const folder = path.join(config.dataDir, 'index');
    const { index, refresh } = openCatalogueIndex({ db, pool, log, folder });
    await refresh();
    const answer = await offersAnswer(
      {
        db,
        index,
        places: await openPlaces(db, network),
        publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
        now,
      },
      parametersOf(text),
    );
    switch (answer.kind) {
      case 'answer':
        return { exitCode: 0, output: answer.body };
      case 'refused':
        return {
          exitCode: 1,
          messages: answer.problems.map(({ parameter, reason }) => `${parameter}: ${reason}`),
        };
      case 'preparing':
        return { exitCode: 1, messages: ['Der Index ist noch nicht bereit.'] };
    }
  },
};

/** Repeated names become lists. */
function parametersOf(text: string): Record<string, string | string[]> {
  const params = new URLSearchParams(text);
  const given: Record<string, string | string[]> = {};
  for (const name of new Set(params.keys())) {
    const [value = '', ...others] = params.getAll(name);
    given[name] = others.length === 0 ? value : [value, ...others];
  }
  return given;
}
