import { performance } from 'node:perf_hooks';
import { positionVenues } from '../catalogue/index.ts';
import { importPlaces } from '../network/index.ts';
import type { Command } from './command.ts';

export const importPlacesCommand: Command = {
  name: 'import-places',
  usage: 'FILE',
  async run(args, { db, now }) {
    const [file, ...rest] = args;
    if (file === undefined || rest.length > 0) {
      return {
        exitCode: 2,
        messages: ['„import-places“ braucht genau eine Datei: DE.zip oder DE.txt von GeoNames.'],
      };
    }
    const start = performance.now();
    const imported = await importPlaces(db, file);
    const venuesPositioned = await positionVenues(db, now);
    const ms = Math.round(performance.now() - start);
    return {
      exitCode: 0,
      output: { ...imported, venuesPositioned, ms },
      messages: [
        'Die Orte stammen von GeoNames (CC BY 4.0). Ein laufender Server sucht mit ihnen nach seinem nächsten Start.',
      ],
    };
  },
};
