import { seedDemo } from '../../../src/catalogue/index.ts';
import { loadNetwork, openPlaces, syncTerms } from '../../../src/network/index.ts';
import {
  type EmptyDatabase,
  type JudgedCatalogue,
  openJudgedCatalogue,
} from '../judged-catalogue.ts';

/** A Monday; the demo's dates are counted from it. */
const TODAY = '2026-11-23';

/** The demo of the network Wesel. Offers are judged by their keys in `network/wesel/demo/offers`. */
export async function openDemo(database: EmptyDatabase): Promise<JudgedCatalogue> {
  const network = await loadNetwork('network/wesel');
  await syncTerms(database.db, network);
  await seedDemo(database.db, network, new Date(`${TODAY}T08:00:00Z`));
  const places = await openPlaces(database.db, network);
  return openJudgedCatalogue('demo', database, { today: TODAY, places });
}
