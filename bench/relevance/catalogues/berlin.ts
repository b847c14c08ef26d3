import path from 'node:path';
import { importDelivery } from '../../../src/catalogue/index.ts';
import { loadNetwork, openPlaces, syncTerms } from '../../../src/network/index.ts';
import { stableId } from '../../../src/platform/ids.ts';
import {
  type EmptyDatabase,
  type JudgedCatalogue,
  openJudgedCatalogue,
} from '../judged-catalogue.ts';

/** Before the first course of the delivery begins. */
const TODAY = '2020-05-04';
const SLUG = 'vhs-berlin';

/** The courses of the Berlin adult education centres as they were delivered in 2020. Offers are judged by their guid. */
export async function openBerlin(
  database: EmptyDatabase,
  shared: string,
): Promise<JudgedCatalogue> {
  const { db } = database;
  const now = new Date(`${TODAY}T08:00:00Z`);
  const network = await loadNetwork('network/wesel');
  await syncTerms(db, network);
  await db
    .insertInto('member')
    .values({
      id: stableId('member', SLUG),
      slug: SLUG,
      kind: 'provider',
      name: 'Volkshochschulen Berlin',
      country: 'DE',
      topics: [],
      is_demo: false,
      publication: 'published',
      created_at: now,
      updated_at: now,
    })
    .execute();
  const places = await openPlaces(db, network);
  const answer = await importDelivery(db, {
    file: path.join(shared, 'data/courses/vhs-berlin/kurse-2020-dev.json'),
    memberSlug: SLUG,
    format: 'auto',
    now,
    lookups: { terms: network.terms, geocode: (venue) => places.geocodeVenue(venue) },
  });
  if (answer.kind !== 'report' || answer.report.state !== 'published')
    throw new Error(`The delivery was not published: ${JSON.stringify(answer).slice(0, 500)}`);
  return openJudgedCatalogue('berlin', database, { today: TODAY, places });
}
